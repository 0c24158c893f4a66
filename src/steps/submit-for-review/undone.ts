import { DeadlineError, ExpectedError, messageOf } from '../../errors.ts'

/** The input on-timeout is about what Apple processes and reviews; a wait in the middle of the work leaves something undone. */
export function undone(error: unknown): unknown {
  return error instanceof DeadlineError ? new ExpectedError(messageOf(error), { cause: error }) : error
}
