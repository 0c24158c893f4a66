import type { Attributes } from '../../app-store-connect/store/listing.ts'
import { ExpectedError } from '../../errors.ts'
import type { Fields, ListField, ValueOf, Values } from '../../files/listing/fields.ts'
import { entriesOf, normalizeText } from '../../files/listing/listing.ts'
import type { FieldChange } from '../../plan.ts'

/** Values to send, by Apple's attribute names; `null` clears. Lists are no attributes. */
export type Differing<F extends Fields> = {
  -readonly [Name in keyof F as F[Name] extends ListField ? never : Name]?: ValueOf<F[Name]> | null
}

/**
 * What of the declared values is not so at Apple. Texts are compared in the form in which Apple keeps them, dates by the instant.
 */
export function differing<F extends Fields>(
  fields: F,
  declared: Values<F>,
  actual: Attributes,
): Differing<F> {
  const entries = entriesOf(fields, declared).flatMap(([name, { value }]) => {
    const kind = fields[name]?.kind
    const isSame = Array.isArray(value) || comparable(value, kind) === comparable(actual[name] ?? null, kind)
    return isSame ? [] : [[name, value] as const]
  })
  // The names come from `fields` and each value was read by the field of its name.
  return Object.fromEntries(entries) as Differing<F>
}

function comparable(value: string | boolean | null, kind: string | undefined): string | boolean | null {
  if (typeof value !== 'string') return value
  if (kind === 'date') return String(Date.parse(value))
  return normalizeText(value) || null
}

/** The same for people: passwords are never shown. */
export function fieldChanges(differing: object, actual: Attributes): FieldChange[] {
  return Object.entries(differing).map(([name, value]) =>
    /password/i.test(name)
      ? { name, from: null, to: null }
      : { name, from: shown(actual[name]), to: shown(value) },
  )
}

function shown(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}

/**
 * Apple answers a write with the resource as it is then. What it shows must be what was sent; what it does not show says nothing. Throws
 * an ExpectedError that names the values, never what they are.
 */
export function confirmStored(subject: string, sent: object, answer: unknown): void {
  const shown = attributesIn(answer)
  const differing = Object.entries(sent).flatMap(([name, value]) =>
    !(name in shown) || isSameValue(value, shown[name]) ? [] : [name],
  )
  if (differing.length === 0) return
  throw new ExpectedError(
    `App Store Connect took ${subject}, but shows another value than was sent for ${differing.join(', ')}. Look at the listing there, and run the step again.`,
  )
}

function isSameValue(sent: unknown, shown: unknown): boolean {
  if (typeof sent !== 'string' || typeof shown !== 'string') return (sent ?? null) === (shown ?? null)
  const isSameDate = /^\d{4}-\d\d-\d\dT/.test(sent) && Date.parse(sent) === Date.parse(shown)
  return isSameDate || normalizeText(sent) === normalizeText(shown)
}

function attributesIn(answer: unknown): Record<string, unknown> {
  const data = memberOf(answer, 'data')
  return { ...memberOf(data, 'attributes') }
}

function memberOf(value: unknown, name: string): object {
  const member: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
  return typeof member === 'object' && member !== null ? member : {}
}
