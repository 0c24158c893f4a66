import type { Expiring } from '../../../app-store-connect/provisioning.ts'

const dayMs = 24 * 3_600_000

export interface Span {
  /** In milliseconds since 1970. */
  now: number
  days: number
}

/** What ends soon, and what has ended without another that does the same; each in words. */
export function endings<Item extends Expiring>(
  items: readonly Item[],
  { now, days, isSame }: Span & { isSame: (one: Item, other: Item) => boolean },
): { item: Item; words: string }[] {
  const until = now + days * dayMs
  return items.flatMap((item) => {
    if (!(item.expiresAt <= until)) return []
    const isReplaced = items.some((other) => other.expiresAt > until && isSame(item, other))
    if (isReplaced && item.expiresAt <= now) return []
    const date = new Date(item.expiresAt).toISOString().slice(0, 10)
    if (item.expiresAt <= now) return [{ item, words: `ended on ${date}` }]
    const left = Math.floor((item.expiresAt - now) / dayMs)
    const also = isReplaced ? '; another one that is good for longer is there' : ''
    return [{ item, words: `ends on ${date}, in ${left} ${left === 1 ? 'day' : 'days'}${also}` }]
  })
}
