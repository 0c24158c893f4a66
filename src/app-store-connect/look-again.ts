import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Looks until there is something to see, with a pause before each look; undefined when the last one showed nothing. What was written a
 * moment ago may show up late.
 */
export async function lookAgain<T>(
  look: () => Promise<T | undefined>,
  { afterMs, signal }: { afterMs: readonly number[]; signal?: AbortSignal },
): Promise<T | undefined> {
  for (const delayMs of afterMs) {
    await sleep(delayMs, undefined, { signal })
    const seen = await look()
    if (seen !== undefined) return seen
  }
  return undefined
}
