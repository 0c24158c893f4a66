import { createHash, createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'

export interface PrivateKey {
  key: KeyObject
  /** SHA-256 of the public key, so that two keys can be told apart without showing either. */
  fingerprint: string
  /** Everything that must never be seen in a log: the text as given, its lines, its base64 forms. */
  secrets: string[]
}

const where =
  'Paste the whole .p8 file as App Store Connect gave it, or its base64, or give the path of the file.'

/**
 * Reads an App Store Connect key in every form that people keep it in: PEM as downloaded, with CRLF, with literal `\n`,
 * on one line, without armour, a JSON key file, base64 of any of these, or the path of a file that holds one of them.
 * Throws an Error that tells which form was seen, never the value; the name of the input belongs before it.
 */
export function readPrivateKey(given: string): PrivateKey {
  const text = textOf(given)
  const key = keyFrom(text)
  return { key, fingerprint: fingerprintOf(key), secrets: secretsOf(given, text, key) }
}

/** PEM, base64 of PEM, and the ways in which DER begins in base64. */
const beginningOfKey = /PRIVATE KEY-----|LS0tLS1CRUdJTi|(?<![\w+/])M(IG|IH|E4C)[\w+/]{20}/

/** The lines of what looks like a key, whole or damaged, in whatever input somebody has put it. */
export function keyLinesIn(given: string): string[] {
  if (!beginningOfKey.test(given)) return []
  return given.split(/\r?\n|\\n/).filter((line) => line.length >= 8 && !/^-----[A-Z ]+-----$/.test(line))
}

function textOf(given: string): string {
  const value = tidy(given)
  if (value === '') {
    throw new Error(
      'is empty. In a workflow this is mostly a secret that does not exist or is not visible to this job (a pull request from a fork, another environment).',
    )
  }
  if (!looksLikePath(value)) return value
  try {
    return tidy(readFileSync(value, 'utf8'))
  } catch (cause) {
    throw new Error(
      `looks like the path of a file, and no such file can be read (looked from ${process.cwd()}). ${where}`,
      { cause },
    )
  }
}

function looksLikePath(value: string): boolean {
  if (value.includes('\n') || value.includes('-----') || value.startsWith('{') || value.length > 1024)
    return false
  if (/\.(p8|pem|key|json|txt|b64)$/i.test(value)) return true
  return /^(\.{0,2}\/|~\/|[A-Za-z]:[\\/])/.test(value) && !isBase64OfKey(value)
}

function isBase64OfKey(value: string): boolean {
  return /^[A-Za-z0-9+/=_-]+$/.test(value) && value.length > 120
}

function tidy(value: string): string {
  return value
    .replace(/^\uFEFF/, '')
    .trim()
    .replace(/^(["'])([\s\S]*)\1$/, '$2')
    .trim()
}

function keyFrom(text: string, depth = 0): KeyObject {
  const plain = text.replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\r\n', '\n').trim()
  const armour = /-----BEGIN ([A-Z0-9 ]+)-----([\s\S]*?)(?:-----END [A-Z0-9 ]+-----|$)/.exec(plain)
  if (armour) return fromArmour(armour[1] ?? '', armour[2] ?? '')
  if (plain.startsWith('{')) return keyFrom(keyInJson(plain), depth + 1)
  const bytes = base64Bytes(plain)
  if (!bytes) throw new Error(`is neither a PEM key nor base64 of one. ${where}`)
  if (bytes[0] === 0x30) return fromDer(bytes)
  const inner = bytes.toString('utf8').replace(/^\uFEFF/, '')
  if (depth < 3 && isText(inner)) return keyFrom(inner, depth + 1)
  throw new Error(`is base64, but not of a private key. ${where}`)
}

function fromArmour(label: string, body: string): KeyObject {
  if (label.includes('CERTIFICATE')) throw wrongKind('a certificate')
  if (label.includes('PUBLIC KEY')) throw wrongKind('a public key')
  if (label.includes('ENCRYPTED') || body.includes('ENCRYPTED'))
    throw wrongKind('a key locked by a passphrase')
  if (label.includes('OPENSSH')) throw wrongKind('an SSH key')
  const bytes = base64Bytes(body)
  if (!bytes) {
    throw new Error(`begins like a PEM key, but what follows is not complete base64. ${where}`)
  }
  return fromDer(bytes)
}

function fromDer(bytes: Buffer): KeyObject {
  const key = importDer(bytes)
  if (!key) {
    throw new Error(`has the shape of a key, but it is damaged or cut off (${bytes.length} bytes). ${where}`)
  }
  if (key.asymmetricKeyType === 'rsa') throw wrongKind('an RSA key')
  if (key.asymmetricKeyType !== 'ec') throw wrongKind(`a key of type ${key.asymmetricKeyType}`)
  const curve = key.asymmetricKeyDetails?.namedCurve
  if (curve !== 'prime256v1') throw wrongKind(`an elliptic-curve key on ${curve} (Apple's are on P-256)`)
  return key
}

function importDer(bytes: Buffer): KeyObject | undefined {
  for (const type of ['pkcs8', 'sec1', 'pkcs1'] as const) {
    try {
      return createPrivateKey({ key: bytes, format: 'der', type })
    } catch {
      // Not this encoding; the caller reports when none fits.
    }
  }
  return undefined
}

function wrongKind(seen: string): Error {
  return new Error(
    `is ${seen}, not an App Store Connect API key. The right one is the AuthKey_XXXXXXXXXX.p8 from Users and Access > Integrations > App Store Connect API.`,
  )
}

function keyInJson(text: string): string {
  try {
    const document: unknown = JSON.parse(text)
    if (typeof document === 'object' && document !== null) {
      const value =
        'key' in document ? document.key : 'private_key' in document ? document.private_key : undefined
      if (typeof value === 'string') return value
    }
  } catch {
    // Without the cause, which quotes what it could not read.
    throw new Error(`begins like JSON, but is not complete JSON. ${where}`)
  }
  throw new Error(`is JSON without a "key" that holds the private key. ${where}`)
}

function base64Bytes(text: string): Buffer | undefined {
  const joined = text.replace(/\s+/g, '').replaceAll('-', '+').replaceAll('_', '/')
  if (
    joined.length < 32 ||
    !/^[A-Za-z0-9+/]+={0,2}$/.test(joined) ||
    joined.replaceAll('=', '').length % 4 === 1
  ) {
    return undefined
  }
  return Buffer.from(joined, 'base64')
}

function isText(value: string): boolean {
  return !value.includes('\uFFFD') && !value.includes('\0')
}

function fingerprintOf(key: KeyObject): string {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' })
  return `SHA256:${createHash('sha256').update(spki).digest('base64').replace(/=+$/, '')}`
}

function secretsOf(given: string, text: string, key: KeyObject): string[] {
  const pem = key.export({ type: 'pkcs8', format: 'pem' }).toString().trim()
  const der = key.export({ type: 'pkcs8', format: 'der' }).toString('base64')
  const whole = [text, pem, `${pem}\n`, ...(looksLikePath(tidy(given)) ? [] : [given.trim()])]
  const encoded = whole.map((form) => Buffer.from(form).toString('base64'))
  const lines = [...whole, ...encoded].flatMap((form) => form.split(/\r?\n|\\n/))
  const jwk = key.export({ format: 'jwk' }).d
  const all = [...whole, ...encoded, ...lines, der, ...(jwk ? [jwk] : [])].map((secret) => secret.trim())
  return [...new Set(all)].filter((secret) => secret.length >= 8 && !/^-----[A-Z ]+-----$/.test(secret))
}
