import { InputError } from '../errors.ts'

export interface CsvRow {
  /** The line on which it begins. */
  line: number
  cells: string[]
}

/**
 * The rows of comma-separated values after RFC 4180: cells may be quoted, with commas, line breaks and doubled quotes inside. Lines
 * without any text are left out.
 */
export function parseCsv(text: string, file: string): CsvRow[] {
  const rows: CsvRow[] = []
  let line = 1
  let row: CsvRow = { line, cells: [] }
  // Each match is a cell with what ends it; the two kinds of cell never begin alike, so nothing is tried twice.
  const cellPattern = /(?:[ \t]*"((?:[^"]|"")*)"[ \t]*|([^",\r\n][^,\r\n]*)?)(,|\r\n?|\n|$)/y
  while (cellPattern.lastIndex < text.length) {
    const match = cellPattern.exec(text)
    if (!match) {
      throw new InputError(
        `${file}, line ${line}: a quoted cell does not end, or something follows its closing quote. Close it, and write a quote inside it twice.`,
        { place: { file, line } },
      )
    }
    const [whole, quoted, plain = '', end = ''] = match
    row.cells.push((quoted?.replaceAll('""', '"') ?? plain).trim())
    line += whole.match(/\r\n?|\n/g)?.length ?? 0
    if (end === ',' && cellPattern.lastIndex < text.length) continue
    if (end === ',') row.cells.push('')
    if (row.cells.some((cell) => cell !== '')) rows.push(row)
    row = { line, cells: [] }
  }
  return rows
}
