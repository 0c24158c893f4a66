import { createPrivateKey } from 'node:crypto'

/** Something that must be seen nowhere, and how it is recognized. */
export interface Secret {
  what: string
  pattern: string | RegExp
}

/** Any token and any signed address, whoever made it. */
export const anyCredential: readonly Secret[] = [
  { what: 'a token', pattern: /eyJ[\w-]{10,}\.[\w-]{10,}/ },
  { what: 'the signature of a part', pattern: /X-Signature(=|%3D)[\w-]+/i },
  { what: 'an authorization header', pattern: /\bBearer [\w-]{10,}/ },
]

/** The key in every form that somebody could use: as given, line by line, in base64, and the number that it is about. */
export function secretsOfKey(pem: string): Secret[] {
  const key = createPrivateKey(pem)
  const der = key.export({ type: 'pkcs8', format: 'der' })
  const number = Buffer.from(key.export({ format: 'jwk' }).d ?? '', 'base64url')
  const lines = pem.split('\n').filter((line) => line.length >= 8 && !line.startsWith('-----'))
  const encodings = ['base64', 'base64url', 'hex'] as const
  const encoded = [der, number, Buffer.from(pem), Buffer.from(pem.trim())].flatMap((bytes) =>
    encodings.map((encoding) => bytes.toString(encoding).replace(/=+$/, '')),
  )
  const decimal = BigInt(`0x${number.toString('hex')}`).toString()
  return [pem.trim(), ...lines, ...encoded, decimal].map((pattern) => ({ what: 'the private key', pattern }))
}

export function secretTexts(what: string, texts: Iterable<string>): Secret[] {
  return [...texts].map((pattern) => ({ what, pattern }))
}

/** What was found where it must not be, with the line. The lines that hide a secret are the one place for it. */
export function leaksIn(text: string, secrets: readonly Secret[]): string[] {
  const lines = text.split('\n').filter((line) => !line.startsWith('::add-mask::'))
  const shown = lines.join('\n')
  return secrets.flatMap(({ what, pattern }) => {
    const isIn = (part: string) => (typeof pattern === 'string' ? part.includes(pattern) : pattern.test(part))
    return isIn(shown) ? [`${what} is seen: ${lines.find(isIn) ?? 'over several lines'}`] : []
  })
}
