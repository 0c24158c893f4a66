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

/** Undefined unless it is integers joined by periods. */
function numbersOf(version: string): bigint[] | undefined {
  return /^\d+(\.\d+)*$/.test(version) ? version.split('.').map(BigInt) : undefined
}

function withoutTrailingZeros(numbers: readonly bigint[]): bigint[] {
  const last = numbers.findLastIndex((number) => number !== 0n)
  return numbers.slice(0, Math.max(1, last + 1))
}
