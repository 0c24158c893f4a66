import { setTimeout as sleep } from 'node:timers/promises'
import { AppleError } from '../../errors.ts'

const delaysMs = [500, 1_000, 2_000, 4_000, 8_000]

/** What was deleted a moment ago still counts for Apple at times, so that a set looks full or its order incomplete. */
export async function untilAccepted<T>(
  run: () => Promise<T>,
  { isWorthIt, signal }: { isWorthIt: boolean; signal: AbortSignal },
): Promise<T> {
  for (const delayMs of isWorthIt ? delaysMs : []) {
    try {
      return await run()
    } catch (error) {
      if (!(error instanceof AppleError) || error.status !== 409) throw error
      await sleep(delayMs, undefined, { signal })
    }
  }
  return await run()
}
