import { randomUUID } from 'node:crypto'
import type { JsonObject } from './json.ts'

export interface AppleError {
  status: number
  code: string
  title: string
  detail?: string
  pointer?: string
  parameter?: string
  meta?: JsonObject
  links?: JsonObject
  /** What is wrong with other resources, by their paths. */
  associated?: Readonly<Record<string, readonly AppleError[]>>
}

/** What Apple answers when it does not do what was asked. */
export class Refusal extends Error {
  override readonly name = 'Refusal'
  readonly errors: readonly AppleError[]
  readonly headers: Record<string, string>

  constructor(errors: AppleError | readonly AppleError[], headers: Record<string, string> = {}) {
    const list = Array.isArray(errors) ? errors : [errors]
    super(list.map((error) => `${error.code}: ${error.detail ?? error.title}`).join('\n'))
    this.errors = list
    this.headers = headers
  }

  get status(): number {
    return this.errors[0]?.status ?? 500
  }

  get document(): JsonObject {
    return { errors: this.errors.map(errorObject) }
  }
}

function errorObject(error: AppleError): JsonObject {
  const { status, code, title, detail, pointer, parameter, meta, links, associated } = error
  const object: JsonObject = { id: randomUUID(), status: String(status), code, title }
  if (detail !== undefined) object.detail = detail
  if (pointer !== undefined) object.source = { pointer }
  if (parameter !== undefined) object.source = { parameter }
  if (meta !== undefined) object.meta = meta
  if (associated !== undefined) object.meta = { associatedErrors: associatedErrors(associated) }
  if (links !== undefined) object.links = links
  return object
}

function associatedErrors(associated: Readonly<Record<string, readonly AppleError[]>>): JsonObject {
  return Object.fromEntries(
    Object.entries(associated).map(([path, errors]) => [path, errors.map(errorObject)]),
  )
}

export function notFound(type: string, id: string): Refusal {
  return new Refusal({
    status: 404,
    code: 'NOT_FOUND',
    title: 'The specified resource does not exist',
    detail: `There is no resource of type '${type}' with id '${id}'`,
    pointer: 'data/id',
  })
}

export function unknownRelated(type: string, id: string, relation: string): Refusal {
  return new Refusal({
    status: 409,
    code: 'ENTITY_ERROR.NOT_FOUND',
    title: 'The specified resource does not exist',
    detail: `There is no resource of type '${type}' with id '${id}'`,
    pointer: `/data/relationships/${relation}`,
  })
}

const usedValue = 'The provided entity includes an attribute with a value that has already been used'

const attributeTitles = {
  '': 'The provided entity includes an attribute with an invalid value',
  '.DUPLICATE': usedValue,
  '.DUPLICATE.DIFFERENT_ACCOUNT': usedValue,
  '.TOO_LONG': 'An attribute value is too long.',
  '.INVALID_STATE': 'An attribute value is not acceptable for the current resource state.',
}

/** Tells all of them in one answer, if there are any. */
export function refuseAll(refusals: Iterable<Refusal>): void {
  const errors = [...refusals].flatMap((refusal) => refusal.errors)
  if (errors.length > 0) throw new Refusal(errors)
}

export function invalidAttribute(
  name: string,
  detail: string,
  options: { suffix?: keyof typeof attributeTitles; title?: string; meta?: JsonObject } = {},
): Refusal {
  const suffix = options.suffix ?? ''
  return new Refusal({
    status: 409,
    code: `ENTITY_ERROR.ATTRIBUTE.INVALID${suffix}`,
    title: options.title ?? attributeTitles[suffix],
    detail,
    pointer: `/data/attributes/${name}`,
    ...(options.meta && { meta: options.meta }),
  })
}

export function invalidRelationship(name: string, detail: string): Refusal {
  return new Refusal({
    status: 409,
    code: 'ENTITY_ERROR.RELATIONSHIP.INVALID',
    title: 'The provided entity includes a relationship with an invalid value',
    detail,
    pointer: `/data/relationships/${name}`,
  })
}

export function lockedAttribute(
  name: string,
  detail = `The attribute '${name}' can not be modified.`,
): Refusal {
  return invalidAttribute(name, detail, { suffix: '.INVALID_STATE' })
}

export function lockedRelationship(name: string, detail: string): Refusal {
  return new Refusal({
    status: 409,
    code: 'ENTITY_ERROR.RELATIONSHIP.INVALID.INVALID_STATE',
    title: 'A relationship value is not acceptable for the current resource state.',
    detail,
    pointer: `/data/relationships/${name}`,
  })
}

export function missingAttribute(name: string): Refusal {
  return new Refusal({
    status: 409,
    code: 'ENTITY_ERROR.ATTRIBUTE.REQUIRED',
    title: 'The provided entity is missing a required attribute',
    detail: `You must provide a value for the attribute '${name}' with this request`,
    pointer: `/data/attributes/${name}`,
  })
}

export function missingRelationship(name: string): Refusal {
  return new Refusal({
    status: 409,
    code: 'ENTITY_ERROR.RELATIONSHIP.REQUIRED',
    title: 'The provided entity is missing a required relationship',
    detail: `You must provide a value for the relationship '${name}' with this request`,
    pointer: `/data/relationships/${name}`,
  })
}

export function stateError(detail: string, suffix = ''): Refusal {
  return new Refusal({
    status: 409,
    code: `STATE_ERROR${suffix}`,
    title: 'The request cannot be fulfilled because of the state of another resource.',
    detail,
  })
}

export function invalidEntityState(detail: string): Refusal {
  return new Refusal({
    status: 409,
    code: 'STATE_ERROR.ENTITY_STATE_INVALID',
    title: 'There is a problem with the request entity',
    detail,
  })
}

export function unprocessable(detail: string, options: { suffix?: string; title?: string } = {}): Refusal {
  return new Refusal({
    status: 422,
    code: `ENTITY_UNPROCESSABLE${options.suffix ?? ''}`,
    title: options.title ?? 'The request entity is not valid.',
    detail,
  })
}

/** The word for a key without the right, as well as for an individual key on an endpoint of the team. */
export function forbiddenToKey(): Refusal {
  return new Refusal({
    status: 403,
    code: 'FORBIDDEN_ERROR',
    title: 'This request is forbidden for security reasons',
    detail: 'The API key in use does not allow this request',
  })
}

export function notAuthorized(): Refusal {
  return new Refusal({
    status: 401,
    code: 'NOT_AUTHORIZED',
    title: 'Authentication credentials are missing or invalid.',
    detail:
      'Provide a properly configured and signed bearer token, and make sure that it has not expired. Learn more about Generating Tokens for API Requests https://developer.apple.com/go/?id=api-generating-tokens',
  })
}

export function unexpectedError(): Refusal {
  return new Refusal({
    status: 500,
    code: 'UNEXPECTED_ERROR',
    title: 'An unexpected error occurred.',
    detail:
      'An unexpected error occurred on the server side. If this issue continues, contact us at https://developer.apple.com/contact/.',
  })
}
