import { type AppleError, Refusal } from './refusal.ts'
import type { Operation, Parameter } from './spec.ts'

export interface Query {
  filters: ReadonlyMap<string, readonly string[]>
  exists: ReadonlyMap<string, boolean>
  include: readonly string[]
  fields: ReadonlyMap<string, ReadonlySet<string>>
  sort: readonly string[]
  limit: number
  /** How many of a relation are shown with their parent. */
  limits: ReadonlyMap<string, number>
  offset: number
}

const defaultPage = 50
const largestLimits = new Map([
  ['limit', 200],
  ['limit[builds]', 1000],
])
const largestIncluded = 50

/** Reads what the operation takes, and tells everything that it does not take. */
export function readQuery(
  operation: Operation,
  parameters: URLSearchParams,
  isBoolean: (attribute: string) => boolean,
): Query {
  const errors = [...problems(operation, parameters, isBoolean)]
  if (errors.length > 0) throw new Refusal(errors)
  const named = (family: string): [string, string][] =>
    [...parameters].flatMap(([name, value]): [string, string][] => {
      const inner = name.match(/^(\w+)\[(.*)\]$/)
      return inner?.[1] === family && inner[2] ? [[inner[2], value]] : []
    })
  return {
    filters: new Map(named('filter').map(([name, value]) => [name, split(value)])),
    exists: new Map(named('exists').map(([name, value]) => [name, value === 'true'])),
    fields: new Map(named('fields').map(([name, value]) => [name, new Set(split(value))])),
    limits: new Map(named('limit').map(([name, value]) => [name, Number(value)])),
    include: split(parameters.get('include') ?? ''),
    sort: split(parameters.get('sort') ?? ''),
    limit: Number(parameters.get('limit') ?? defaultPage),
    offset: readCursor(parameters.get('cursor')) ?? 0,
  }
}

export function writeCursor(offset: number): string {
  return Buffer.from(JSON.stringify({ offset })).toString('base64url')
}

function readCursor(cursor: string | null): number | undefined {
  if (cursor === null) return 0
  const offset = Buffer.from(cursor, 'base64url')
    .toString()
    .match(/^\{"offset":(\d+)\}$/)?.[1]
  return offset === undefined ? undefined : Number(offset)
}

function* problems(
  operation: Operation,
  parameters: URLSearchParams,
  isBoolean: (attribute: string) => boolean,
): Iterable<AppleError> {
  const seen = new Set<string>()
  for (const [name, value] of parameters) {
    const known = operation.parameters.get(name)
    const isCursor = name === 'cursor' && operation.parameters.has('limit')
    if (seen.has(name) || (!known && !isCursor)) yield illegal(name)
    else if (isCursor && readCursor(value) === undefined)
      yield invalid(name, `'${value}' is not a valid cursor`)
    else if (known)
      yield* wrongValues(
        name,
        value,
        isFlag(name, isBoolean) ? { ...known, values: ['true', 'false'] } : known,
      )
    seen.add(name)
  }
  for (const [name, { isRequired }] of operation.parameters) {
    if (isRequired && !parameters.get(name)) yield missing(name)
  }
}

function* wrongValues(
  name: string,
  value: string,
  { kind, isList, values }: Parameter,
): Iterable<AppleError> {
  if (kind === 'number') {
    const largest = largestLimits.get(name) ?? largestIncluded
    const isFine = /^\d+$/.test(value) && Number(value) >= 1 && Number(value) <= largest
    if (!isFine)
      yield invalid(name, `'${value}' is not a valid value: it must be a number from 1 to ${largest}`)
    return
  }
  const allowed = kind === 'boolean' ? ['true', 'false'] : values
  if (!allowed) return
  for (const item of isList ? split(value) : [value]) {
    if (!allowed.includes(item)) yield invalid(name, `'${item}' is not a valid ${wordFor(name)}`)
  }
}

function isFlag(name: string, isBoolean: (attribute: string) => boolean): boolean {
  return isBoolean(name.match(/^filter\[(\w+)\]$/)?.[1] ?? '')
}

function wordFor(name: string): string {
  if (name === 'include') return 'relationship name'
  if (name === 'sort') return 'sort field'
  if (name.startsWith('fields[')) return 'field name'
  return name.startsWith('filter[') ? 'filter type' : 'value'
}

export function split(list: string): string[] {
  return list.split(',').filter((item) => item !== '')
}

function illegal(parameter: string): AppleError {
  return {
    status: 400,
    code: 'PARAMETER_ERROR.ILLEGAL',
    title: 'A given parameter is not allowed with this request',
    detail: `The parameter '${parameter}' can not be used with this request`,
    parameter,
  }
}

function invalid(parameter: string, detail: string): AppleError {
  return {
    status: 400,
    code: 'PARAMETER_ERROR.INVALID',
    title: 'A parameter has an invalid value',
    detail,
    parameter,
  }
}

function missing(parameter: string): AppleError {
  return {
    status: 400,
    code: 'PARAMETER_ERROR.REQUIRED',
    title: 'A required parameter is missing',
    detail: `You must provide a value for the parameter '${parameter}' with this request`,
    parameter,
  }
}
