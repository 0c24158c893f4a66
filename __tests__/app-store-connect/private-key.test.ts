import { createPublicKey, generateKeyPairSync, type KeyObject } from 'node:crypto'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPrivateKey } from '../../src/app-store-connect/private-key.ts'
import { inFolder } from '../support/packages.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pem = pemOf(privateKey)
const body = pem.split('\n').slice(1, -2)
const publicKey = createPublicKey(privateKey).export({ type: 'spki', format: 'pem' }).toString()

function pemOf(key: KeyObject): string {
  return key.export({ type: 'pkcs8', format: 'pem' }).toString()
}

function base64(text: string): string {
  return Buffer.from(text).toString('base64')
}

const jwkX = privateKey.export({ format: 'jwk' }).d

test.each([
  ['PEM', pem],
  ['PEM without its last line break', pem.trim()],
  ['PEM with blanks around', `  \n${pem}\n\n`],
  ['PEM with a byte order mark', `\uFEFF${pem}`],
  ['PEM with CRLF', pem.replaceAll('\n', '\r\n')],
  ['PEM with literal \\n', pem.replaceAll('\n', '\\n')],
  ['PEM with literal \\r\\n', pem.replaceAll('\n', '\\r\\n')],
  ['PEM on one line', pem.replaceAll('\n', ' ')],
  ['PEM on one line without blanks', pem.replaceAll('\n', '')],
  ['PEM that is indented', pem.replaceAll('\n', '\n    ')],
  ['PEM without its last armour line', pem.slice(0, pem.indexOf('-----END'))],
  ['no armour', body.join('\n')],
  ['no armour on one line', body.join('')],
  ['base64', base64(pem)],
  ['base64 of a one-line PEM', base64(pem.replaceAll('\n', '\\n'))],
  ['base64 of CRLF', base64(pem.replaceAll('\n', '\r\n'))],
  ['base64 without padding', base64(pem).replace(/=+$/, '')],
  ['base64 in lines', base64(pem).replace(/(.{76})/g, '$1\n')],
  ['base64 for URLs', Buffer.from(pem).toString('base64url')],
  ['base64 of base64', base64(base64(pem))],
  ['double quotes', `"${pem}"`],
  ['single quotes', `'${base64(pem)}'`],
  ['SEC 1', privateKey.export({ type: 'sec1', format: 'pem' }).toString()],
  ['the JSON of a fastlane key', JSON.stringify({ key_id: 'ABC', issuer_id: 'x', key: pem })],
])('reads a key given as %s', (_form, given) => {
  const read = readPrivateKey(given)
  expect(read.key.export({ format: 'jwk' }).d).toBe(jwkX)
  expect(read.fingerprint).toBe(readPrivateKey(pem).fingerprint)
  for (const secret of [...body, base64(pem), base64(pem.trim()), pem.trim(), body.join('')]) {
    expect(read.secrets).toContain(secret)
  }
  expect(read.secrets).toContain(given.trim())
  for (const secret of read.secrets) expect(secret).not.toMatch(/^-----[A-Z ]+-----$/)
})

test('reads a key from a file, whatever form it has there', async () => {
  await inFolder(async (folder) => {
    for (const [name, content] of [
      ['AuthKey_A.p8', pem],
      ['key.b64', base64(pem)],
      ['key', pem.replaceAll('\n', '\r\n')],
    ] as const) {
      const path = join(folder, name)
      await writeFile(path, content)
      const read = readPrivateKey(path)
      expect(read.key.export({ format: 'jwk' }).d).toBe(jwkX)
      for (const line of body) expect(read.secrets).toContain(line)
      expect(read.secrets).not.toContain(path)
    }
  })
})

const rsa = pemOf(generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey)
const certificate = `-----BEGIN CERTIFICATE-----\n${body.join('\n')}\n-----END CERTIFICATE-----\n`

test.each([
  ['nothing', '', /^is empty\. .*secret/],
  ['blanks', ' \n ', /^is empty/],
  ['empty quotes', '""', /^is empty/],
  ['a path that does not exist', 'keys/AuthKey_NONE.p8', /^looks like the path of a file, and no such file/],
  ['an absolute path that does not exist', '/nowhere/key', /^looks like the path of a file/],
  ['a certificate', certificate, /^is a certificate, not an App Store Connect API key/],
  ['a public key', publicKey, /^is a public key/],
  ['an RSA key', rsa, /^is an RSA key/],
  ['an RSA key in base64', base64(rsa), /^is an RSA key/],
  [
    'a key on another curve',
    pemOf(generateKeyPairSync('ec', { namedCurve: 'P-384' }).privateKey),
    /secp384r1 .*P-256/,
  ],
  ['a key of another kind', pemOf(generateKeyPairSync('ed25519').privateKey), /^is a key of type ed25519/],
  ['a key that is cut off', pem.slice(0, 130), /damaged or cut off|not complete base64/],
  ['base64 of a key that is cut off', base64(pem.slice(0, 120)), /damaged or cut off|not complete base64/],
  ['a locked key', pem.replaceAll('PRIVATE', 'ENCRYPTED PRIVATE'), /^is a key locked by a passphrase/],
  ['an SSH key', pem.replaceAll('PRIVATE', 'OPENSSH PRIVATE'), /^is an SSH key/],
  ['some text', 'this is not a key', /^is neither a PEM key nor base64 of one/],
  [
    'base64 of some text',
    base64('this is not a key, whatever it may look like'),
    /neither a PEM key|not of a private key/,
  ],
  ['JSON without a key', '{"kid":"ABC"}', /^is JSON without a "key"/],
  ['JSON that is cut off', '{"key":"', /^begins like JSON, but is not complete/],
])('says of %s what it is, and nothing of what it holds', (_what, given, message) => {
  let error: unknown
  try {
    readPrivateKey(given)
  } catch (thrown) {
    error = thrown
  }
  expect(error).toBeInstanceOf(Error)
  const { message: text } = error as Error
  expect(text).toMatch(message)
  for (const line of given.split(/\s+|\\n/).filter((part) => part.length > 20))
    expect(text).not.toContain(line)
})
