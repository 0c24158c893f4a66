import { generateKeyPairSync, sign } from 'node:crypto'

/** A certificate that nobody trusts, with the names and dates that are looked at. */
export interface MadeCertificate {
  der: Buffer
  issuer: Buffer
  serial: Buffer
}

interface CertificateOptions {
  name?: string
  from?: Date
  until?: Date
  /** Below 2^7 in its first byte. */
  serial?: number
}

const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
const ECDSA_SHA256 = '06082a8648ce3d040302'
const SHA256 = '0609608648016503040201'
const DATA = '06092a864886f70d010701'
const SIGNED_DATA = '06092a864886f70d010702'
const COMMON_NAME = '0603550403'

/** An element of DER from its tag and its content. */
export function der(tag: number, ...content: readonly Buffer[]): Buffer {
  const body = Buffer.concat(content)
  if (body.length < 0x80) return Buffer.concat([Buffer.from([tag, body.length]), body])
  const length = Buffer.alloc(4)
  length.writeUInt32BE(body.length)
  return Buffer.concat([Buffer.from([tag, 0x84]), length, body])
}

const hex = (text: string) => Buffer.from(text, 'hex')
const text = (value: string) => der(0x0c, Buffer.from(value))
const nameOf = (common: string) => der(0x30, der(0x31, der(0x30, hex(COMMON_NAME), text(common))))
const timeOf = (date: Date) => der(0x18, Buffer.from(date.toISOString().replace(/[-:T]|\.\d+/g, '')))

export function makeCertificate(options: CertificateOptions = {}): MadeCertificate {
  const {
    name = 'Apple Distribution: Example Ltd (ABCDE12345)',
    from = new Date('2026-01-01T00:00:00Z'),
    until = new Date('2027-01-01T00:00:00Z'),
    serial = 0x1234567,
  } = options
  const issuer = nameOf('Example Certification Authority')
  const digits = serial.toString(16)
  const number = der(0x02, hex(digits.length % 2 === 0 ? digits : `0${digits}`))
  const body = der(
    0x30,
    der(0xa0, hex('020102')),
    number,
    der(0x30, hex(ECDSA_SHA256)),
    issuer,
    der(0x30, timeOf(from), timeOf(until)),
    nameOf(name),
    publicKey.export({ type: 'spki', format: 'der' }),
  )
  const signature = der(0x03, Buffer.from([0]), sign('sha256', body, privateKey))
  return { der: der(0x30, body, der(0x30, hex(ECDSA_SHA256)), signature), issuer, serial: number }
}

/** A signed message (CMS) whose signature is none. */
export function makeSignedMessage(content: Buffer | undefined, signer: MadeCertificate): Buffer {
  const wrapped = content === undefined ? [] : [der(0xa0, der(0x04, content))]
  const info = der(
    0x30,
    hex('020101'),
    der(0x30, signer.issuer, signer.serial),
    der(0x30, hex(SHA256)),
    der(0x30, hex(ECDSA_SHA256)),
    der(0x04, hex('00')),
  )
  const signed = der(
    0x30,
    hex('020101'),
    der(0x31, der(0x30, hex(SHA256))),
    der(0x30, hex(DATA), ...wrapped),
    der(0xa0, signer.der),
    der(0x31, info),
  )
  return der(0x30, hex(SIGNED_DATA), der(0xa0, signed))
}
