/**
 * Apple takes `1.02` for `1.2`, and `1.2` and `1.2.0` for the same version, findable only in the form that came first.
 * So lookups name every form, and what comes back is compared by value.
 */
export function versionForms(version: string): string[] {
  const numbers = numbersOf(version)
  if (!numbers) return [version]
  const short = withoutTrailingZeros(numbers)
  const padded = [1, 2, 3]
    .filter((length) => length >= short.length)
    .map((length) => [...short, 0, 0, 0].slice(0, length).join('.'))
  return [...new Set([version, ...padded])]
}

export function isSameVersion(one: string, other: string): boolean {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  return a && b ? withoutTrailingZeros(a).join('.') === withoutTrailingZeros(b).join('.') : one === other
}

/** Build numbers lose leading zeros (`007` is `7`), but `7` and `7.0` are two numbers. */
export function buildNumberForms(buildNumber: string): string[] {
  return [...new Set([buildNumber, numbersOf(buildNumber)?.join('.') ?? buildNumber])]
}

export function isSameBuildNumber(one: string, other: string): boolean {
  const [a, b] = [numbersOf(one), numbersOf(other)]
  return a && b ? a.join('.') === b.join('.') : one === other
}

/** Whether it is integers joined by periods, which is all that can be compared. */
export function isNumeric(version: string): boolean {
  return numbersOf(version) !== undefined
}

/** Negative, zero or positive, component by component: `1.10` is higher than `1.9`. Text that is no number counts as lowest. */
export function compareVersions(one: string, other: string): number {
  const [a, b] = [numbersOf(one) ?? [], numbersOf(other) ?? []]
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const [left, right] = [a[index] ?? 0n, b[index] ?? 0n]
    if (left !== right) return left < right ? -1 : 1
  }
  return 0
}

/** Raises the last component: `2024.11.3` becomes `2024.11.4`. */
export function raised(version: string, by: number): string {
  const numbers = numbersOf(version) ?? []
  return numbers.with(-1, (numbers.at(-1) ?? 0n) + BigInt(by)).join('.')
}

/** Undefined unless it is integers joined by periods. */
function numbersOf(version: string): bigint[] | undefined {
  return /^\d+(\.\d+)*$/.test(version) ? version.split('.').map(BigInt) : undefined
}

function withoutTrailingZeros(numbers: readonly bigint[]): bigint[] {
  const last = numbers.findLastIndex((number) => number !== 0n)
  return numbers.slice(0, Math.max(1, last + 1))
}

/** Orders builds by version, then by build number. */
export function compareBuilds(
  one: { version: string; buildNumber: string },
  other: { version: string; buildNumber: string },
): number {
  return compareVersions(one.version, other.version) || compareVersions(one.buildNumber, other.buildNumber)
}
