import { InputError, messageOf } from '../errors.ts'
import { type ArchiveFile, damagedArchive } from './archive-file.ts'
import { type InfoPlist, MAX_INFO_PLIST_BYTES, parseInfoPlist } from './info-plist.ts'
import { findInPayload } from './payload.ts'
import { openXarArchive, type XarArchive, type XarEntry } from './xar-archive.ts'
import { elementsNamed, parseXml, type XmlElement } from './xml.ts'

export interface MacPackage {
  readonly archive: XarArchive
  /** Made by `productbuild`; otherwise a bare component package of `pkgbuild`. */
  readonly isProductArchive: boolean
  /** Where the app lies in the payload, such as `My.app`. */
  readonly appPath: string
  readonly infoPlist: InfoPlist
}

/** What Distribution or PackageInfo say of a bundle. */
interface StatedBundle {
  path: string
  id: string
  infoPlist: InfoPlist
}

const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024
/** What a payload adds is worth a moment; when nothing else tells the versions it is worth more. */
const SEARCH_BYTES = 64 * 1024 * 1024
const NEEDED_SEARCH_BYTES = 1024 * 1024 * 1024

export async function readMacPackage(file: ArchiveFile): Promise<MacPackage> {
  const archive = await openXarArchive(file)
  const distribution = archive.entries.find(({ path }) => path === 'Distribution')
  const components = archive.entries.filter(({ path }) => /^([^/]+\/)?PackageInfo$/.test(path))
  if (distribution === undefined && components.length === 0) {
    throw new InputError(
      `${file.path} is a xar archive, but not an installer package: it has neither Distribution nor PackageInfo. Give the .pkg that Xcode or productbuild made.`,
    )
  }
  const documents: XmlElement[] = []
  for (const entry of distribution === undefined ? components : [distribution, ...components]) {
    documents.push(await readDocument(archive, { file, entry }))
  }
  const stated = chooseApp(documents, file.path)
  const found = await findInfoPlist(archive, { file, stated })
  const app = found ?? stated
  if (app === undefined) {
    throw new InputError(
      `${file.path} does not tell which app it installs: no .app in Distribution or PackageInfo, and none that can be read in its payload. Make it with \`productbuild --component My.app /Applications\`.`,
    )
  }
  return {
    archive,
    isProductArchive: distribution !== undefined,
    appPath: app.path,
    infoPlist: app.infoPlist,
  }
}

async function readDocument(
  archive: XarArchive,
  { file, entry }: { file: ArchiveFile; entry: XarEntry },
): Promise<XmlElement> {
  const bytes = await archive.read(entry, MAX_DOCUMENT_BYTES)
  try {
    return parseXml(bytes.toString('utf8'))
  } catch (error) {
    throw damagedArchive(file.path, `${entry.path} is not readable XML (${messageOf(error)})`, error)
  }
}

function chooseApp(documents: readonly XmlElement[], path: string): StatedBundle | undefined {
  const apps = new Map<string, StatedBundle>()
  for (const bundle of documents.flatMap(statedBundles)) {
    if (isMainApp(bundle.path) && !apps.has(bundle.id)) apps.set(bundle.id, bundle)
  }
  const [first, ...others] = apps.values()
  if (others.length === 0) return first
  const productIds = documents.flatMap((document) =>
    [...elementsNamed(document, 'product')].map(({ attributes }) => attributes.id ?? ''),
  )
  const named = productIds.map((id) => apps.get(id)).find((app) => app !== undefined)
  if (named !== undefined) return named
  const list = [...apps.values()].map((app) => `${app.path} (${app.id})`).join(', ')
  throw new InputError(
    `${path} installs ${apps.size} apps: ${list}. Make a package with one app, or name the main one as <product id> in its Distribution.`,
  )
}

function statedBundles(document: XmlElement): StatedBundle[] {
  return [...elementsNamed(document, 'bundle')].flatMap(({ attributes }) => {
    const { path, id } = attributes
    if (path === undefined || id === undefined) return []
    const keys = { ...attributes, CFBundleIdentifier: id }
    const infoPlist = Object.fromEntries(Object.entries(keys).filter(([key]) => key.startsWith('CFBundle')))
    return [{ path: path.replace(/^(\.?\/)+/, ''), id, infoPlist }]
  })
}

const BUNDLE_EXTENSION = /\.(app|appex|bundle|component|framework|kext|plugin|systemextension|xpc)$/i

/** Helper apps and login items lie inside another bundle. */
function isMainApp(path: string): boolean {
  const segments = path.replace(/\/+$/, '').split('/')
  const parents = segments.slice(0, -1)
  return /.\.app$/i.test(segments.at(-1) ?? '') && !parents.some((parent) => BUNDLE_EXTENSION.test(parent))
}

const INFO_PLIST_SUFFIX = '/Contents/Info.plist'

/** The app's own Info.plist, which says more than the package does and which Apple goes by. */
async function findInfoPlist(
  archive: XarArchive,
  { file, stated }: { file: ArchiveFile; stated: StatedBundle | undefined },
): Promise<Pick<StatedBundle, 'path' | 'infoPlist'> | undefined> {
  const isWanted = (name: string) => {
    if (!name.endsWith(INFO_PLIST_SUFFIX)) return false
    const app = name.slice(0, -INFO_PLIST_SUFFIX.length)
    return stated === undefined ? isMainApp(app) : app === stated.path
  }
  const needed = ['CFBundleIdentifier', 'CFBundleShortVersionString', 'CFBundleVersion']
  const isComplete = needed.every((key) => stated?.infoPlist[key] !== undefined)
  const search = {
    isWanted,
    maxFileBytes: MAX_INFO_PLIST_BYTES,
    maxBytes: isComplete ? SEARCH_BYTES : NEEDED_SEARCH_BYTES,
  }
  for (const payload of archive.entries.filter(({ path }) => /^([^/]+\/)?Payload$/.test(path))) {
    const found = await findInPayload(archive, { file, payload, search })
    if (found !== undefined) {
      const infoPlist = parseInfoPlist(found.content, `${found.name} in ${file.path}`)
      return { path: found.name.slice(0, -INFO_PLIST_SUFFIX.length), infoPlist }
    }
  }
  return undefined
}
