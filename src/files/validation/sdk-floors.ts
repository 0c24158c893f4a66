/** From when on Apple takes only what a newer Xcode has built. */
interface Floor {
  /** The first day, in UTC. */
  readonly since: string
  readonly xcode: number
  /** The least major version of the SDK, by the name in DTSDKName. */
  readonly sdks: Readonly<Record<string, number>>
  readonly source: string
}

/** The newest first. macOS has no floor there. */
export const floors: readonly Floor[] = [
  {
    since: '2026-04-28',
    xcode: 26,
    sdks: { iphoneos: 26, appletvos: 26, watchos: 26, xros: 26 },
    source: 'https://developer.apple.com/news/upcoming-requirements/?id=04282026a',
  },
  {
    since: '2025-04-24',
    xcode: 16,
    sdks: { iphoneos: 18, appletvos: 18, watchos: 11, xros: 2 },
    source: 'https://developer.apple.com/news/upcoming-requirements/',
  },
  {
    since: '2024-04-29',
    xcode: 15,
    sdks: { iphoneos: 17, appletvos: 17, watchos: 10 },
    source: 'https://developer.apple.com/news/upcoming-requirements/',
  },
]

export function floorAt(now: Date): Floor | undefined {
  return floors.find(({ since }) => now.getTime() >= Date.parse(`${since}T00:00:00Z`))
}
