import type { FilePlace } from '../../errors.ts'
import { isDictionary, parsePropertyList } from '../property-list.ts'
import type { Bundle } from './bundles.ts'
import { textOf } from './contents.ts'
import type { SourceKey } from './rule.ts'
import { firstLine, onlyLine, readSourceFiles, type SourceFile } from './source-files.ts'

export interface Sources {
  /** Undefined where more than one place would do. */
  placeOf(source: SourceKey): FilePlace | undefined
}

/** The build settings behind keys of Info.plist. */
const SETTINGS: Readonly<Record<string, string>> = {
  CFBundleIdentifier: 'PRODUCT_BUNDLE_IDENTIFIER',
  CFBundleShortVersionString: 'MARKETING_VERSION',
  CFBundleVersion: 'CURRENT_PROJECT_VERSION',
  MinimumOSVersion: 'IPHONEOS_DEPLOYMENT_TARGET',
  UIDeviceFamily: 'TARGETED_DEVICE_FAMILY',
}

/** The words that Expo has for keys of Info.plist. */
const EXPO_WORDS: Readonly<Record<string, string>> = {
  CFBundleIdentifier: 'bundleIdentifier',
  CFBundleShortVersionString: 'version',
  CFBundleVersion: 'buildNumber',
  CFBundleIcons: 'icon',
  ITSAppUsesNonExemptEncryption: 'usesNonExemptEncryption',
  UIDeviceFamily: 'supportsTablet',
  UISupportedInterfaceOrientations: 'orientation',
}

export async function readSources(repository: string): Promise<Sources> {
  const files = await readSourceFiles(repository)
  const ofKind = (kind: SourceFile['kind']) => files.filter((file) => file.kind === kind)
  return {
    placeOf(source) {
      // The sources of libraries are elsewhere.
      if (['framework', 'resources', 'helper'].includes(source.bundle.kind)) return undefined
      if (source.file === 'info-plist') return infoPlistPlace(source, ofKind)
      const own = ofKind(source.file)
      const [only, other] = own.filter(({ text }) => text.includes(`<key>${source.key}</key>`))
      if (only !== undefined) return other === undefined ? placeIn(only, keyPattern(source.key)) : undefined
      const [single, second] = own
      return single === undefined || second !== undefined ? undefined : { file: single.path }
    },
  }
}

type OfKind = (kind: SourceFile['kind']) => SourceFile[]

function infoPlistPlace(source: SourceKey, ofKind: OfKind): FilePlace | undefined {
  const { key, bundle } = source
  const [plist, other] = ofKind('info-plist').filter(({ text }) => isSourceOf(text, bundle))
  if (other !== undefined) return undefined
  const value = plist === undefined ? undefined : keysOf(plist.text)[key]
  const setting = typeof value === 'string' && /\$[({]/.test(value) ? value : undefined
  if (plist !== undefined && value !== undefined && setting === undefined)
    return placeIn(plist, keyPattern(key))
  return (
    (setting?.includes('FLUTTER_BUILD') ? onlyPlace(ofKind('pubspec'), /^version:/) : undefined) ??
    onlyPlace(ofKind('project-yml'), projectPattern(key)) ??
    (plist === undefined ? undefined : placeIn(plist, setting === undefined ? /<dict>/ : keyPattern(key))) ??
    (bundle.kind === 'app' ? expoPlace(key, ofKind('app-json')) : undefined)
  )
}

/** Whether an Info.plist of the sources is the one that a bundle was made from. */
function isSourceOf(text: string, { kind, info }: Bundle): boolean {
  const keys = keysOf(text)
  const id = textOf(keys.CFBundleIdentifier)
  if (id !== undefined && !id.includes('$') && id !== info.CFBundleIdentifier) return false
  if (['BNDL', 'FMWK'].includes(textOf(keys.CFBundlePackageType) ?? '')) return false
  const isWatch = keys.WKApplication !== undefined || keys.WKCompanionAppBundleIdentifier !== undefined
  if (kind === 'watch-app') return isWatch
  const point = extensionPoint(keys)
  if (kind === 'extension') return point !== undefined && point === extensionPoint(info)
  const isClip = keys.NSAppClip !== undefined
  return point === undefined && !isWatch && isClip === (kind === 'app-clip') && Object.keys(keys).length > 0
}

function extensionPoint(keys: Readonly<Record<string, unknown>>): string | undefined {
  const { NSExtension, EXAppExtensionAttributes } = keys
  if (isDictionary(NSExtension)) return textOf(NSExtension.NSExtensionPointIdentifier)
  return isDictionary(EXAppExtensionAttributes)
    ? textOf(EXAppExtensionAttributes.EXExtensionPointIdentifier)
    : undefined
}

function keysOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const value = parsePropertyList(Buffer.from(text))
    return isDictionary(value) ? value : {}
  } catch {
    return {}
  }
}

function keyPattern(key: string): RegExp {
  return new RegExp(`<key>${escaped(key)}</key>`)
}

/** A build setting, a key that XcodeGen writes, or one that Xcode makes Info.plist from. */
function projectPattern(key: string): RegExp {
  const names = [SETTINGS[key], `INFOPLIST_KEY_${key}`, key].filter((name) => name !== undefined)
  return new RegExp(`^\\s*["']?(${names.map(escaped).join('|')})["']?\\s*:`)
}

function expoPlace(key: string, files: readonly SourceFile[]): FilePlace | undefined {
  const [file, other] = files.filter(({ text }) => /"expo"\s*:/.test(text))
  if (file === undefined || other !== undefined) return undefined
  const words = [key, EXPO_WORDS[key.replace(/~.*$/, '')]].filter((word) => word !== undefined)
  const lines = words.map((word) => onlyLine(file.text, new RegExp(`"${escaped(word)}"\\s*:`)))
  const line = [...lines, onlyLine(file.text, /"ios"\s*:/)].find((found) => found !== undefined)
  return { file: file.path, ...(line === undefined ? {} : { line }) }
}

function onlyPlace(files: readonly SourceFile[], pattern: RegExp): FilePlace | undefined {
  const [place, other] = files.flatMap(({ path, text }) => {
    const line = onlyLine(text, pattern)
    return line === undefined ? [] : [{ file: path, line }]
  })
  return other === undefined ? place : undefined
}

function placeIn({ path, text }: SourceFile, pattern: RegExp): FilePlace {
  const line = firstLine(text, pattern)
  return { file: path, ...(line === undefined ? {} : { line }) }
}

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
