const hourMs = 3_600_000

/** JavaScript takes the 31st of February for the 2nd of March. */
function isInCalendar(date: string): boolean {
  const day = date.slice(0, 10)
  const read = new Date(`${day}T00:00:00Z`)
  return !Number.isNaN(read.getTime()) && read.toISOString().startsWith(day)
}

/** An instant as Apple takes it: with a zone, on the whole hour. */
export function readReleaseDate(text: string): string {
  const form = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?$/i.exec(text.trim())
  const [whole = '', zone] = form ?? []
  const time = Date.parse(whole)
  if (!form || !isInCalendar(whole) || (zone !== undefined && Number.isNaN(time))) {
    throw new Error(`is "${text}", but must be a date with time and zone, such as 2030-05-01T09:00:00+02:00.`)
  }
  if (zone === undefined) {
    throw new Error(`is "${text}" without a zone. Write Z for UTC, or an offset such as +02:00, after it.`)
  }
  if (time % hourMs !== 0) {
    const before = new Date(Math.floor(time / hourMs) * hourMs).toISOString().replace('.000Z', 'Z')
    throw new Error(`is "${text}", but Apple takes whole hours only, such as ${before}.`)
  }
  return new Date(time).toISOString().replace('.000Z', 'Z')
}
