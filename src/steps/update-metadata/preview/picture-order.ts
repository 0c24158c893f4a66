import type { ShownPicture, ShownSet } from './store-page.ts'

export interface PlacedPicture {
  picture: ShownPicture
  fate: 'comes' | 'goes' | 'moves' | 'stays'
  /** Its places from 1 on, where it is there. */
  placeBefore: number | undefined
  placeAfter: number | undefined
}

/** The pictures of both times in one row: the new order, and between them those that go, where they were. */
export function placedPictures({ before, after }: Pick<ShownSet, 'before' | 'after'>): PlacedPicture[] {
  const namesBefore = distinct(before)
  const namesAfter = distinct(after)
  const placesBefore = new Map(namesBefore.map((name, index) => [name, index + 1]))
  const known = namesAfter.flatMap((name) => placesBefore.get(name) ?? [])
  const unmoved = new Set(longestRising(known))
  const row = after.map((picture, index): PlacedPicture => {
    const placeBefore = placesBefore.get(namesAfter[index] ?? '')
    const fate = placeBefore === undefined ? 'comes' : unmoved.has(placeBefore) ? 'stays' : 'moves'
    return { picture, fate, placeBefore, placeAfter: index + 1 }
  })
  const kept = new Set(namesAfter)
  for (const [index, picture] of before.entries()) {
    if (kept.has(namesBefore[index] ?? '')) continue
    const placeBefore = index + 1
    const neighbour = row.findLastIndex(
      (placed) => placed.fate !== 'moves' && (placed.placeBefore ?? placeBefore) < placeBefore,
    )
    row.splice(neighbour + 1, 0, { picture, fate: 'goes', placeBefore, placeAfter: undefined })
  }
  return row
}

/** The same picture may stand twice in a row. */
function distinct(pictures: readonly ShownPicture[]): string[] {
  const counts = new Map<string, number>()
  return pictures.map(({ key }) => {
    const count = (counts.get(key) ?? 0) + 1
    counts.set(key, count)
    return `${count} ${key}`
  })
}

/** The most that can keep their order: only what is left over was moved. */
function longestRising(places: readonly number[]): number[] {
  let longest: number[] = []
  const endingAt: number[][] = []
  for (const place of places) {
    const best = endingAt
      .filter((rising) => (rising.at(-1) ?? 0) < place)
      .reduce<number[]>((most, rising) => (rising.length > most.length ? rising : most), [])
    const rising = [...best, place]
    endingAt.push(rising)
    if (rising.length > longest.length) longest = rising
  }
  return longest
}
