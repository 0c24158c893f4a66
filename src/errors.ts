/** Where in the user's files an error was seen; becomes an annotation at that place. */
export interface FilePlace {
  file: string
  line?: number
}

/** Somebody can act on it, and the message says how. Every other error is a bug of ours and shows its stack. */
export class ExpectedError extends Error {
  override readonly name: string = 'ExpectedError'
  readonly place: FilePlace | undefined

  constructor(message: string, options: { cause?: unknown; place?: FilePlace | undefined } = {}) {
    super(message, { cause: options.cause })
    this.place = options.place
  }
}

/** The author of the workflow must act. Each problem stands alone: what is wrong, where, what to do. */
export class InputError extends ExpectedError {
  override readonly name = 'InputError'
  readonly problems: readonly string[]

  constructor(problems: string | readonly string[], options: { cause?: unknown; place?: FilePlace } = {}) {
    const list = typeof problems === 'string' ? [problems] : problems
    super(list.join('\n'), options)
    this.problems = list
  }
}

/** What is wrong was annotated in the user's files; this only ends the step. */
export class AnnotatedError extends ExpectedError {
  override readonly name = 'AnnotatedError'
}

/** We waited as long as we were told to. */
export class DeadlineError extends ExpectedError {
  override readonly name = 'DeadlineError'
}

/** The run was cancelled from outside (SIGINT or SIGTERM). */
export class CancelledError extends ExpectedError {
  override readonly name = 'CancelledError'
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
