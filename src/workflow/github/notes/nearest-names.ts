import { compareTags, readVersionTag } from './version-tags.ts'

/** Up to five tags that may have been meant: those that share most of their beginning, the highest first. */
export function nearestNames(word: string, names: readonly string[]): string[] {
  return names
    .map((name) => ({ name, shared: sharedStart(word, name), version: readVersionTag(name) }))
    .sort(
      (one, other) =>
        other.shared - one.shared ||
        (one.version && other.version ? compareTags(other.version, one.version) : 0),
    )
    .slice(0, 5)
    .map(({ name }) => name)
}

function sharedStart(one: string, other: string): number {
  const [left, right] = [one.toLowerCase().replace(/^v/, ''), other.toLowerCase().replace(/^v/, '')]
  let length = 0
  while (length < left.length && left[length] === right[length]) length += 1
  return length
}
