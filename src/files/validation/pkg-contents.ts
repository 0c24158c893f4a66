import { messageOf } from '../../errors.ts'
import type { ArchiveFile } from '../archive-file.ts'
import { readCertificate } from '../cms.ts'
import { walkCpio } from '../cpio.ts'
import { MAX_INFO_PLIST_BYTES } from '../info-plist.ts'
import { type MacPackage, readMacPackage } from '../mac-package.ts'
import { type MachOSlice, readMachO } from '../mach-o.ts'
import { readPayload } from '../payload.ts'
import { type Bundle, type BundleSource, type Reading, readBundles } from './bundles.ts'
import type { PackageContents } from './contents.ts'
import { wantedSymbols } from './symbols.ts'

/** Payloads are one packed stream, so that all before a file has to be unpacked. */
const MAX_PAYLOAD_BYTES = 1024 * 1024 * 1024
/** Of all small files together. */
const MAX_KEPT_BYTES = 32 * 1024 * 1024
const MAX_FILES = 500_000

const PROGRAM = /\/(Contents\/MacOS\/[^/]+|Versions\/A\/[^/]+)$/
const SMALL_FILE = /\/(Info\.plist|embedded\.provisionprofile|PrivacyInfo\.xcprivacy)$/

interface Payloads {
  files: Map<string, number>
  small: Map<string, Buffer>
  programs: Map<string, Reading<readonly MachOSlice[]>>
  state: 'none' | 'read' | 'unread'
}

export async function readPkgContents(file: ArchiveFile, now: Date): Promise<PackageContents> {
  const mac = await readMacPackage(file)
  const payloads = await readPayloads(file, mac)
  const { files, small, programs } = payloads
  const source: BundleSource = {
    files,
    read: async (path) => small.get(path),
    async readProgram(path) {
      const program = programs.get(path)
      if (program === undefined) return undefined
      if ('problem' in program) throw new Error(program.problem)
      return program.content
    },
  }
  const hasApp = files.has(`${mac.appPath}/Contents/Info.plist`)
  const bundles = hasApp ? await readBundles(source, mac.appPath) : [statedApp(mac)]
  const [app] = bundles
  if (app === undefined) throw new Error(`${file.path} has no app`)
  const { isSigned, certificates } = mac.archive
  const [der] = certificates
  const installer = {
    isProductArchive: mac.isProductArchive,
    isSigned,
    certificate: der === undefined ? undefined : readCertificate(der),
    payload: payloads.state,
  }
  return {
    kind: 'pkg',
    files,
    paths: [...files.keys()].sort(),
    app,
    bundles,
    icons: new Map(),
    installer,
    now,
  }
}

async function readPayloads(file: ArchiveFile, { archive }: MacPackage): Promise<Payloads> {
  const found: Payloads = { files: new Map(), small: new Map(), programs: new Map(), state: 'none' }
  let keptBytes = 0
  const payloads = archive.entries.filter(({ path }) => /^([^/]+\/)?Payload$/.test(path))
  const ends: boolean[] = []
  for (const payload of payloads) {
    const isWhole = await readPayload(archive, { file, payload }, (cpio) =>
      walkCpio(cpio, {
        maxBytes: MAX_PAYLOAD_BYTES,
        async visit({ name, fileBytes }, bytes) {
          if (fileBytes === 0) return found.files.size > MAX_FILES
          found.files.set(name, fileBytes)
          if (SMALL_FILE.test(`/${name}`) && fileBytes <= MAX_INFO_PLIST_BYTES) {
            keptBytes += fileBytes
            if (keptBytes <= MAX_KEPT_BYTES) found.small.set(name, await bytes.take(fileBytes))
          } else if (PROGRAM.test(name)) {
            found.programs.set(name, await readProgram(bytes.parts(fileBytes)))
          }
          return found.files.size > MAX_FILES
        },
      }),
    )
    ends.push(isWhole ?? false)
  }
  const state = ends.length === 0 ? 'none' : ends.every(Boolean) ? 'read' : 'unread'
  return { ...found, state }
}

async function readProgram(stream: AsyncIterable<Buffer>): Promise<Reading<readonly MachOSlice[]>> {
  try {
    return { content: await readMachO(stream, { wanted: wantedSymbols, maxBytes: MAX_PAYLOAD_BYTES }) }
  } catch (error) {
    return { problem: messageOf(error) }
  }
}

/** The app as Distribution and PackageInfo tell of it, where the payload cannot be read. */
function statedApp({ appPath, infoPlist }: MacPackage): Bundle {
  return {
    kind: 'app',
    path: appPath,
    parent: undefined,
    infoPlist: undefined,
    info: infoPlist,
    infoPath: `${appPath}/Contents/Info.plist`,
    programPath: undefined,
    program: undefined,
    profile: undefined,
    privacyManifest: undefined,
  }
}
