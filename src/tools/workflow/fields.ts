export type Fields = Readonly<Record<string, unknown>>

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** A map of a workflow file; none is an empty one. */
export function fieldsAt(place: string, value: unknown): Fields {
  if (value === undefined || value === null) return {}
  if (!isFields(value)) throw new Error(`${place} has to be a map`)
  return value
}

/** Whatever is not known here could change what the runner does, so that it may not be passed over. */
export function onlyKnown(place: string, value: unknown, known: readonly string[]): Fields {
  const fields = fieldsAt(place, value)
  const [unknown] = Object.keys(fields).filter((key) => !known.includes(key))
  if (unknown !== undefined) throw new Error(`${place} has ${unknown}, which is not understood here`)
  return fields
}

export function listAt(value: unknown): unknown[] {
  if (value === undefined || value === null) return []
  return Array.isArray(value) ? value : [value]
}

export function textsAt(value: unknown): string[] {
  return listAt(value).map(String)
}

/** As the runner hands a value to a process. */
export function textOf(value: unknown): string {
  if (value === undefined || value === null) return ''
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
