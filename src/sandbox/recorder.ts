import type { Json } from './json.ts'

/** What became of a request: Apple's status, or how the connection ended instead. */
export type Fate = number | 'reset' | 'hang' | 'truncated' | 'aborted' | 'open'

export interface RecordedRequest {
  index: number
  origin: 'api' | 'storage'
  method: string
  path: string
  /** The path as in Apple's document, `storage` for parts, the path itself where Apple has none like it. */
  template: string
  /** Apple's name of the operation. */
  operation: string | undefined
  query: Record<string, string>
  body: Json | undefined
  status: Fate
  hasAuthorization: boolean
  keyId: string | undefined
  /** Virtual milliseconds since 1970. */
  at: number
}

export class Recorder {
  #requests: RecordedRequest[] = []
  #count = 0

  /** The request as it came; the caller fills in what is found out later. */
  begin(request: Omit<RecordedRequest, 'index' | 'status' | 'keyId' | 'body'>): RecordedRequest {
    const recorded: RecordedRequest = {
      ...request,
      index: this.#count,
      status: 'open',
      keyId: undefined,
      body: undefined,
    }
    this.#count += 1
    this.#requests.push(recorded)
    return recorded
  }

  all(): readonly RecordedRequest[] {
    return [...this.#requests]
  }

  clear(): void {
    this.#requests = []
  }
}
