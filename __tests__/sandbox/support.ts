import { createPrivateKey, type KeyObject } from 'node:crypto'
import { Ajv, type ValidateFunction } from 'ajv'
import { SignJWT } from 'jose'
import { isObject, type Json, type JsonObject } from '../../src/sandbox/json.ts'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts'
import { loadSpec, schemaName } from '../../src/sandbox/spec.ts'

export interface Answer {
  status: number
  headers: Headers
  body: Json
}

export interface Client {
  sandbox: Sandbox
  get: (path: string) => Promise<Answer>
  post: (path: string, body: unknown) => Promise<Answer>
  patch: (path: string, body: unknown) => Promise<Answer>
  delete: (path: string, body?: unknown) => Promise<Answer>
}

/** A sandbox and a client that checks every answer against Apple's schema. */
export async function connect(options: SandboxOptions = {}): Promise<Client & AsyncDisposable> {
  const sandbox = await startSandbox(options)
  const call = async (method: string, path: string, body?: unknown): Promise<Answer> => {
    const url = new URL(path, sandbox.url)
    const response = await fetch(url, {
      method,
      headers: {
        authorization: `Bearer ${await token(sandbox)}`,
        ...(body !== undefined && { 'content-type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    const isJson = response.headers.get('content-type')?.startsWith('application/json') ?? false
    const answer: Answer = {
      status: response.status,
      headers: response.headers,
      body: isJson ? JSON.parse(text) : text,
    }
    validate(method, url.pathname, answer)
    return answer
  }
  return {
    sandbox,
    get: (path) => call('GET', path),
    post: (path, body) => call('POST', path, body),
    patch: (path, body) => call('PATCH', path, body),
    delete: (path, body) => call('DELETE', path, body),
    [Symbol.asyncDispose]: () => sandbox.close(),
  }
}

export interface Claims {
  iss?: string
  sub?: string
  aud?: string | string[]
  iat?: number
  exp?: number
  scope?: string[]
}

export async function sign(
  privateKey: string,
  { kid, claims }: { kid: string; claims: Claims },
): Promise<string> {
  const key: KeyObject = createPrivateKey(privateKey)
  return new SignJWT({ ...claims }).setProtectedHeader({ alg: 'ES256', kid, typ: 'JWT' }).sign(key)
}

export function teamClaims(sandbox: Sandbox): Claims {
  const now = Math.floor(sandbox.clock.now() / 1000)
  return { iss: sandbox.team.issuerId, aud: 'appstoreconnect-v1', iat: now - 60, exp: now + 600 }
}

const tokens = new WeakMap<Sandbox, { text: string; until: number }>()

export async function token(sandbox: Sandbox): Promise<string> {
  const known = tokens.get(sandbox)
  if (known && known.until > sandbox.clock.now()) return known.text
  const { keyId, privateKey } = sandbox.team
  const text = await sign(privateKey, { kid: keyId, claims: teamClaims(sandbox) })
  tokens.set(sandbox, { text, until: sandbox.clock.now() + 500_000 })
  return text
}

/** The value behind a path such as `data.0.attributes.name`. */
export function dig(value: unknown, path: string): Json | undefined {
  let place: unknown = value
  for (const name of path.split('.')) {
    if (Array.isArray(place)) place = place[Number(name)]
    else if (isObject(place)) place = place[name]
    else return undefined
  }
  return isJson(place) ? place : undefined
}

function isJson(value: unknown): value is Json {
  return value !== undefined
}

export function list(value: unknown, path: string): JsonObject[] {
  const found = dig(value, path)
  return Array.isArray(found) ? found.filter(isObject) : []
}

export function idOf(answer: Answer): string {
  return String(dig(answer.body, 'data.id'))
}

/** Code, pointer or parameter, and detail of each error. */
export function errors({ body }: Answer): string[] {
  return list(body, 'errors').map((error) => {
    const where = dig(error, 'source.pointer') ?? dig(error, 'source.parameter') ?? ''
    return `${error.code} ${where} ${error.detail ?? ''}`.replaceAll(/ +/g, ' ').trim()
  })
}

export function entity(type: string, attributes: object, relations: Record<string, Json> = {}): object {
  const relationships = Object.fromEntries(Object.entries(relations).map(([name, data]) => [name, { data }]))
  return { data: { type, attributes, ...(Object.keys(relations).length > 0 && { relationships }) } }
}

const ajv = new Ajv({ strict: false, logger: false, validateFormats: false, allErrors: true })
const checks = new Map<string, ValidateFunction>()

function validate(method: string, path: string, { status, body }: Answer): void {
  if (status === 501 || status === 204 || status === 202 || !isObject(body)) return
  const spec = loadSpec()
  const schema = status < 300 ? spec.find(method, path)?.responseSchema : 'ErrorResponse'
  if (!schema) return
  const check = checks.get(schema) ?? compile(schema)
  if (!check(body)) throw new Error(`${method} ${path} ${status}: ${ajv.errorsText(check.errors)}`)
}

function compile(name: string): ValidateFunction {
  const $defs: JsonObject = {}
  const schema = tolerant(loadSpec().schema(name), $defs)
  const check = ajv.compile({ ...(isObject(schema) ? schema : {}), $defs })
  checks.set(name, check)
  return check
}

/** Apple's schema, where what has no value may be null. */
function tolerant(value: Json, $defs: JsonObject): Json {
  if (Array.isArray(value)) return value.map((item) => tolerant(item, $defs))
  if (!isObject(value)) return value
  if (typeof value.$ref === 'string') {
    const name = schemaName(value.$ref)
    if (!$defs[name]) {
      $defs[name] = {}
      $defs[name] = tolerant(loadSpec().schema(name), $defs)
    }
    return { anyOf: [{ $ref: `#/$defs/${name}` }, { type: 'null' }] }
  }
  const { discriminator, oneOf, ...rest } = value
  const members = Object.entries(rest).map(([name, member]): [string, Json] => [
    name,
    tolerant(member, $defs),
  ])
  const copy: JsonObject = Object.fromEntries(members)
  if (oneOf !== undefined) copy.anyOf = tolerant(oneOf, $defs)
  return typeof copy.type === 'string' ? { anyOf: [copy, { type: 'null' }] } : copy
}
