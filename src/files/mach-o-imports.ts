import { inflateSync } from 'node:zlib'

/** What one may not hold in memory of a program. */
export const MAX_IMPORT_BYTES = 24 * 1024 * 1024

const MAX_NAME_BYTES = 4096
/** Bytes an import takes, by the number of its format, and where in it the name's offset is. */
const FORMATS: Readonly<Record<number, { bytes: number; nameOf(entry: Buffer): number }>> = {
  1: { bytes: 4, nameOf: (entry) => entry.readUInt32LE(0) >>> 9 },
  2: { bytes: 8, nameOf: (entry) => entry.readUInt32LE(0) >>> 9 },
  3: { bytes: 16, nameOf: (entry) => entry.readUInt32LE(4) },
}

/** The wanted names among those that LC_DYLD_CHAINED_FIXUPS binds. */
export function namesInChainedFixups(bytes: Buffer, wanted: ReadonlySet<string>): Set<string> {
  const found = new Set<string>()
  if (bytes.length < 28) return found
  const [importsStart, symbolsStart, count, formatNumber, packing] = [8, 12, 16, 20, 24].map((at) =>
    bytes.readUInt32LE(at),
  )
  const format = FORMATS[formatNumber ?? 0]
  if (format === undefined || importsStart === undefined || symbolsStart === undefined) return found
  const packed = bytes.subarray(symbolsStart)
  const names = packing === 1 ? inflateSync(packed, { maxOutputLength: MAX_IMPORT_BYTES }) : packed
  for (let index = 0; index < (count ?? 0); index += 1) {
    const at = importsStart + index * format.bytes
    if (at + format.bytes > bytes.length) break
    keep(found, { name: nameAt(names, format.nameOf(bytes.subarray(at, at + format.bytes))), wanted })
  }
  return found
}

/** The wanted names among these entries of a symbol table. */
export function namesInSymbols(
  { symbols, strings, is64Bit }: { symbols: Buffer; strings: Buffer; is64Bit: boolean },
  wanted: ReadonlySet<string>,
): Set<string> {
  const found = new Set<string>()
  const entryBytes = is64Bit ? 16 : 12
  for (let at = 0; at + entryBytes <= symbols.length; at += entryBytes) {
    keep(found, { name: nameAt(strings, symbols.readUInt32LE(at)), wanted })
  }
  return found
}

function keep(
  found: Set<string>,
  { name, wanted }: { name: string | undefined; wanted: ReadonlySet<string> },
): void {
  if (name !== undefined && wanted.has(name)) found.add(name)
}

function nameAt(names: Buffer, start: number): string | undefined {
  if (start >= names.length) return undefined
  const window = names.subarray(start, start + MAX_NAME_BYTES)
  const end = window.indexOf(0)
  return end < 0 ? undefined : window.toString('latin1', 0, end)
}
