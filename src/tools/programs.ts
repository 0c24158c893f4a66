import { der, type MadeCertificate, makeSignedMessage } from './certificates.ts'

export interface ProgramOptions {
  architecture?: 'arm64' | 'x86_64' | 'armv7'
  /** As LC_BUILD_VERSION numbers them: 1 macOS, 2 iOS, 3 tvOS, 4 watchOS, 7 simulator of iOS, 11 visionOS. */
  platform?: number
  minimumOs?: string
  sdk?: string
  isLibrary?: boolean
  libraries?: readonly string[]
  imports?: readonly string[]
  /** How imports are written: for dyld of today, or of before. */
  importForm?: 'chained' | 'symbols'
  isEncrypted?: boolean
  hasBitcode?: boolean
  /** What __TEXT says of itself. */
  textBytes?: number
  /** Filler between load commands and the rest. */
  codeBytes?: number
  signature?: SignatureOptions | 'none' | 'ad-hoc'
}

export interface SignatureOptions {
  identifier?: string
  teamId?: string
  signer: MadeCertificate
  /** A property list. */
  entitlements?: Buffer
  /** The same in DER, where there is no property list. */
  derEntitlements?: Buffer
}

const CPUS = { arm64: 0x0100000c, x86_64: 0x01000007, armv7: 12 }
const HEADER_BYTES = 32

/** A Mach-O file that runs nowhere, but says what real ones say. */
export function makeProgram(options: ProgramOptions = {}): Buffer {
  const { architecture = 'arm64', isLibrary = false, codeBytes = 0, signature = 'none' } = options
  const imports = importsOf(options)
  const seal = signature === 'none' ? Buffer.alloc(0) : makeCodeSignature(signature)
  const commandsFor = (start: number) => commandsOf(options, { start, imports, sealBytes: seal.length })
  const start = HEADER_BYTES + Buffer.concat(commandsFor(0)).length + codeBytes
  const commands = commandsFor(start)
  const header = words(0xfeedfacf, CPUS[architecture], architecture === 'armv7' ? 9 : 0, isLibrary ? 6 : 2)
  const rest = words(commands.length, Buffer.concat(commands).length, 0, 0)
  return Buffer.concat([header, rest, ...commands, fillerOf(codeBytes), imports.bytes, seal])
}

/** One file for several architectures. */
export function makeFatProgram(programs: readonly Buffer[]): Buffer {
  const head = Buffer.alloc(4096)
  head.writeUInt32BE(0xcafebabe, 0)
  head.writeUInt32BE(programs.length, 4)
  let offset = head.length
  for (const [index, program] of programs.entries()) {
    const at = 8 + index * 20
    head.writeUInt32BE(program.readUInt32LE(4), at)
    head.writeUInt32BE(offset, at + 8)
    head.writeUInt32BE(program.length, at + 12)
    offset += program.length
  }
  return Buffer.concat([head, ...programs])
}

function words(...values: readonly number[]): Buffer {
  const bytes = Buffer.alloc(values.length * 4)
  for (const [index, value] of values.entries()) bytes.writeUInt32LE(value >>> 0, index * 4)
  return bytes
}

/** Code packs to about a half. */
function fillerOf(length: number): Buffer {
  const bytes = Buffer.alloc(length)
  let state = 1
  for (let at = 0; at + 4 <= length; at += 8) {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    bytes.writeUInt32LE(state, at)
  }
  return bytes
}

function command(kind: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  const padding = Buffer.alloc((8 - (body.length % 8)) % 8)
  return Buffer.concat([words(kind, 8 + body.length + padding.length), body, padding])
}

function packed(version: string): number {
  const [major = 0, minor = 0, patch = 0] = version.split('.').map(Number)
  return (major << 16) | (minor << 8) | patch
}

function named(name: string): Buffer {
  const bytes = Buffer.alloc(16)
  bytes.write(name)
  return bytes
}

function segment(
  name: string,
  { fileBytes, sections }: { fileBytes: number; sections: readonly string[] },
): Buffer {
  const sizes = Buffer.alloc(32)
  sizes.writeBigUInt64LE(BigInt(fileBytes), 24)
  const list = sections.map((section) => Buffer.concat([named(section), named(name), Buffer.alloc(48)]))
  return command(0x19, named(name), sizes, words(5, 5, sections.length, 0), ...list)
}

interface Layout {
  start: number
  imports: Imports
  sealBytes: number
}

function commandsOf(options: ProgramOptions, { start, imports, sealBytes }: Layout): Buffer[] {
  const { platform = 2, minimumOs = '17.0', sdk = '26.2', libraries = [] } = options
  const { textBytes = 16384, isEncrypted = false, hasBitcode = false } = options
  const tables =
    imports.symbolCount === undefined
      ? [command(0x80000034, words(start, imports.bytes.length))]
      : [
          command(
            2,
            words(start, imports.symbolCount, start + imports.symbolCount * 16, imports.stringBytes),
          ),
          command(0xb, words(0, 0, 0, 0, 0, imports.symbolCount), Buffer.alloc(48)),
        ]
  return [
    segment('__TEXT', { fileBytes: textBytes, sections: ['__text'] }),
    ...(hasBitcode ? [segment('__LLVM', { fileBytes: 4096, sections: ['__bundle'] })] : []),
    command(0x32, words(platform, packed(minimumOs), packed(sdk), 0)),
    command(0x2c, words(0, 0, isEncrypted ? 1 : 0, 0)),
    ...libraries.map((name) => command(0xc, words(24, 0, 0, 0), Buffer.from(`${name}\0`))),
    ...tables,
    ...(sealBytes === 0 ? [] : [command(0x1d, words(start + imports.bytes.length, sealBytes))]),
  ]
}

interface Imports {
  bytes: Buffer
  /** Undefined for chained fixups. */
  symbolCount: number | undefined
  stringBytes: number
}

function importsOf({ imports = [], importForm = 'chained' }: ProgramOptions): Imports {
  const strings = Buffer.from(`\0${imports.map((name) => `${name}\0`).join('')}`)
  const offsets = imports.map((_, index) => 1 + imports.slice(0, index).join('').length + index)
  if (importForm === 'symbols') {
    const symbols = offsets.map((offset) => Buffer.concat([words(offset, 0x0100), Buffer.alloc(8)]))
    const bytes = Buffer.concat([...symbols, strings])
    return { bytes, symbolCount: imports.length, stringBytes: strings.length }
  }
  const entries = words(...offsets.map((offset) => (offset << 9) | 1))
  const header = words(0, 28, 32, 32 + entries.length, imports.length, 1, 0, 0)
  return { bytes: Buffer.concat([header, entries, strings]), symbolCount: undefined, stringBytes: 0 }
}

function blob(magic: number, content: Buffer): Buffer {
  const head = Buffer.alloc(8)
  head.writeUInt32BE(magic, 0)
  head.writeUInt32BE(8 + content.length, 4)
  return Buffer.concat([head, content])
}

function makeCodeSignature(signature: SignatureOptions | 'ad-hoc'): Buffer {
  const isAdHoc = signature === 'ad-hoc'
  const { identifier = 'com.example.app', teamId = 'ABCDE12345' } = isAdHoc ? {} : signature
  const blobs = [blob(0xfade0c02, codeDirectory({ identifier, teamId: isAdHoc ? '' : teamId, isAdHoc }))]
  if (!isAdHoc) {
    if (signature.entitlements !== undefined) blobs.push(blob(0xfade7171, signature.entitlements))
    if (signature.derEntitlements !== undefined) blobs.push(blob(0xfade7172, signature.derEntitlements))
    blobs.push(blob(0xfade0b01, makeSignedMessage(undefined, signature.signer)))
  }
  const head = Buffer.alloc(4 + blobs.length * 8)
  head.writeUInt32BE(blobs.length, 0)
  let offset = 8 + head.length
  for (const [index, { length }] of blobs.entries()) {
    head.writeUInt32BE(offset, 8 + index * 8)
    offset += length
  }
  return blob(0xfade0cc0, Buffer.concat([head, ...blobs]))
}

function codeDirectory(of: { identifier: string; teamId: string; isAdHoc: boolean }): Buffer {
  const fixed = Buffer.alloc(48)
  const names = Buffer.from(`${of.identifier}\0${of.teamId}\0`)
  fixed.writeUInt32BE(0x20400, 0)
  fixed.writeUInt32BE(of.isAdHoc ? 2 : 0, 4)
  fixed.writeUInt32BE(8 + fixed.length, 12)
  fixed.writeUInt32BE(of.teamId === '' ? 0 : 8 + fixed.length + of.identifier.length + 1, 40)
  return Buffer.concat([fixed, names])
}

/** Entitlements in DER: booleans, texts and lists of texts. */
export function makeDerEntitlements(
  of: Readonly<Record<string, boolean | string | readonly string[]>>,
): Buffer {
  const text = (value: string) => der(0x0c, Buffer.from(value))
  const pairs = Object.entries(of).map(([key, value]) => {
    if (typeof value === 'boolean') return der(0x30, text(key), der(0x01, Buffer.from([value ? 0xff : 0])))
    if (typeof value === 'string') return der(0x30, text(key), text(value))
    return der(0x30, text(key), der(0x30, ...value.map(text)))
  })
  return der(0x70, der(0x02, Buffer.from([1])), der(0xb0, ...pairs))
}
