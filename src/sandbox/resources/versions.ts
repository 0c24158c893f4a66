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
  const length = Math.max(one?.length ?? 0, two?.length ?? 0)
  for (let index = 0; index < length; index += 1) {
    const difference = (one?.[index] ?? 0) - (two?.[index] ?? 0)
    if (difference !== 0) return difference > 0
  }
  return false
}

/** Apple documents three components, and has apps in the store with four. */
export function isBuildNumber(number: string, most: 'three' | 'more'): boolean {
  const form = most === 'three' ? /^\d+(\.\d+){0,2}$/ : /^\d+(\.\d+)*$/
  return form.test(number) && number.length <= 18
}

export function isVersion(version: string): boolean {
  return /^\d+(\.\d+){0,2}$/.test(version) && version.length <= 18
}
