/** A log that keeps what it is told. */
export function logLines() {
  const lines: string[] = []
  const say = (kind: string) => (message: string) => void lines.push(`${kind}: ${message}`)
  return { lines, debug: say('debug'), info: say('info'), notice: say('notice'), warning: say('warning') }
}
