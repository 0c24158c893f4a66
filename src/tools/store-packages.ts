import type { Files } from './archives.ts'
import { type MadeCertificate, makeCertificate, makeSignedMessage } from './certificates.ts'
import { makeInfoPlist, makePkg, makePropertyList, makeZip, type PkgOptions, type Plist } from './packages.ts'
import { makePng } from './png.ts'
import { makeProgram, type ProgramOptions, type SignatureOptions } from './programs.ts'

export const team = 'ABCDE12345'
export const distribution = makeCertificate()

export interface BundleOptions {
  /** Where it lies, `Payload/Example.app` unless told. */
  path?: string
  bundleId?: string
  /** Added to the Info.plist; a key that is `undefined` is taken out of it. */
  info?: Plist
  entitlements?: Plist
  program?: ProgramOptions | Buffer
  signature?: Partial<SignatureOptions>
  profile?: ProfileOptions | Buffer | 'none'
  /** More files by their path in the bundle; those that are `undefined` are taken out. */
  files?: Readonly<Record<string, Buffer | string | undefined>>
}

interface ProfileOptions {
  entitlements?: Plist
  until?: Date
  certificates?: readonly MadeCertificate[]
  /** Added to the property list in it. */
  keys?: Plist
}

const orientations = ['Portrait', 'PortraitUpsideDown', 'LandscapeLeft', 'LandscapeRight'].map(
  (name) => `UIInterfaceOrientation${name}`,
)
const catalogIcon = {
  CFBundlePrimaryIcon: { CFBundleIconName: 'AppIcon', CFBundleIconFiles: ['AppIcon60x60'] },
}

/** An .ipa that Apple would take, as far as the rules can see, but for what the options change. */
export async function makeStoreIpa(app: BundleOptions = {}, ...others: readonly Files[]): Promise<Buffer> {
  return await makeZip(Object.assign({}, storeAppFiles(app), ...others))
}

export function storeAppFiles(options: BundleOptions = {}): Files {
  const info = {
    CFBundleIcons: catalogIcon,
    'CFBundleIcons~ipad': {
      CFBundlePrimaryIcon: {
        CFBundleIconName: 'AppIcon',
        CFBundleIconFiles: ['AppIcon60x60', 'AppIcon76x76'],
      },
    },
    ITSAppUsesNonExemptEncryption: false,
    UIDeviceFamily: [1, 2],
    UILaunchScreen: {},
    UISupportedInterfaceOrientations: orientations,
    ...options.info,
  }
  const files = {
    'AppIcon60x60@2x.png': makePng(120),
    'AppIcon76x76@2x~ipad.png': makePng(152),
    'Assets.car': 'BOMStore',
    PkgInfo: 'APPL????',
    ...options.files,
  }
  return bundleFiles({ ...options, info, files })
}

/** An extension or another bundle with a program; without a profile for frameworks. */
export function bundleFiles(options: BundleOptions): Files {
  const {
    path = 'Payload/Example.app',
    bundleId = 'com.example.app',
    info = {},
    profile = {},
    files = {},
  } = options
  const name = path.replace(/^.*\/|\.[^./]*$/g, '')
  const profileBytes =
    profile === 'none' || Buffer.isBuffer(profile) ? profile : makeProfile(bundleId, profile)
  const all = {
    [name]: Buffer.isBuffer(options.program) ? options.program : programOf(bundleId, options),
    'Info.plist': makeInfoPlist({ name, bundleId, extraInfo: info }),
    '_CodeSignature/CodeResources': '<plist/>',
    ...(profileBytes === 'none' ? {} : { 'embedded.mobileprovision': profileBytes }),
    ...files,
  }
  const found: Record<string, Buffer | string> = {}
  for (const [file, content] of Object.entries(all))
    if (content !== undefined) found[`${path}/${file}`] = content
  return found
}

function ownEntitlements(bundleId: string): Plist {
  return { 'application-identifier': `${team}.${bundleId}`, 'com.apple.developer.team-identifier': team }
}

function programOf(bundleId: string, { entitlements, signature, program }: BundleOptions): Buffer {
  const granted = makePropertyList({ ...ownEntitlements(bundleId), ...entitlements })
  const seal = {
    identifier: bundleId,
    teamId: team,
    signer: distribution,
    entitlements: granted,
    ...signature,
  }
  return makeProgram({ signature: seal, ...(Buffer.isBuffer(program) ? {} : program) })
}

export function makeProfile(bundleId: string, options: ProfileOptions = {}): Buffer {
  const { until = new Date('2027-01-01T00:00:00Z'), certificates = [distribution] } = options
  const granted = { ...ownEntitlements(bundleId), ...options.entitlements }
  const Entitlements = Object.fromEntries(
    Object.entries(granted).flatMap(([key, value]) => (value === undefined ? [] : [[key, value]])),
  )
  const content = makePropertyList({
    Name: 'Example App Store',
    TeamIdentifier: [team],
    ExpirationDate: until,
    Entitlements,
    DeveloperCertificates: certificates.map(({ der }) => der),
    ...options.keys,
  })
  return makeSignedMessage(content, distribution)
}

export interface StorePkgOptions extends PkgOptions {
  entitlements?: Plist
  program?: Buffer
  /** The files of the app besides Info.plist, by their path in Contents. */
  contents?: Files
  installer?: MadeCertificate | 'none'
}

/** A .pkg that Apple would take, as far as the rules can see, but for what the options change. */
export async function makeStorePkg(options: StorePkgOptions = {}): Promise<Buffer> {
  const {
    entitlements = { 'com.apple.security.app-sandbox': true },
    contents = {},
    extraInfo,
    ...rest
  } = options
  const {
    installer = makeCertificate({ name: '3rd Party Mac Developer Installer: Example Ltd (ABCDE12345)' }),
  } = options
  const id = { 'com.apple.application-identifier': `${team}.com.example.app` }
  const seal = { signer: distribution, entitlements: makePropertyList({ ...id, ...entitlements }) }
  const files = {
    'MacOS/Example': options.program ?? makeProgram({ platform: 1, minimumOs: '14.0', signature: seal }),
    'embedded.provisionprofile': makeProfile('com.example.app', { entitlements: id }),
    ...contents,
  }
  const payloadFiles = Object.fromEntries(
    Object.entries(files).map(([path, content]) => [`Example.app/Contents/${path}`, content]),
  )
  const keys = {
    LSApplicationCategoryType: 'public.app-category.utilities',
    ITSAppUsesNonExemptEncryption: false,
  }
  return await makePkg({
    ...rest,
    extraInfo: { ...keys, ...extraInfo },
    payloadFiles: { ...payloadFiles, ...options.payloadFiles },
    tableXml: installer === 'none' ? '' : signatureXml(installer),
  })
}

function signatureXml({ der }: MadeCertificate): string {
  const certificate = `<X509Data><X509Certificate>${der.toString('base64')}</X509Certificate></X509Data>`
  return `<signature style="RSA"><offset>20</offset><size>256</size><KeyInfo>${certificate}</KeyInfo></signature>`
}
