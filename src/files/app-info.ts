import { InputError } from '../errors.ts'
import type { InfoPlist } from './info-plist.ts'

export type Platform = 'IOS' | 'MAC_OS' | 'TV_OS' | 'VISION_OS'

/** What Apple is told about the app, in the words of its Info.plist. */
export interface AppInfo {
  readonly bundleId: string
  /** CFBundleShortVersionString */
  readonly version: string
  /** CFBundleVersion */
  readonly buildNumber: string
  readonly name: string
  /** Undefined when the app leaves the question to App Store Connect. */
  readonly usesNonExemptEncryption: boolean | undefined
  readonly minimumOsVersion: string | undefined
  /** Such as `iphoneos26.2`. */
  readonly sdkName: string | undefined
  /** Such as `2620` for Xcode 26.2. */
  readonly xcodeVersion: string | undefined
  readonly xcodeBuild: string | undefined
}

interface KeyRule {
  key: string
  form: RegExp
  maxLength: number
  description: string
}

const THREE_INTEGERS = /^\d+(\.\d+){0,2}$/

const REQUIRED_KEYS: readonly KeyRule[] = [
  {
    key: 'CFBundleIdentifier',
    form: /^[A-Za-z0-9.-]+$/,
    maxLength: 155,
    description: 'letters, digits, hyphens and periods, such as com.example.app',
  },
  {
    key: 'CFBundleShortVersionString',
    form: THREE_INTEGERS,
    maxLength: 18,
    description: 'one to three integers with periods between them, at most 18 characters, such as 1.2.0',
  },
  {
    key: 'CFBundleVersion',
    form: THREE_INTEGERS,
    maxLength: 18,
    description: 'one to three integers with periods between them, at most 18 characters, such as 42',
  },
]

/** Tells all missing and malformed keys at once. `where` names the file for the messages. */
export function readAppInfo(
  info: InfoPlist,
  { where, appName }: { where: string; appName: string },
): AppInfo {
  const problems = REQUIRED_KEYS.flatMap((rule) => problemsOf(info[rule.key], rule))
  if (problems.length > 0) {
    throw new InputError(problems.map((problem) => `${where}: ${problem}`))
  }
  return {
    bundleId: textOf(info.CFBundleIdentifier) ?? '',
    version: textOf(info.CFBundleShortVersionString) ?? '',
    buildNumber: textOf(info.CFBundleVersion) ?? '',
    name: textOf(info.CFBundleDisplayName) ?? textOf(info.CFBundleName) ?? appName,
    usesNonExemptEncryption: flagOf(info.ITSAppUsesNonExemptEncryption),
    minimumOsVersion: textOf(info.MinimumOSVersion) ?? textOf(info.LSMinimumSystemVersion),
    sdkName: textOf(info.DTSDKName),
    xcodeVersion: textOf(info.DTXcode),
    xcodeBuild: textOf(info.DTXcodeBuild),
  }
}

function problemsOf(value: unknown, { key, form, maxLength, description }: KeyRule): string[] {
  if (value === undefined || value === '') return [`${key} is missing. Set it in the target's Info.plist.`]
  if (typeof value !== 'string') return [`${key} has to be a string in the property list, of ${description}.`]
  if (/\$[({]/.test(value)) {
    return [`${key} is ${value}: a build setting that was not filled in. Set it in the Xcode project.`]
  }
  if (!form.test(value) || value.length > maxLength) {
    return [`${key} is ${JSON.stringify(value)}; Apple takes ${description}. Change it and build again.`]
  }
  return []
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined
}

/** Some build tools write the answer as text. */
function flagOf(value: unknown): boolean | undefined {
  if (typeof value === 'boolean') return value
  const text = textOf(value)?.toLowerCase()
  if (text === 'yes' || text === 'true') return true
  if (text === 'no' || text === 'false') return false
  return undefined
}

/** A watch-only app is uploaded for iOS. */
const PLATFORMS: Readonly<Record<string, Platform>> = {
  iphoneos: 'IOS',
  watchos: 'IOS',
  appletvos: 'TV_OS',
  xros: 'VISION_OS',
  macosx: 'MAC_OS',
}

const FAMILIES: Readonly<Record<number, Platform>> = {
  1: 'IOS',
  2: 'IOS',
  3: 'TV_OS',
  4: 'IOS',
  7: 'VISION_OS',
}

/** The first source that says anything decides. */
export function readPlatform(info: InfoPlist, where: string): Platform {
  const supported = listOf(info.CFBundleSupportedPlatforms)
  const names = [supported, listOf(info.DTPlatformName)].find((list) => list.length > 0) ?? []
  for (const name of names) {
    const platform = PLATFORMS[name.toLowerCase()]
    if (platform !== undefined) return platform
  }
  const simulator = names.find((name) => /simulator$/i.test(name))
  if (simulator !== undefined) {
    throw new InputError(
      `${where}: the app is built for a simulator (${simulator}). Build it for devices, for example with \`-sdk iphoneos\` or \`-destination generic/platform=iOS\`.`,
    )
  }
  const families = Array.isArray(info.UIDeviceFamily) ? info.UIDeviceFamily : [info.UIDeviceFamily]
  for (const family of families) {
    const platform = FAMILIES[Number(family)]
    if (platform !== undefined) return platform
  }
  const seen = names.length > 0 ? `names ${names.join(', ')}` : 'is missing'
  throw new InputError(
    `${where}: the platform cannot be told. CFBundleSupportedPlatforms ${seen}; it should be iPhoneOS, AppleTVOS, XROS or MacOSX.`,
  )
}

function listOf(value: unknown): string[] {
  return [value].flat().filter((item) => typeof item === 'string')
}
