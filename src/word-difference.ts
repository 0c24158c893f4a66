export interface WordPart {
  text: string
  /** Whether it stands in both texts, in the old one alone or in the new one alone. */
  in: 'both' | 'before' | 'after'
}

/** Where words have nothing in common, comparing them takes long and shows nothing. */
const maxEditLength = 300

/** The words that stay, go and come, in order; undefined where the texts are too different for that. */
export async function wordDifference(before: string, after: string): Promise<WordPart[] | undefined> {
  const parts = await partsOf({ before: wordsOf(before), after: wordsOf(after), separator: '' })
  return parts && withoutIslands(parts)
}

/** The same for whole lines. */
export async function lineDifference(before: string, after: string): Promise<WordPart[] | undefined> {
  return partsOf({ before: before.split('\n'), after: after.split('\n'), separator: '\n' })
}

async function partsOf({
  before,
  after,
  separator,
}: {
  before: string[]
  after: string[]
  separator: string
}): Promise<WordPart[] | undefined> {
  const { diffArrays } = await import('diff')
  return diffArrays(before, after, { maxEditLength })?.map(({ value, added, removed }) => ({
    text: value.join(separator),
    in: added ? 'after' : removed ? 'before' : 'both',
  }))
}

/** Words as the languages have them: also in those that write without spaces, and no emoji is cut in pieces. */
function wordsOf(text: string): string[] {
  return Array.from(new Intl.Segmenter('en', { granularity: 'word' }).segment(text), ({ segment }) => segment)
}

/** Where nothing but a space stays between two changes, they are read better as one. */
function withoutIslands(parts: readonly WordPart[]): WordPart[] {
  const joined: WordPart[] = []
  let gone = ''
  let come = ''
  const endChange = () => {
    if (gone) joined.push({ text: gone, in: 'before' })
    if (come) joined.push({ text: come, in: 'after' })
    gone = ''
    come = ''
  }
  for (const [index, part] of parts.entries()) {
    const isIsland =
      part.in === 'both' && gone && come && /^[^\S\n]+$/.test(part.text) && replaces(parts, index + 1)
    if (part.in === 'both' && !isIsland) {
      endChange()
      joined.push(part)
      continue
    }
    if (part.in !== 'after') gone += part.text
    if (part.in !== 'before') come += part.text
  }
  endChange()
  return joined
}

/** Whether both old and new words follow. */
function replaces(parts: readonly WordPart[], index: number): boolean {
  const next = [parts[index]?.in, parts[index + 1]?.in]
  return next.includes('before') && next.includes('after')
}
