import { Ajv, type ErrorObject, type ValidateFunction } from 'ajv'
import { isObject, type Json, type JsonObject } from './json.ts'
import { type AppleError, Refusal } from './refusal.ts'
import { type Operation, type Spec, schemaName } from './spec.ts'

const known = new WeakMap<Spec, BodyCheck>()

/** The check for a document; its compiled schemas serve all sandboxes of a process. */
export function bodyCheckFor(spec: Spec): BodyCheck {
  const check = known.get(spec) ?? new BodyCheck(spec)
  known.set(spec, check)
  return check
}

/** Checks bodies against Apple's request schemas and tells everything that is wrong, in Apple's words. */
export class BodyCheck {
  readonly #spec: Spec
  readonly #ajv = new Ajv({ allErrors: true, strict: false, logger: false, verbose: true })
  readonly #checks = new Map<string, ValidateFunction>()

  constructor(spec: Spec) {
    this.#spec = spec
    this.#ajv.addFormat('email', /^[^\s@]+@[^\s@]+\.[^\s@]+$/)
    this.#ajv.addFormat('date-time', /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})$/)
    this.#ajv.addFormat('date', /^\d{4}-\d{2}-\d{2}$/)
    this.#ajv.addFormat('uri', (text) => URL.canParse(text))
  }

  check(operation: Operation, body: Json): JsonObject {
    const { bodySchema } = operation
    if (!bodySchema) return {}
    if (!isObject(body)) throw new Refusal(notADocument('data'))
    const filled = fillContainers(body)
    const check = this.#checks.get(bodySchema) ?? this.#compile(bodySchema)
    if (check(filled)) return filled
    const context = { operation, spec: this.#spec, body: filled }
    const errors = new Map<string, AppleError>()
    for (const error of check.errors ?? []) {
      const told = appleError(error, context)
      if (told) errors.set(JSON.stringify([told.pointer, told.code, told.detail]), told)
    }
    throw new Refusal([...errors.values()])
  }

  #compile(name: string): ValidateFunction {
    const check = this.#ajv.compile(strictSchema(this.#spec, name))
    this.#checks.set(name, check)
    return check
  }
}

/** Missing containers would hide which members are missing. */
function fillContainers(body: JsonObject): JsonObject {
  const { data } = body
  if (!isObject(data)) return body
  return {
    ...body,
    data: { ...data, attributes: data.attributes ?? {}, relationships: data.relationships ?? {} },
  }
}

/** Apple's schema with references resolved, and without room for members that it does not name. */
function strictSchema(spec: Spec, name: string): JsonObject {
  const root = resolve(spec, spec.schema(name))
  const data = isObject(root.properties) ? root.properties.data : undefined
  if (!isObject(data) || !isObject(data.properties)) return root
  // A type without attributes or relations has no such member in the schema at all.
  if (isObject(data.properties.type)) {
    data.properties.attributes ??= closed({})
    data.properties.relationships ??= closed({})
  }
  allowClearing(data.properties.relationships ?? null)
  return root
}

/** Relations that need not be given take null as well, which empties them; the document does not tell. */
function allowClearing(relationships: Json): void {
  const relations =
    isObject(relationships) && isObject(relationships.properties) ? relationships.properties : {}
  for (const relation of Object.values(relations)) {
    if (!isObject(relation) || relation.required !== undefined || !isObject(relation.properties)) continue
    const { data } = relation.properties
    if (isObject(data) && data.type === 'object')
      relation.properties.data = { anyOf: [data, { type: 'null' }] }
  }
}

function closed(properties: JsonObject): JsonObject {
  return { type: 'object', properties, additionalProperties: false }
}

function resolve(spec: Spec, schema: JsonObject): JsonObject {
  const { $ref, nullable, ...rest } = schema
  const target = typeof $ref === 'string' ? resolve(spec, spec.schema(schemaName($ref))) : rest
  const resolved = typeof $ref === 'string' ? target : resolveMembers(spec, rest)
  if (nullable !== true) return resolved
  return { anyOf: [resolved, { type: 'null' }] }
}

function resolveMembers(spec: Spec, schema: JsonObject): JsonObject {
  const resolved: JsonObject = {}
  for (const [name, value] of Object.entries(schema)) {
    if (name === 'discriminator') continue
    resolved[name] = resolveValue(spec, value)
  }
  if (isObject(resolved.properties)) resolved.additionalProperties = false
  return resolved
}

function resolveValue(spec: Spec, value: Json): Json {
  if (Array.isArray(value)) return value.map((item) => resolveValue(spec, item))
  if (!isObject(value)) return value
  const isSchema = '$ref' in value || typeof value.type === 'string' || 'oneOf' in value
  if (isSchema) return resolve(spec, value)
  return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, resolveValue(spec, member)]))
}

interface Context {
  operation: Operation
  spec: Spec
  body: JsonObject
}

function appleError(error: ErrorObject, context: Context): AppleError | undefined {
  const { keyword, instancePath, params } = error
  // The branches of "this or null" tell it better than their sum.
  if (keyword === 'anyOf' || keyword === 'oneOf') return undefined
  if (keyword === 'type' && params.type === 'null') return undefined
  const member: unknown = params.missingProperty ?? params.additionalProperty
  const pointer = typeof member === 'string' ? `${instancePath}/${member}` : instancePath
  const [, , part, name = ''] = pointer.split('/')
  if (name && part === 'attributes') return attributeError(error, { ...context, pointer, name })
  if (name && part === 'relationships') return relationshipError(error, { ...context, pointer, name })
  return notADocument(pointer.slice(1).replaceAll('/', '.'))
}

interface Place extends Context {
  pointer: string
  name: string
}

function attributeError(error: ErrorObject, { pointer, name, operation, spec }: Place): AppleError {
  const at = { status: 409, pointer }
  const value: unknown = error.data
  if (error.keyword === 'required' || (error.keyword === 'type' && value === null)) {
    return {
      ...at,
      code: 'ENTITY_ERROR.ATTRIBUTE.REQUIRED',
      title: 'The provided entity is missing a required attribute',
      detail: `You must provide a value for the attribute '${name}' with this request`,
    }
  }
  if (error.keyword === 'additionalProperties') {
    const type = operation.root
    const isKnown = pointer.split('/').length === 4 && name in spec.shape(type).attributes
    if (isKnown) return notAllowed({ pointer, name, operation, part: 'attribute' })
    return {
      ...at,
      code: 'ENTITY_ERROR.ATTRIBUTE.UNKNOWN',
      title: 'The provided entity includes an unknown attribute',
      detail: `'${pointer.split('/').slice(3).join('.')}' is not an attribute on the resource '${type}'`,
    }
  }
  if (error.keyword === 'type') {
    return {
      ...at,
      code: 'ENTITY_ERROR.ATTRIBUTE.TYPE',
      title: 'An attribute in the provided entity has the wrong type',
      detail: `Expected a value of type '${String(error.params.type)}' for the attribute '${name}'`,
    }
  }
  return {
    ...at,
    code: 'ENTITY_ERROR.ATTRIBUTE.INVALID',
    title: 'The provided entity includes an attribute with an invalid value',
    detail: `'${typeof value === 'string' ? value : JSON.stringify(value)}' is not a valid value for the attribute '${name}'`,
  }
}

function relationshipError(error: ErrorObject, { pointer, name, operation, spec }: Place): AppleError {
  if (error.keyword === 'required') {
    return {
      status: 409,
      code: 'ENTITY_ERROR.RELATIONSHIP.REQUIRED',
      title: 'The provided entity is missing a required relationship',
      detail: `You must provide a value for the relationship '${name}' with this request`,
      pointer: `/data/relationships/${name}`,
    }
  }
  if (error.keyword === 'additionalProperties' && pointer.split('/').length === 4) {
    const type = operation.root
    if (spec.shape(type).relations.has(name))
      return notAllowed({ pointer, name, operation, part: 'relationship' })
    return {
      status: 409,
      code: 'ENTITY_ERROR.RELATIONSHIP.UNKNOWN',
      title: 'The provided entity includes an unknown relationship',
      detail: `'${name}' is not a relationship on the resource '${type}'`,
      pointer,
    }
  }
  return {
    status: 409,
    code: 'ENTITY_ERROR.RELATIONSHIP.INVALID',
    title: 'The provided entity includes a relationship with an invalid value',
    detail: `'${JSON.stringify(error.data)}' is not a valid value for the relationship '${name}'`,
    pointer,
  }
}

interface Forbidden {
  pointer: string
  name: string
  operation: Operation
  part: 'attribute' | 'relationship'
}

function notAllowed({ pointer, name, operation, part }: Forbidden): AppleError {
  return {
    status: 409,
    code: `ENTITY_ERROR.${part.toUpperCase()}.NOT_ALLOWED`,
    title: `The provided entity includes ${part === 'attribute' ? 'an attribute' : 'a relationship'} that is not allowed`,
    detail: `The ${part} '${name}' can not be included in a '${operation.word}' request`,
    pointer,
  }
}

function notADocument(place: string): AppleError {
  return {
    status: 422,
    code: 'ENTITY_UNPROCESSABLE',
    title: 'The request entity is not a valid request document object',
    detail: `Unexpected or invalid value at '${place}'.`,
  }
}
