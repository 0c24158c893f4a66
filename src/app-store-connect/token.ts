import type { KeyObject } from 'node:crypto'
import { SignJWT } from 'jose'
import type { ServerClock } from './server-clock.ts'

export interface Credentials {
  keyId: string
  /** Absent for an individual key, whose tokens carry `sub: user` instead. */
  issuerId: string | undefined
  key: KeyObject
}

export interface TokenSource {
  /** A token with at least a fifth of its life left. */
  current(): Promise<string>
  /** Forgets the token, so that the next one is signed anew. */
  renew(): void
}

const backDatedSeconds = 60
const lifeSeconds = 14 * 60

/**
 * Signs tokens as Apple's "Generating Tokens for API Requests" asks: ES256, at most 20 minutes from `iat` to `exp`.
 * `iat` lies a minute back, since a runner whose clock is ahead is refused otherwise.
 */
export function createTokenSource(options: {
  credentials: Credentials
  clock: ServerClock
  onSigned: (token: string) => void
}): TokenSource {
  const { credentials, clock, onSigned } = options
  let signed: { token: string; renewAt: number } | undefined

  async function sign(): Promise<string> {
    const seconds = Math.floor(clock.now() / 1000)
    const token = new SignJWT(credentials.issuerId ? {} : { sub: 'user' })
      .setProtectedHeader({ alg: 'ES256', kid: credentials.keyId, typ: 'JWT' })
      .setAudience('appstoreconnect-v1')
      .setIssuedAt(seconds - backDatedSeconds)
      .setExpirationTime(seconds + lifeSeconds)
    if (credentials.issuerId) token.setIssuer(credentials.issuerId)
    return token.sign(credentials.key)
  }

  return {
    async current() {
      if (signed && clock.now() < signed.renewAt) return signed.token
      const renewAt = clock.now() + lifeSeconds * 1000 * 0.8
      const token = await sign()
      onSigned(token)
      signed = { token, renewAt }
      return token
    },
    renew() {
      signed = undefined
    },
  }
}
