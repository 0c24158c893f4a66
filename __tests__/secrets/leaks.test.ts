import { generateKeyPairSync } from 'node:crypto'
import { anyCredential, leaksIn, secretsOfKey } from './leaks.ts'

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
const der = privateKey.export({ type: 'pkcs8', format: 'der' })
const number = Buffer.from(privateKey.export({ format: 'jwk' }).d ?? '', 'base64url')
const secrets = [...anyCredential, ...secretsOfKey(pem)]

test.each([
  ['the key as it is', pem],
  ['its last line', `x ${pem.split('\n')[3]}`],
  ['its base64', der.toString('base64')],
  ['its number', `d=${number.toString('base64url')}`],
  ['its number in hexadecimal', number.toString('hex')],
  ['a token', 'eyJhbGciOiJFUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmVk'],
  ['a signed address', 'PUT https://x/y?a=1&X-Signature=abc'],
  ['a header', 'authorization: Bearer abcdefghijkl'],
  ['a line beside a mask', `::add-mask::x\n::debug::${pem.split('\n')[1]}`],
])('%s is found', (_what, text) => {
  expect(leaksIn(`before\n${text}\nafter`, secrets)).not.toEqual([])
})

test.each(['nothing', `::add-mask::${pem.replaceAll('\n', '%0A')}`, '-----BEGIN PRIVATE KEY-----'])(
  '%j tells nothing',
  (text) => {
    expect(leaksIn(text, secrets)).toEqual([])
  },
)
