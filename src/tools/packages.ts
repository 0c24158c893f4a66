import { writeFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { gzipSync } from 'node:zlib'
import { build, buildBinary, type PlistValue } from 'plist'
import yazl from 'yazl'
import { type Files, makeCpio, makeXar, writeBigZip } from './archives.ts'

export type Plist = Readonly<Record<string, PlistValue | undefined>>

type Platform = 'IOS' | 'TV_OS' | 'VISION_OS' | 'MAC_OS'

export interface AppOptions {
  bundleId?: string
  version?: string
  buildNumber?: string
  name?: string
  platform?: Platform
  plist?: 'xml' | 'binary'
  /** Added to the Info.plist; a key that is `undefined` is taken out of it. */
  extraInfo?: Plist
}

export interface IpaOptions extends AppOptions {
  /** Where the app lies, `Payload/<name>.app` unless told. */
  appPath?: string
  /** More files, by their path in the archive. */
  files?: Files
  /** A file of this size inside the app. */
  payloadBytes?: number
}

export interface PkgOptions extends AppOptions {
  /** More parts of the table of contents, such as a signature. */
  tableXml?: string
  /** A bare component package, as `pkgbuild` makes it. */
  isComponent?: boolean
  /** More files of the payload, by their path in it; they come before the app's Info.plist. */
  payloadFiles?: Files
  /** Whether Distribution and PackageInfo tell the versions of the app. */
  tellsVersions?: boolean
  /** More files of the archive, or others in the place of those it would have. */
  files?: Files
}

const PLATFORM_KEYS: Readonly<Record<Platform, Readonly<Record<string, PlistValue>>>> = {
  IOS: { CFBundleSupportedPlatforms: ['iPhoneOS'], DTPlatformName: 'iphoneos', MinimumOSVersion: '17.0' },
  TV_OS: { CFBundleSupportedPlatforms: ['AppleTVOS'], DTPlatformName: 'appletvos', MinimumOSVersion: '17.0' },
  VISION_OS: { CFBundleSupportedPlatforms: ['XROS'], DTPlatformName: 'xros', MinimumOSVersion: '2.0' },
  MAC_OS: {
    CFBundleSupportedPlatforms: ['MacOSX'],
    DTPlatformName: 'macosx',
    LSMinimumSystemVersion: '14.0',
  },
}

/** An Info.plist as Xcode writes it, with the keys that say who the app is. */
export function makeInfoPlist(options: AppOptions = {}): Buffer {
  const { name = 'Example', platform = 'IOS', extraInfo = {} } = options
  const keys: Record<string, PlistValue | undefined> = {
    CFBundleDisplayName: name,
    CFBundleExecutable: name,
    CFBundleIdentifier: options.bundleId ?? 'com.example.app',
    CFBundleName: name,
    CFBundlePackageType: 'APPL',
    CFBundleShortVersionString: options.version ?? '1.0.0',
    CFBundleVersion: options.buildNumber ?? '1',
    DTSDKName: `${String(PLATFORM_KEYS[platform].DTPlatformName)}26.2`,
    DTXcode: '2620',
    DTXcodeBuild: '17C52',
    ...PLATFORM_KEYS[platform],
    ...extraInfo,
  }
  return makePropertyList(keys, options.plist)
}

/** Without the keys that are `undefined`. */
export function makePropertyList(keys: Plist, form: 'xml' | 'binary' = 'xml'): Buffer {
  const value: Record<string, PlistValue> = {}
  for (const [key, item] of Object.entries(keys)) if (item !== undefined) value[key] = item
  return Buffer.from(form === 'binary' ? buildBinary(value) : build(value))
}

export async function makeIpa(options: IpaOptions = {}): Promise<Buffer> {
  const { payloadBytes = 0 } = options
  const files = filesOfIpa(options)
  const filler =
    payloadBytes > 0 ? { [`${appPathOf(options)}/Assets.car`]: Buffer.alloc(payloadBytes, 'asset') } : {}
  return await makeZip({ ...files, ...filler })
}

/** As `makeIpa`, for gigabytes: the filler costs neither time nor, where the file system has holes, room. */
export async function writeIpa(path: string, options: IpaOptions = {}): Promise<void> {
  const { payloadBytes = 0 } = options
  if (payloadBytes === 0) return await writeFile(path, await makeIpa(options))
  const filler = { name: `${appPathOf(options)}/Assets.car`, bytes: payloadBytes }
  await writeBigZip(path, { files: filesOfIpa(options), filler })
}

function appPathOf({ appPath, name = 'Example' }: IpaOptions): string {
  return appPath ?? `Payload/${name}.app`
}

function filesOfIpa(options: IpaOptions): Files {
  const app = appPathOf(options)
  return {
    [`${app}/${options.name ?? 'Example'}`]: Buffer.from('cffaedfe0c000001', 'hex'),
    [`${app}/Info.plist`]: makeInfoPlist(options),
    [`${app}/PkgInfo`]: 'APPL????',
    ...options.files,
  }
}

/** The same files always give the same bytes. */
export async function makeZip(files: Files): Promise<Buffer> {
  const zip = new yazl.ZipFile()
  for (const [path, content] of Object.entries(files)) {
    const options = { mtime: new Date(Date.UTC(2026, 0, 1)), compress: !path.endsWith('.car') }
    zip.addBuffer(Buffer.from(content), path, options)
  }
  zip.end()
  return await buffer(zip.outputStream)
}

export async function makePkg(options: PkgOptions = {}): Promise<Buffer> {
  const { name = 'Example', bundleId = 'com.example.app', isComponent = false } = options
  const infoPlist = makeInfoPlist({ ...options, platform: 'MAC_OS' })
  const payload = makeCpio({ ...options.payloadFiles, [`${name}.app/Contents/Info.plist`]: infoPlist })
  const folder = isComponent ? '' : `${bundleId}.pkg/`
  const files = {
    ...(isComponent ? {} : { Distribution: distributionOf(options) }),
    [`${folder}PackageInfo`]: packageInfoOf(options),
    [`${folder}Bom`]: 'BOMStore',
    [`${folder}Payload`]: gzipSync(payload),
    ...options.files,
  }
  return makeXar(files, options.tableXml)
}

function bundleElement({ path, options }: { path: string; options: PkgOptions }): string {
  const { bundleId = 'com.example.app', version = '1.0.0', buildNumber = '1', tellsVersions = true } = options
  const versions = `CFBundleShortVersionString="${version}" CFBundleVersion="${buildNumber}" `
  return `<bundle ${tellsVersions ? versions : ''}id="${bundleId}" path="${path}"/>`
}

function distributionOf(options: PkgOptions): string {
  const { name = 'Example', bundleId = 'com.example.app', version = '1.0.0' } = options
  return `<?xml version="1.0" encoding="utf-8"?>
<installer-gui-script minSpecVersion="2">
    <pkg-ref id="${bundleId}"><bundle-version>${bundleElement({ path: `${name}.app`, options })}</bundle-version></pkg-ref>
    <product id="${bundleId}" version="${version}"/>
    <title>${name}</title>
    <choices-outline><line choice="default"/></choices-outline>
    <pkg-ref id="${bundleId}" version="${version}" onConclusion="none">#${bundleId}.pkg</pkg-ref>
</installer-gui-script>`
}

function packageInfoOf(options: PkgOptions): string {
  const { name = 'Example', bundleId = 'com.example.app', version = '1.0.0' } = options
  return `<?xml version="1.0" encoding="utf-8"?>
<pkg-info format-version="2" identifier="${bundleId}" version="${version}" install-location="/Applications" auth="root">
    <payload numberOfFiles="4" installKBytes="8"/>
    ${bundleElement({ path: `./${name}.app`, options })}
    <bundle-version><bundle id="${bundleId}"/></bundle-version>
</pkg-info>`
}
