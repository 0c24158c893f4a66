import type { Readable } from 'node:stream'
import type { ArchiveFile } from '../archive-file.ts'
import { readIpa } from '../ipa.ts'
import { readMachO } from '../mach-o.ts'
import { isTransparent, MAX_PNG_BYTES, readPngHeader } from '../png.ts'
import type { ZipEntry } from '../zip-archive.ts'
import { type Bundle, type BundleSource, readBundles } from './bundles.ts'
import type { IconFile, PackageContents } from './contents.ts'
import { iconNames } from './icon-names.ts'
import { wantedSymbols } from './symbols.ts'

/** What may be unpacked of all programs together, so that no package takes minutes. */
const MAX_PROGRAM_BYTES = 800 * 1024 * 1024
const MAX_ICONS = 50

export async function readIpaContents(file: ArchiveFile, now: Date): Promise<PackageContents> {
  const { archive, appPath } = await readIpa(file)
  const entries = new Map<string, ZipEntry>(archive.entries.map((entry) => [entry.name, entry]))
  const files = new Map(
    archive.entries.filter(({ name }) => !name.endsWith('/')).map(({ name, size }) => [name, size]),
  )
  let leftBytes = MAX_PROGRAM_BYTES

  function entryAt(path: string): ZipEntry {
    const entry = entries.get(path)
    if (entry === undefined) throw new Error(`${path} is not in the package`)
    return entry
  }

  const source: BundleSource = {
    files,
    read: async (path, maxBytes) => await archive.read(entryAt(path), maxBytes),
    async readProgram(path) {
      const entry = entryAt(path)
      const stream: Readable = await archive.stream(entry)
      try {
        return await readMachO(stream, { wanted: wantedSymbols, maxBytes: leftBytes })
      } finally {
        leftBytes = Math.max(0, leftBytes - entry.size)
        stream.destroy()
      }
    },
  }
  const bundles = await readBundles(source, appPath)
  const [app] = bundles
  if (app === undefined) throw new Error(`${file.path} has no app`)
  const icons = await readIcons(source, app)
  return {
    kind: 'ipa',
    files,
    paths: [...files.keys()].sort(),
    app,
    bundles,
    icons,
    installer: undefined,
    now,
  }
}

/** The icons that lie beside the program, which is where Info.plist names them. */
async function readIcons(source: BundleSource, app: Bundle): Promise<Map<string, IconFile>> {
  const icons = new Map<string, IconFile>()
  const names = iconNames(app)
  const paths = [...source.files.keys()].filter((path) => isIcon(path.slice(app.path.length + 1), names))
  for (const path of paths.filter((candidate) => candidate.startsWith(`${app.path}/`)).slice(0, MAX_ICONS)) {
    if ((source.files.get(path) ?? 0) > MAX_PNG_BYTES) continue
    const bytes = await source.read(path, MAX_PNG_BYTES).catch(() => undefined)
    const header = bytes === undefined ? undefined : readPngHeader(bytes)
    if (bytes === undefined || header === undefined) continue
    const { width, height } = header
    icons.set(path, { width, height, isTransparent: isTransparent(bytes) })
  }
  return icons
}

function isIcon(name: string, iconNames: readonly string[]): boolean {
  return (
    !name.includes('/') && /\.png$/i.test(name) && iconNames.some((iconName) => name.startsWith(iconName))
  )
}
