import { ByteQueue } from './byte-queue.ts'
import { type CodeSignature, readCodeSignature } from './code-signature.ts'
import { type ByteRange, type LoadCommands, readLoadCommands } from './mach-o-commands.ts'
import { MAX_IMPORT_BYTES, namesInChainedFixups, namesInSymbols } from './mach-o-imports.ts'

/** One architecture of a program or library. */
export interface MachOSlice
  extends Pick<
    LoadCommands,
    'platform' | 'minimumOs' | 'sdk' | 'libraries' | 'textBytes' | 'isEncrypted' | 'hasBitcode'
  > {
  /** Such as `arm64`. */
  readonly architecture: string
  readonly isProgram: boolean
  /** Those wanted; undefined when they could not be read. */
  readonly imports: ReadonlySet<string> | undefined
  readonly signature: SignatureState
}

type SignatureState =
  | { state: 'read'; content: CodeSignature }
  | { state: 'none' }
  | { state: 'unread'; problem: string }

interface Options {
  /** Names of symbols that are looked for. */
  wanted: ReadonlySet<string>
  /** Where to give up. */
  maxBytes: number
}

const MAX_COMMAND_BYTES = 1024 * 1024
const MAX_SIGNATURE_BYTES = 16 * 1024 * 1024
const MAX_SLICES = 16
const PROGRAM = 2
const NOT_READ = 'it lies too far in the file to be read here'

/**
 * Reads a program as it comes and no further than needed: the load commands, the names it imports and its signature. Throws
 * on anything else.
 */
export async function readMachO(stream: AsyncIterable<Buffer>, options: Options): Promise<MachOSlice[]> {
  const queue = new ByteQueue(stream)
  try {
    const start = await queue.take(8)
    const slices: MachOSlice[] = []
    if (start.toString('latin1', 0, 7) === '!<arch>') throw new Error('it is a static library')
    if (!isFat(start)) return [await readSlice(queue, { ...options, start: 0, head: start })]
    for (const offset of await readFatOffsets(queue, start)) {
      if (offset < queue.taken || offset > options.maxBytes) continue
      await queue.skip(offset - queue.taken)
      slices.push(await readSlice(queue, { ...options, start: offset, head: Buffer.alloc(0) }))
    }
    if (slices.length === 0) throw new Error('it has no architecture')
    return slices
  } finally {
    await queue.close()
  }
}

const FAT = 0xcafebabe
const FAT_64 = 0xcafebabf

function isFat(start: Buffer): boolean {
  return [FAT, FAT_64].includes(start.readUInt32BE(0)) && start.readUInt32BE(4) <= MAX_SLICES
}

async function readFatOffsets(queue: ByteQueue, start: Buffer): Promise<number[]> {
  const isWide = start.readUInt32BE(0) === FAT_64
  const entryBytes = isWide ? 32 : 20
  const table = await queue.take(start.readUInt32BE(4) * entryBytes)
  return Array.from({ length: table.length / entryBytes }, (_, index) => {
    const at = index * entryBytes + 8
    return isWide ? Number(table.readBigUInt64BE(at)) : table.readUInt32BE(at)
  }).sort((one, other) => one - other)
}

type SliceOptions = Options & { start: number; head: Buffer }

async function readSlice(queue: ByteQueue, options: SliceOptions): Promise<MachOSlice> {
  const { head } = options
  const header = Buffer.concat([head, await queue.take(28 - head.length)])
  const magic = header.readUInt32LE(0)
  const is64Bit = magic === 0xfeedfacf
  if (!is64Bit && magic !== 0xfeedface) throw new Error('it is not a Mach-O program')
  const commandBytes = header.readUInt32LE(20)
  if (commandBytes > MAX_COMMAND_BYTES) throw new Error(`its load commands have ${commandBytes} bytes`)
  if (is64Bit) await queue.skip(4)
  const bytes = await queue.take(commandBytes)
  const commands = readLoadCommands(bytes, { count: header.readUInt32LE(16), is64Bit })
  const { platform, minimumOs, sdk, libraries, textBytes, isEncrypted, hasBitcode } = commands
  return {
    architecture: architectureOf(header.readUInt32LE(4), header.readUInt32LE(8) & 0xffffff),
    isProgram: header.readUInt32LE(12) === PROGRAM,
    ...{ platform, minimumOs, sdk, libraries, textBytes, isEncrypted, hasBitcode },
    ...(await readTail(queue, { ...options, commands, is64Bit })),
  }
}

type TailOptions = SliceOptions & { commands: LoadCommands; is64Bit: boolean }

/** What lies behind the code, in the order in which it lies there. */
async function readTail(
  queue: ByteQueue,
  { start, maxBytes, wanted, commands, is64Bit }: TailOptions,
): Promise<Pick<MachOSlice, 'imports' | 'signature'>> {
  const take = async (range: ByteRange | undefined, most: number): Promise<Buffer | undefined> => {
    if (range === undefined || range.length > most) return undefined
    const from = start + range.start
    if (from < queue.taken || from + range.length > maxBytes) return undefined
    await queue.skip(from - queue.taken)
    return await queue.take(range.length)
  }
  const { chainedFixups, signature } = commands
  let imports: Set<string> | undefined
  if (chainedFixups !== undefined) {
    const bytes = await take(chainedFixups, MAX_IMPORT_BYTES)
    if (bytes !== undefined) imports = namesInChainedFixups(bytes, wanted)
  } else {
    const symbols = await take(undefinedRange(commands, is64Bit), MAX_IMPORT_BYTES)
    const strings = symbols === undefined ? undefined : await take(commands.strings, MAX_IMPORT_BYTES)
    if (symbols !== undefined && strings !== undefined) {
      imports = namesInSymbols({ symbols, strings, is64Bit }, wanted)
    }
  }
  if (signature === undefined) return { imports, signature: { state: 'none' } }
  const bytes = await take(signature, MAX_SIGNATURE_BYTES)
  return { imports, signature: signatureIn(bytes) }
}

function undefinedRange(
  { symbols, undefinedSymbols }: LoadCommands,
  is64Bit: boolean,
): ByteRange | undefined {
  if (symbols === undefined || undefinedSymbols === undefined) return symbols
  const entryBytes = is64Bit ? 16 : 12
  const start = symbols.start + undefinedSymbols.first * entryBytes
  const length = undefinedSymbols.count * entryBytes
  return start + length > symbols.start + symbols.length ? symbols : { start, length }
}

function signatureIn(bytes: Buffer | undefined): SignatureState {
  if (bytes === undefined) return { state: 'unread', problem: NOT_READ }
  try {
    return { state: 'read', content: readCodeSignature(bytes) }
  } catch (error) {
    return { state: 'unread', problem: error instanceof Error ? error.message : String(error) }
  }
}

const CPU_ARM = 12
const CPU_X86 = 7
const IS_64 = 0x01000000
const IS_64_32 = 0x02000000

function architectureOf(cpu: number, variant: number): string {
  if (cpu === CPU_ARM + IS_64) return variant === 2 ? 'arm64e' : 'arm64'
  if (cpu === CPU_ARM + IS_64_32) return 'arm64_32'
  if (cpu === CPU_ARM) return { 9: 'armv7', 11: 'armv7s', 12: 'armv7k' }[variant] ?? 'arm'
  if (cpu === CPU_X86 + IS_64) return 'x86_64'
  return cpu === CPU_X86 ? 'i386' : `cpu ${cpu}`
}
