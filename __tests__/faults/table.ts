import type { FaultCase, Verdict } from './case.ts'

export interface Cell {
  tried: number
  survived: number
  failedCleanly: number
}

/** Scenario, kind of fault, and what came of it. */
export type Table = Record<string, Record<string, Cell>>

const none: Cell = { tried: 0, survived: 0, failedCleanly: 0 }

export function count(table: Table, { path, kind }: FaultCase, { outcome }: Verdict): void {
  const row = table[path.scenario.name] ?? {}
  const one = {
    tried: 1,
    survived: outcome === 'survived' ? 1 : 0,
    failedCleanly: outcome === 'failed cleanly' ? 1 : 0,
  }
  row[kind.name] = sumOf([row[kind.name] ?? none, one])
  table[path.scenario.name] = row
}

/** A row for each kind of fault: tried = survived + failed cleanly, and what does not hold. */
export function tableText(table: Table, kinds: readonly string[]): string {
  const names = Object.keys(table).toSorted()
  const tried = kinds.filter((kind) => names.some((name) => table[name]?.[kind]))
  const rows = tried.map((kind) => [kind, ...names.map((name) => cellText(table[name]?.[kind]))])
  const sums = names.map((name) => cellText(sumOf(Object.values(table[name] ?? {}))))
  const all = [['fault', ...names], ...rows, ['all', ...sums]]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((row) => row[column]?.length ?? 0))) ?? []
  const line = (row: readonly string[]) =>
    row
      .map((text, column) => text.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  return ['Faults: tried = survived + failed cleanly', ...all.map(line)].join('\n')
}

function cellText(cell: Cell | undefined): string {
  if (!cell || cell.tried === 0) return '–'
  const { tried, survived, failedCleanly } = cell
  const broken = tried - survived - failedCleanly
  return `${tried} = ${survived} + ${failedCleanly}${broken > 0 ? ` (${broken} NOT)` : ''}`
}

function sumOf(cells: readonly Cell[]): Cell {
  const sum = (pick: (cell: Cell) => number) => cells.reduce((total, cell) => total + pick(cell), 0)
  return {
    tried: sum(({ tried }) => tried),
    survived: sum(({ survived }) => survived),
    failedCleanly: sum(({ failedCleanly }) => failedCleanly),
  }
}

export function merge(tables: readonly Table[]): Table {
  const merged: Table = {}
  for (const table of tables) {
    for (const [name, row] of Object.entries(table)) {
      const known = merged[name] ?? {}
      for (const [kind, cell] of Object.entries(row)) known[kind] = sumOf([known[kind] ?? none, cell])
      merged[name] = known
    }
  }
  return merged
}
