let offsets: Intl.DateTimeFormat | undefined

function pacificOffset(at: number): string {
  offsets ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/Los_Angeles',
    timeZoneName: 'longOffset',
  })
  const name = offsets.formatToParts(at).find((part) => part.type === 'timeZoneName')?.value
  return name?.slice('GMT'.length) || '-08:00'
}

function inPacificTime(at: number): { text: string; offset: string } {
  const offset = pacificOffset(at)
  const hours = Number(offset.slice(0, 3))
  return { text: new Date(at + hours * 3_600_000).toISOString(), offset }
}

/** Older resources carry dates without milliseconds, in California's time. */
export function pacificDate(at: number): string {
  const { text, offset } = inPacificTime(at)
  return text.slice(0, 19) + offset
}

/** Newer resources, uploads among them, add the milliseconds. */
export function pacificDateWithMilliseconds(at: number): string {
  const { text, offset } = inPacificTime(at)
  return text.slice(0, 23) + offset
}
