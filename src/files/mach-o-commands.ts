/** What the load commands of one architecture say. https://github.com/apple-oss-distributions/xnu, EXTERNAL_HEADERS/mach-o/loader.h */
export interface LoadCommands {
  platform: string | undefined
  minimumOs: string | undefined
  sdk: string | undefined
  libraries: string[]
  textBytes: number
  isEncrypted: boolean
  hasBitcode: boolean
  chainedFixups: ByteRange | undefined
  symbols: ByteRange | undefined
  strings: ByteRange | undefined
  /** Which of the symbols are defined elsewhere. */
  undefinedSymbols: { first: number; count: number } | undefined
  signature: ByteRange | undefined
}

/** From the start of the architecture. */
export interface ByteRange {
  start: number
  length: number
}

const MAX_LIBRARIES = 2000

const PLATFORMS: Readonly<Record<number, string>> = {
  1: 'macOS',
  2: 'iOS',
  3: 'tvOS',
  4: 'watchOS',
  6: 'Mac Catalyst',
  7: 'iOS simulator',
  8: 'tvOS simulator',
  9: 'watchOS simulator',
  11: 'visionOS',
  12: 'visionOS simulator',
}

const LIBRARY = new Set([0xc, 0x20, 0x80000018, 0x8000001f, 0x80000023])
const VERSION_MIN: Readonly<Record<number, string>> = { 36: 'macOS', 37: 'iOS', 47: 'tvOS', 48: 'watchOS' }
const SEGMENT = 0x1
const SEGMENT_64 = 0x19
const SYMBOL_TABLE = 0x2
const DYNAMIC_SYMBOL_TABLE = 0xb
const CODE_SIGNATURE = 0x1d
const ENCRYPTION = new Set([0x21, 0x2c])
const BUILD_VERSION = 0x32
const CHAINED_FIXUPS = 0x80000034

export function readLoadCommands(
  bytes: Buffer,
  { count, is64Bit }: { count: number; is64Bit: boolean },
): LoadCommands {
  const found: LoadCommands = {
    platform: undefined,
    minimumOs: undefined,
    sdk: undefined,
    libraries: [],
    textBytes: 0,
    isEncrypted: false,
    hasBitcode: false,
    chainedFixups: undefined,
    symbols: undefined,
    strings: undefined,
    undefinedSymbols: undefined,
    signature: undefined,
  }
  let at = 0
  for (let index = 0; index < count; index += 1) {
    if (at + 8 > bytes.length) throw new Error('its load commands end too soon')
    const size = bytes.readUInt32LE(at + 4)
    if (size < 8 || at + size > bytes.length) throw new Error('a load command has a wrong size')
    take(found, { command: bytes.subarray(at, at + size), is64Bit })
    at += size
  }
  return found
}

function take(found: LoadCommands, { command, is64Bit }: { command: Buffer; is64Bit: boolean }): void {
  const kind = command.readUInt32LE(0)
  const versionMin = VERSION_MIN[kind]
  if (kind === SEGMENT || kind === SEGMENT_64) takeSegment(found, command)
  else if (LIBRARY.has(kind)) takeLibrary(found, command)
  else if (kind === BUILD_VERSION && command.length >= 20) {
    found.platform = PLATFORMS[command.readUInt32LE(8)] ?? `platform ${command.readUInt32LE(8)}`
    found.minimumOs = versionOf(command.readUInt32LE(12))
    found.sdk = versionOf(command.readUInt32LE(16))
  } else if (versionMin !== undefined && command.length >= 16) {
    found.platform ??= versionMin
    found.minimumOs ??= versionOf(command.readUInt32LE(8))
    found.sdk ??= versionOf(command.readUInt32LE(12))
  } else if (ENCRYPTION.has(kind) && command.length >= 20) {
    found.isEncrypted = command.readUInt32LE(16) !== 0
  } else if (kind === SYMBOL_TABLE && command.length >= 24) {
    const entryBytes = is64Bit ? 16 : 12
    found.symbols = { start: command.readUInt32LE(8), length: command.readUInt32LE(12) * entryBytes }
    found.strings = { start: command.readUInt32LE(16), length: command.readUInt32LE(20) }
  } else if (kind === DYNAMIC_SYMBOL_TABLE && command.length >= 32) {
    found.undefinedSymbols = { first: command.readUInt32LE(24), count: command.readUInt32LE(28) }
  } else if (kind === CHAINED_FIXUPS && command.length >= 16) {
    found.chainedFixups = { start: command.readUInt32LE(8), length: command.readUInt32LE(12) }
  } else if (kind === CODE_SIGNATURE && command.length >= 16) {
    found.signature = { start: command.readUInt32LE(8), length: command.readUInt32LE(12) }
  }
}

function takeSegment(found: LoadCommands, command: Buffer): void {
  const isWide = command.readUInt32LE(0) === SEGMENT_64
  const headerBytes = isWide ? 72 : 56
  if (command.length < headerBytes) return
  const name = nameAt(command, 8)
  if (name === '__TEXT') {
    found.textBytes = isWide ? Number(command.readBigUInt64LE(48)) : command.readUInt32LE(36)
  }
  if (name !== '__LLVM') return
  const sectionBytes = isWide ? 80 : 68
  for (let at = headerBytes; at + sectionBytes <= command.length; at += sectionBytes) {
    if (nameAt(command, at) === '__bundle') found.hasBitcode = true
  }
}

function takeLibrary(found: LoadCommands, command: Buffer): void {
  if (command.length < 24 || found.libraries.length >= MAX_LIBRARIES) return
  const start = command.readUInt32LE(8)
  const end = command.indexOf(0, start)
  if (start < command.length) {
    found.libraries.push(command.toString('utf8', start, end < 0 ? command.length : end))
  }
}

/** Names of segments and sections fill 16 bytes or end with a zero. */
function nameAt(bytes: Buffer, at: number): string {
  return bytes.toString('latin1', at, at + 16).replace(/\0.*$/s, '')
}

/** `xxxx.yy.zz` in nibbles. */
function versionOf(packed: number): string {
  const [major, minor, patch] = [packed >>> 16, (packed >> 8) & 0xff, packed & 0xff]
  return patch === 0 ? `${major}.${minor}` : `${major}.${minor}.${patch}`
}
