import { setTimeout as sleep } from 'node:timers/promises'
import { AppleError } from './errors.ts'
import type { Log } from './log.ts'

/** Apple takes a build some fifteen seconds after its export compliance is answered, whatever state it shows. */
const assignableAfterMs = [2_000, 4_000, 8_000, 12_000]

/** Gives a build to somebody. The build is known to be ready: where Apple says that it is not assignable, that passes and is waited out. */
export async function onceAssignable(
  assign: () => Promise<unknown>,
  { log, signal }: { log: Log; signal: AbortSignal },
): Promise<void> {
  for (let tries = 0; ; tries += 1) {
    try {
      await assign()
      return
    } catch (error) {
      const delayMs = assignableAfterMs[tries]
      if (delayMs === undefined || !isNotYetAssignable(error)) throw error
      if (tries === 0)
        log.info('Apple does not give the build to testers yet; trying again for half a minute.')
      await sleep(delayMs, undefined, { signal })
    }
  }
}

function isNotYetAssignable(error: unknown): boolean {
  if (!(error instanceof AppleError) || error.status !== 422) return false
  return error.details.some(({ title, detail }) =>
    /not assignable|assignable state/i.test(`${title} ${detail}`),
  )
}
