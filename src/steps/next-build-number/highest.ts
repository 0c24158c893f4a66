import type { UsedNumber } from '../../app-store-connect/build-numbers.ts'
import { compareVersions, isNumeric, raised } from '../../app-store-connect/versions.ts'

/** The highest number, with the highest version that has it; undefined when there is none. */
export function highestOf(used: readonly UsedNumber[]): UsedNumber | undefined {
  return used
    .filter(({ buildNumber }) => isNumeric(buildNumber))
    .reduce<UsedNumber | undefined>(
      (highest, other) => (highest === undefined || isBelow(highest, other) ? other : highest),
      undefined,
    )
}

/** The highest number of each platform, in the order of their names. */
export function highestByPlatform(used: readonly UsedNumber[]): UsedNumber[] {
  const platforms = [...new Set(used.map(({ platform }) => platform))].sort()
  return platforms.flatMap((name) => highestOf(used.filter(({ platform }) => platform === name)) ?? [])
}

/** The number after the highest one, but not below the minimum. */
export function nextNumber(
  highest: string | undefined,
  { minimum = '1', increment }: { minimum?: string | undefined; increment: number },
): string {
  const next = highest === undefined ? minimum : raised(highest, increment)
  return compareVersions(next, minimum) < 0 ? minimum : next
}

function isBelow(one: UsedNumber, other: UsedNumber): boolean {
  const order = compareVersions(one.buildNumber, other.buildNumber)
  if (order !== 0) return order < 0
  const areNumeric = isNumeric(one.version) && isNumeric(other.version)
  return areNumeric && compareVersions(one.version, other.version) < 0
}
