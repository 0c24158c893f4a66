import { randomUUID } from 'node:crypto'
import type { Behaviour } from './behaviour.ts'
import type { Clock } from './clock.ts'
import type { JsonObject } from './json.ts'
import type { Outcomes } from './outcomes.ts'
import type { PartStore } from './parts.ts'
import type { Pictures } from './pictures.ts'
import { notFound } from './refusal.ts'
import type { Records, Resource, Store } from './store.ts'

/** The other end of a relation that is kept on the resources of another type. */
export interface Reverse {
  type: string
  relation: string
}

export type Relation = Reverse | ((resource: Resource, world: World) => readonly string[])

/** How the resources of a type look, beyond what is stored of them. */
export interface Appearance {
  type: string
  /** Relations that are not kept on the resource itself. */
  relations?: Readonly<Record<string, Relation>>
  /** Attributes worked out when they are read. */
  view?: (resource: Resource, world: World) => JsonObject
  isVisible?: (resource: Resource, world: World) => boolean
}

interface Contents {
  store: Store
  records?: Records
  appearances: ReadonlyMap<string, Appearance>
  clock: Clock
  behaviour: Behaviour
  outcomes: Outcomes
  parts: PartStore
  pictures: Pictures
}

export interface NewResource {
  id?: string
  attributes?: JsonObject
  relations?: Resource['relations']
  hidden?: JsonObject
}

/** Everything the rules of the families act upon. */
export class World {
  readonly clock: Clock
  readonly behaviour: Behaviour
  readonly outcomes: Outcomes
  readonly parts: PartStore
  readonly pictures: Pictures
  readonly appearances: ReadonlyMap<string, Appearance>
  readonly store: Store
  readonly #records: Records

  constructor({ store, records, appearances, clock, behaviour, outcomes, parts, pictures }: Contents) {
    this.store = store
    this.#records = records ?? store
    this.appearances = appearances
    this.clock = clock
    this.behaviour = behaviour
    this.outcomes = outcomes
    this.parts = parts
    this.pictures = pictures
  }

  /** The same world with an earlier state of its records. */
  showing(records: Records): World {
    return records === this.#records ? this : new World({ ...this, records })
  }

  /** Whether the sandbox has resources of this type at all. */
  knows(type: string): boolean {
    return this.appearances.has(type)
  }

  find(type: string, id: string): Resource | undefined {
    const resource = this.#records.find(type, id)
    return resource && this.#isVisible(resource) ? resource : undefined
  }

  get(type: string, id: string): Resource {
    const resource = this.find(type, id)
    if (!resource) throw notFound(type, id)
    return resource
  }

  all(type: string): Resource[] {
    return [...this.#records.all(type)].filter((resource) => this.#isVisible(resource))
  }

  relatedIds(resource: Resource, name: string): readonly string[] {
    const rule = this.appearances.get(resource.type)?.relations?.[name]
    if (typeof rule === 'function') return rule(resource, this)
    if (!rule) return resource.relations[name] ?? []
    return this.all(rule.type)
      .filter((other) => this.relatedIds(other, rule.relation).includes(resource.id))
      .map((other) => other.id)
  }

  related(resource: Resource, name: string, type: string): Resource[] {
    return this.relatedIds(resource, name).flatMap((id) => this.find(type, id) ?? [])
  }

  relatedOne(resource: Resource, name: string, type: string): Resource | undefined {
    return this.related(resource, name, type)[0]
  }

  attributes(resource: Resource): JsonObject {
    return { ...resource.attributes, ...this.appearances.get(resource.type)?.view?.(resource, this) }
  }

  insert(
    type: string,
    { id = randomUUID(), attributes = {}, relations = {}, hidden = {} }: NewResource,
  ): Resource {
    const resource = { type, id, attributes, relations, hidden }
    this.store.put(resource)
    return resource
  }

  change(resource: Resource, { attributes, relations, hidden }: Omit<NewResource, 'id'>): Resource {
    const current = this.store.find(resource.type, resource.id) ?? resource
    const changed = {
      ...current,
      attributes: { ...current.attributes, ...attributes },
      relations: { ...current.relations, ...relations },
      hidden: { ...current.hidden, ...hidden },
    }
    this.store.put(changed)
    return changed
  }

  link(resource: Resource, name: string, ids: readonly string[]): Resource {
    const linked = new Set([...(resource.relations[name] ?? []), ...ids])
    return this.change(resource, { relations: { [name]: [...linked] } })
  }

  unlink(resource: Resource, name: string, ids: readonly string[]): Resource {
    const left = (resource.relations[name] ?? []).filter((id) => !ids.includes(id))
    return this.change(resource, { relations: { [name]: left } })
  }

  remove(resource: Resource): void {
    this.store.remove(resource.type, resource.id)
  }

  /** Carries out an effect on the resource as it is then, if it is still there. */
  later(resource: Resource, afterMs: number, effect: (resource: Resource) => void): void {
    this.clock.schedule(this.clock.now() + afterMs, () => {
      const current = this.store.find(resource.type, resource.id)
      if (current) effect(current)
    })
  }

  #isVisible(resource: Resource): boolean {
    return this.appearances.get(resource.type)?.isVisible?.(resource, this) ?? true
  }
}
