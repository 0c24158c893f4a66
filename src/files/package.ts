import { stat } from 'node:fs/promises'
import { basename, extname, resolve } from 'node:path'
import { InputError, messageOf } from '../errors.ts'
import { type AppInfo, type Platform, readAppInfo, readPlatform } from './app-info.ts'
import { type ArchiveFile, openArchiveFile } from './archive-file.ts'
import { explainOtherKind, HEAD_BYTES, type PackageKind, packageKindOf } from './file-kind.ts'
import type { InfoPlist } from './info-plist.ts'

/** What can be known of an app's package from the file alone. */
export interface AppPackage extends AppInfo {
  readonly path: string
  /** The name to give to Apple: with the extension of what the file really is. */
  readonly fileName: string
  readonly size: number
  readonly kind: PackageKind
  readonly uti: 'com.apple.ipa' | 'com.apple.pkg'
  readonly platform: Platform
  /** Apple takes product archives (`productbuild`), not bare component packages (`pkgbuild`). Always true for an .ipa. */
  readonly isProductArchive: boolean
  /** The app's Info.plist; of a .pkg whose payload cannot be read, only what the package says of it. */
  readonly infoPlist: InfoPlist
}

type Content = Pick<AppPackage, 'platform' | 'isProductArchive' | 'infoPlist'> & AppInfo

const TRAILER_BYTES = 512

export async function readPackage(path: string): Promise<AppPackage> {
  const file = await openPackage(path)
  try {
    const kind = await recognise(file)
    const content = kind === 'ipa' ? await readIpaContent(file) : await readMacContent(file)
    const fileName = extname(path).toLowerCase() === `.${kind}` ? basename(path) : nameWith(path, kind)
    return { ...content, path, fileName, size: file.size, kind, uti: `com.apple.${kind}` }
  } finally {
    await file.close()
  }
}

function nameWith(path: string, kind: PackageKind): string {
  return `${basename(path, extname(path))}.${kind}`
}

/** Throws an InputError that says what else lies at the path. */
export async function openPackage(path: string): Promise<ArchiveFile> {
  try {
    const status = await stat(path)
    if (status.isDirectory()) throw new InputError(`${path} ${explainFolder(path)}`)
    if (!status.isFile()) throw new InputError(`${path} is not a regular file. Give an .ipa or .pkg.`)
    return await openArchiveFile(path)
  } catch (error) {
    if (error instanceof InputError) throw error
    const isMissing =
      typeof error === 'object' && error !== null && 'code' in error && error.code === 'ENOENT'
    throw new InputError(
      isMissing
        ? `${path} does not exist (looked at ${resolve(path)}). Check the path, and that the step which builds it ran in this job.`
        : `${path} cannot be opened: ${messageOf(error)}.`,
      { cause: error },
    )
  }
}

function explainFolder(path: string): string {
  const extension = extname(path.replace(/[\\/]+$/, '')).toLowerCase()
  if (extension === '.xcarchive' || extension === '.app') {
    const what = extension === '.app' ? 'an app' : 'an Xcode archive'
    return `is ${what}, not a package. Export it with \`xcodebuild -exportArchive\` and give the .ipa or .pkg.`
  }
  return 'is a folder. Give the .ipa or .pkg itself.'
}

export async function recognise(file: ArchiveFile): Promise<PackageKind> {
  if (file.size === 0) {
    throw new InputError(`${file.path} is empty. Check the step that makes it; a disk may have been full.`)
  }
  const head = await file.read(0, Math.min(HEAD_BYTES, file.size))
  const kind = packageKindOf(head)
  if (kind !== undefined) return kind
  const tailBytes = Math.min(TRAILER_BYTES, file.size)
  const tail = await file.read(file.size - tailBytes, tailBytes)
  throw new InputError(`${file.path} is not a package but ${explainOtherKind({ head, tail })}`)
}

async function readIpaContent(file: ArchiveFile): Promise<Content> {
  const { readIpa } = await import('./ipa.ts')
  const { appPath, infoPlist } = await readIpa(file)
  const where = `${appPath}/Info.plist in ${file.path}`
  const info = readAppInfo(infoPlist, { where, appName: basename(appPath, '.app') })
  const platform = readPlatform(infoPlist, where)
  if (platform === 'MAC_OS') {
    throw new InputError(
      `${file.path} contains a macOS app. Apple takes macOS apps as .pkg: export it, or run \`productbuild --component\`.`,
    )
  }
  return { ...info, platform, isProductArchive: true, infoPlist }
}

async function readMacContent(file: ArchiveFile): Promise<Content> {
  const { readMacPackage } = await import('./mac-package.ts')
  const { appPath, infoPlist, isProductArchive } = await readMacPackage(file)
  const where = `${appPath} in ${file.path}`
  const info = readAppInfo(infoPlist, { where, appName: basename(appPath, '.app') })
  return { ...info, platform: 'MAC_OS', isProductArchive, infoPlist }
}
