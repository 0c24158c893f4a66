export interface WordPart {
  text: string
  /** Whether it stands in both texts, in the old one alone or in the new one alone. */
  in: 'both' | 'before' | 'after'
}

/** Where words have nothing in common, comparing them takes long and shows nothing. */
const maxEditLength = 300

/** The words that stay, go and come, in order; undefined where the texts are too different for that. */
export async function wordDifference(before: string, after: string): Promise<WordPart[] | undefined> {
  const { diffWordsWithSpace } = await import('diff')
  return diffWordsWithSpace(before, after, { maxEditLength })?.map(({ value, added, removed }) => ({
    text: value,
    in: added ? 'after' : removed ? 'before' : 'both',
  }))
}
