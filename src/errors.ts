/** Where in the user's files an error was seen; becomes an annotation at that place. */
export interface FilePlace {
  file: string
  line?: number
}

/** The author of the workflow must act. Each problem stands alone: what is wrong, where, what to do. */
export class InputError extends Error {
  override readonly name = 'InputError'
  readonly problems: readonly string[]
  readonly place: FilePlace | undefined

  constructor(problems: string | readonly string[], options: { cause?: unknown; place?: FilePlace } = {}) {
    const list = typeof problems === 'string' ? [problems] : problems
    super(list.join('\n'), { cause: options.cause })
    this.problems = list
    this.place = options.place
  }
}

/** We waited as long as we were told to. */
export class DeadlineError extends Error {
  override readonly name = 'DeadlineError'
}

/** The run was cancelled from outside (SIGINT or SIGTERM). */
export class CancelledError extends Error {
  override readonly name = 'CancelledError'
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
