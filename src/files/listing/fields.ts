import type { FilePlace } from '../../errors.ts'

interface Described {
  description: string
  /** Whether App Store Connect takes `null` for it. */
  isClearable?: boolean
}

export interface TextField extends Described {
  kind: 'text' | 'url' | 'keywords' | 'email' | 'phone' | 'secret' | 'version' | 'locale' | 'file'
  shortest?: number
  longest?: number
  /** Whether line breaks may be in it. */
  isLong?: boolean
}

/** An instant in whole hours, as Apple takes them. */
export interface DateField extends Described {
  kind: 'date'
}

export interface FlagField extends Described {
  kind: 'flag'
}

export interface ChoiceField<Value extends string = string> extends Described {
  kind: 'choice'
  values: readonly Value[]
  /** What else is read, as other tools write it. */
  spellings?: Readonly<Record<string, Value>>
}

export interface ListField extends Described {
  kind: 'list'
  /** What each item must look like. */
  pattern: string
  example: string
}

export type Field = TextField | DateField | FlagField | ChoiceField | ListField
export type Fields = Readonly<Record<string, Field>>

export type ValueOf<F extends Field> = F extends FlagField
  ? boolean
  : F extends ListField
    ? string[]
    : F extends ChoiceField<infer Value>
      ? Value
      : string

/** A declared value and where it stands; `null` clears the field on purpose. */
export interface Entry<Value = string> {
  value: Value | null
  place: FilePlace
  /** Each line of the value is a line of the file, beginning at the place. */
  isLineByLine?: boolean
}

export type AnyEntry = Entry<string | boolean | string[]>

/** What a source declares. A field that is not there is left alone. */
export type Values<F extends Fields> = { [Name in keyof F]?: Entry<ValueOf<F[Name]>> }

type Options = Omit<TextField, 'kind' | 'description'>

function textOf(kind: TextField['kind']) {
  return (description: string, options: Options = {}): TextField => ({ kind, description, ...options })
}

export const text = textOf('text')
export const url = textOf('url')
export const keywords = textOf('keywords')
export const email = textOf('email')
export const phone = textOf('phone')
export const secret = textOf('secret')
export const versionNumber = textOf('version')
export const locale = textOf('locale')
export const file = textOf('file')

export function date(description: string, options: { isClearable?: boolean } = {}): DateField {
  return { kind: 'date', description, ...options }
}

export function flag(description: string): FlagField {
  return { kind: 'flag', description }
}

export function choice<const Value extends string>(
  description: string,
  values: readonly Value[],
  options: { isClearable?: boolean; spellings?: Readonly<Record<string, Value>> } = {},
): ChoiceField<Value> {
  return { kind: 'choice', description, values, ...options }
}

export function list(
  description: string,
  { pattern, example }: Omit<ListField, 'kind' | 'description'>,
): ListField {
  return { kind: 'list', description, pattern, example }
}

export function isFieldName<F extends Fields>(fields: F, name: string): name is keyof F & string {
  return Object.hasOwn(fields, name)
}
