export interface Row {
  what: string
  ours: string
  other: string
  ratio: number | undefined
  target: string
  isMet: boolean | undefined
}

export function print(title: string, rows: readonly Row[]): void {
  const lines = [
    ['', 'ours', 'compared with', 'ratio', 'target', ''],
    ...rows.map(({ what, ours, other, ratio, target, isMet }) => [
      what,
      ours,
      other,
      ratio === undefined ? '' : ratio.toFixed(2),
      target,
      isMet === undefined ? '' : isMet ? 'met' : 'MISSED',
    ]),
  ]
  const widths =
    lines[0]?.map((_, column) => Math.max(...lines.map((line) => line[column]?.length ?? 0))) ?? []
  const shown = lines.map((line) =>
    line
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  )
  process.stdout.write(`\n${title}\n${shown.map((line) => `  ${line}`).join('\n')}\n`)
}

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

export function milliseconds(ms: number): string {
  return ms < 10_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1000).toFixed(1)} s`
}

export function megabytes(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(0)} MB`
}
