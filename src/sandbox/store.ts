import type { JsonObject } from './json.ts'

/** Never changed in place: every write puts a new one, so that earlier states can still be shown. */
export interface Resource {
  readonly type: string
  readonly id: string
  readonly attributes: JsonObject
  readonly relations: Readonly<Record<string, readonly string[]>>
  /** What Apple knows but does not show. */
  readonly hidden: JsonObject
}

export interface Records {
  find(type: string, id: string): Resource | undefined
  all(type: string): Iterable<Resource>
}

interface Write {
  at: number
  type: string
  id: string
  before: Resource | undefined
}

const keptMs = 10 * 60_000

export class Store implements Records {
  readonly #resources = new Map<string, Map<string, Resource>>()
  readonly #now: () => number
  #writes: Write[] = []
  #request = 0
  #hasSeenRequest = false

  constructor(now: () => number) {
    this.#now = now
  }

  find(type: string, id: string): Resource | undefined {
    return this.#resources.get(type)?.get(id)
  }

  all(type: string): Iterable<Resource> {
    return this.#resources.get(type)?.values() ?? []
  }

  types(): string[] {
    return [...this.#resources.keys()]
  }

  put(resource: Resource): void {
    const { type, id } = resource
    this.#remember(type, id)
    const resources = this.#resources.get(type) ?? new Map<string, Resource>()
    this.#resources.set(type, resources.set(id, resource))
  }

  remove(type: string, id: string): void {
    this.#remember(type, id)
    this.#resources.get(type)?.delete(id)
  }

  /** Carries out the writes of one request, all or none. */
  transact<Result>(write: () => Result): Result {
    const oldest = this.#now() - keptMs
    const kept = this.#writes.findIndex((entry) => entry.at >= oldest)
    const dropped = this.#writes.splice(0, kept < 0 ? this.#writes.length : kept).length
    const previous = Math.max(0, this.#request - dropped)
    const hadSeenRequest = this.#hasSeenRequest
    this.#request = this.#writes.length
    this.#hasSeenRequest = true
    try {
      return write()
    } catch (error) {
      for (const { type, id, before } of this.#writes.splice(this.#request).toReversed()) {
        if (before) this.#resources.get(type)?.set(id, before)
        else this.#resources.get(type)?.delete(id)
      }
      this.#request = previous
      this.#hasSeenRequest = hadSeenRequest
      throw error
    }
  }

  /** What is there from the start is never seen to arrive. */
  forgetWrites(): void {
    this.#writes = []
    this.#request = 0
  }

  /** Without a write by a client there is nothing that it could miss: what was put here beforehand was always there. */
  beforeLastRequest(): Records {
    return this.#hasSeenRequest ? this.#past(this.#writes.slice(this.#request)) : this
  }

  at(time: number): Records {
    const later = this.#writes.filter((write) => write.at > time)
    return later.length === 0 ? this : this.#past(later)
  }

  #remember(type: string, id: string): void {
    this.#writes.push({ at: this.#now(), type, id, before: this.find(type, id) })
  }

  #past(undone: readonly Write[]): Records {
    const replaced = new Map<string, Resource | undefined>()
    for (const write of undone.toReversed()) replaced.set(`${write.type} ${write.id}`, write.before)
    const store = this
    return {
      find: (type, id) => {
        const key = `${type} ${id}`
        return replaced.has(key) ? replaced.get(key) : store.find(type, id)
      },
      *all(type) {
        for (const resource of store.all(type)) {
          const key = `${type} ${resource.id}`
          const shown = replaced.has(key) ? replaced.get(key) : resource
          if (shown) yield shown
        }
        for (const before of replaced.values()) {
          if (before?.type === type && !store.find(type, before.id)) yield before
        }
      },
    }
  }
}
