import { DeadlineError, messageOf } from './errors.ts'

/**
 * Runs what may wait for Apple. With `on-timeout: succeed` a wait that ends at its deadline is a warning. The end of the whole run in the
 * middle of something else is not: then work is left undone.
 */
export async function excusingLateWaits(
  run: () => Promise<void>,
  {
    onTimeout,
    context: { log, signal },
  }: {
    onTimeout: 'fail' | 'succeed'
    context: { log: { warning(message: string): void }; signal: AbortSignal }
  },
): Promise<void> {
  try {
    await run()
  } catch (error) {
    const isLateWait = error instanceof DeadlineError && error !== signal.reason
    if (!isLateWait || onTimeout === 'fail') throw error
    log.warning(`${messageOf(error)} The step succeeds all the same, as on-timeout says.`)
  }
}
