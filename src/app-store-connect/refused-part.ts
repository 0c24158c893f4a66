import { ExpectedError } from '../errors.ts'

/** The storage refuses the URLs themselves: they have expired or were never right. New ones must be asked for. */
export class RefusedPartError extends ExpectedError {
  override readonly name = 'RefusedPartError'
  readonly reason: string

  constructor(reason: string) {
    super(
      `${reason} A proxy or firewall between the runner and Apple's storage may be the cause. Run the step again.`,
    )
    this.reason = reason
  }
}
