import { createPublicKey } from 'node:crypto'
import { jwtVerify } from 'jose'
import { isObject, type JsonObject } from './json.ts'
import type { Keys } from './keys.ts'
import { notAuthorized } from './refusal.ts'

export interface Caller {
  keyId: string
  isIndividual: boolean
}

const longestLifeSeconds = 1200
// Two clocks on one machine are read a moment apart.
const roundingSeconds = 1

interface Request {
  authorization: string | undefined
  method: string
  url: URL
  now: number
}

interface Verified {
  keyId: string
  claims: JsonObject
}

export class TokenCheck {
  readonly #keys = new Map<string, { publicKey: ReturnType<typeof createPublicKey>; issuerId?: string }>()
  #cached = new Map<string, Verified>()

  constructor({ team, individual }: Keys) {
    this.#keys.set(team.keyId, { publicKey: createPublicKey(team.privateKey), issuerId: team.issuerId })
    this.#keys.set(individual.keyId, { publicKey: createPublicKey(individual.privateKey) })
  }

  async check({ authorization, method, url, now }: Request): Promise<Caller> {
    const token = authorization?.match(/^Bearer (\S+)$/)?.[1]
    if (!token) throw notAuthorized()
    const { keyId, claims } = await this.#verify(token)
    const issuerId = this.#keys.get(keyId)?.issuerId
    const isFromIssuer = issuerId ? claims.iss === issuerId && claims.sub === undefined : isOfUser(claims)
    if (!isFromIssuer || !isInTime(claims, now / 1000) || !isInScope(claims.scope, method, url))
      throw notAuthorized()
    return { keyId, isIndividual: !issuerId }
  }

  /** Signatures do not age: only what depends on the time is looked at again for a token seen before. */
  async #verify(token: string): Promise<Verified> {
    const known = this.#cached.get(token)
    if (known) return known
    try {
      const { payload, protectedHeader } = await jwtVerify(
        token,
        ({ kid = '' }) => {
          const key = this.#keys.get(kid)
          if (!key) throw new Error('unknown key')
          return key.publicKey
        },
        { algorithms: ['ES256'], audience: 'appstoreconnect-v1', currentDate: new Date(0) },
      )
      const claims: unknown = payload
      if (!isObject(claims)) throw new Error('no claims')
      const verified = { keyId: protectedHeader.kid ?? '', claims }
      if (this.#cached.size > 1000) this.#cached = new Map()
      this.#cached.set(token, verified)
      return verified
    } catch {
      throw notAuthorized()
    }
  }
}

function isOfUser(claims: JsonObject): boolean {
  return claims.iss === undefined && claims.sub === 'user'
}

function isInTime({ iat, exp }: JsonObject, now: number): boolean {
  if (typeof exp !== 'number' || exp <= now) return false
  if (iat === undefined) return exp - now <= longestLifeSeconds
  return typeof iat === 'number' && iat <= now + roundingSeconds && exp - iat <= longestLifeSeconds
}

/** A scope names methods and paths with their parameters, the ones for paging aside. */
function isInScope(scope: JsonObject[string] | undefined, method: string, url: URL): boolean {
  if (scope === undefined) return true
  if (!Array.isArray(scope)) return false
  return scope.some((entry) => {
    const [allowedMethod, target = ''] = String(entry).split(' ')
    const allowed = URL.parse(target, url.origin)
    return (
      allowedMethod === method &&
      allowed?.pathname === url.pathname &&
      parameters(allowed) === parameters(url)
    )
  })
}

function parameters(url: URL): string {
  const ignored = ['limit', 'cursor', 'sort']
  return JSON.stringify([...url.searchParams].filter(([name]) => !ignored.includes(name)).sort())
}
