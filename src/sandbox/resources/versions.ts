/** Apple strips leading zeros from every component. */
export function normalise(version: string): string {
  return version
    .split('.')
    .map((component) => component.replace(/^0+(?=\d)/, ''))
    .join('.')
}

/** `1.2` and `1.2.0` are one train. */
export function trainOf(version: string): string {
  return normalise(version).replace(/(\.0)+$/, '')
}

export function isHigher(version: string, other: string): boolean {
  const [one, two] = [version, other].map((text) => text.split('.').map(Number))
  for (let index = 0; index < 3; index += 1) {
    const difference = (one?.[index] ?? 0) - (two?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

export function isVersion(version: string): boolean {
  return /^\d+(\.\d+){0,2}$/.test(version) && version.length <= 18
}
