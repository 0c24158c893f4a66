/** A tag that names a version, for example `v1.2.3`, `1.2.0-beta.1`, `app/1.2.3` or `ios-v1.2.3+45`. */
interface VersionTag {
  name: string
  /** What stands before the version, without its `v`. */
  prefix: string
  numbers: number[]
  /** Empty for a full release. */
  preRelease: string[]
  /** Decides between tags that are the same otherwise. */
  build: string[]
}

export function readVersionTag(name: string): VersionTag | undefined {
  const match =
    /^(|.*[/@_-])v?(\d{1,9}(?:\.\d{1,9}){1,3})(?:-([\da-z-]+(?:\.[\da-z-]+)*))?(?:\+([\da-z.-]+))?$/i.exec(
      name,
    )
  if (!match) return undefined
  const [, prefix = '', numbers = '', preRelease = '', build = ''] = match
  return {
    name,
    prefix,
    numbers: numbers.split('.').map(Number),
    preRelease: preRelease.split('.').filter(Boolean),
    build: build.split('.').filter(Boolean),
  }
}

/** By https://semver.org, and by the build where everything else is the same. */
export function compareTags(one: VersionTag, other: VersionTag): number {
  for (let index = 0; index < 4; index += 1) {
    const difference = (one.numbers[index] ?? 0) - (other.numbers[index] ?? 0)
    if (difference !== 0) return difference
  }
  const [isFull, isOtherFull] = [one.preRelease.length === 0, other.preRelease.length === 0]
  if (isFull !== isOtherFull) return isFull ? 1 : -1
  return compareParts(one.preRelease, other.preRelease) || compareParts(one.build, other.build)
}

function compareParts(one: readonly string[], other: readonly string[]): number {
  for (let index = 0; index < Math.max(one.length, other.length); index += 1) {
    const [left, right] = [one[index], other[index]]
    if (left === undefined || right === undefined) return left === undefined ? -1 : 1
    const [isNumber, isOtherNumber] = [/^\d+$/.test(left), /^\d+$/.test(right)]
    if (isNumber && isOtherNumber && Number(left) !== Number(right)) return Number(left) - Number(right)
    if (isNumber !== isOtherNumber) return isNumber ? -1 : 1
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

/**
 * The tags of versions before this one, the nearest first. Of a tag it is those with the same prefix below it, full releases alone
 * before a full release; of a branch (`undefined`) all of the only kind there is. Several kinds are told by their prefixes.
 */
export function earlierTags(
  names: readonly string[],
  current: string | undefined,
): VersionTag[] | { prefixes: string[] } {
  const tags = names
    .flatMap((name) => readVersionTag(name) ?? [])
    .sort((one, other) => compareTags(other, one))
  const own = current === undefined ? undefined : readVersionTag(current)
  if (own) {
    return tags.filter(
      (tag) =>
        tag.prefix === own.prefix &&
        compareTags(tag, own) < 0 &&
        (own.preRelease.length > 0 || tag.preRelease.length === 0),
    )
  }
  const prefixes = [...new Set(tags.map(({ prefix }) => prefix))]
  if (prefixes.includes('')) return tags.filter(({ prefix, name }) => prefix === '' && name !== current)
  return prefixes.length > 1 ? { prefixes } : tags.filter(({ name }) => name !== current)
}
