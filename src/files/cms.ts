import { X509Certificate } from 'node:crypto'
import { type Asn1, childrenOf, isUniversal, octetsOf, oidOf, readAsn1, universal } from './der.ts'

export interface Certificate {
  /** The common name, such as `Apple Distribution: Example Ltd (ABCDE12345)`. */
  readonly name: string
  readonly notBefore: Date
  readonly notAfter: Date
  readonly serial: string
  readonly der: Buffer
}

interface SignedMessage {
  /** Empty where the signature stands apart from what it signs. */
  readonly content: Buffer
  readonly certificates: readonly Certificate[]
  /** The certificate of the first signer, when it is there. */
  readonly signer: Certificate | undefined
}

const SIGNED_DATA = '1.2.840.113549.1.7.2'
const MAX_CERTIFICATES = 50

/** Reads SignedData (RFC 5652) without checking the signature: Apple does that. Throws on anything else. */
export function readSignedMessage(bytes: Buffer): SignedMessage {
  const [type, wrapped] = childrenOf(sequence(readAsn1(bytes)))
  if (type === undefined || oidOf(type) !== SIGNED_DATA || wrapped === undefined) {
    throw new Error('it is not a signed message (CMS)')
  }
  const [, , encapsulated, ...rest] = childrenOf(sequence(readAsn1(wrapped.content)))
  if (encapsulated === undefined) throw new Error('the signed message has no content')
  const [, explicit] = childrenOf(sequence(encapsulated))
  const content = explicit === undefined ? Buffer.alloc(0) : octetsOf(readAsn1(explicit.content))
  const set = rest.find(({ tagClass, tag }) => tagClass === 2 && tag === 0)
  const certificates = (set === undefined ? [] : childrenOf(set))
    .filter((element) => isUniversal(element, universal.sequence))
    .slice(0, MAX_CERTIFICATES)
    .flatMap(({ whole }) => readCertificate(whole) ?? [])
  const serial = signerSerial(rest)
  return { content, certificates, signer: certificates.find((one) => one.serial === serial) }
}

/** Undefined for what is no certificate. */
export function readCertificate(der: Buffer): Certificate | undefined {
  try {
    const { subject, validFromDate, validToDate, serialNumber } = new X509Certificate(der)
    const name = /^CN=(.*)$/m.exec(subject)?.[1] ?? ''
    return { name, notBefore: validFromDate, notAfter: validToDate, serial: withoutZeros(serialNumber), der }
  } catch {
    return undefined
  }
}

function sequence(element: Asn1): Asn1 {
  if (!isUniversal(element, universal.sequence)) throw new Error('it is not a signed message (CMS)')
  return element
}

/** SignerInfos are the last set; each names its certificate by issuer and serial number. */
function signerSerial(elements: readonly Asn1[]): string | undefined {
  const infos = elements.findLast((element) => isUniversal(element, universal.set))
  const info = infos === undefined ? undefined : childrenOf(infos)[0]
  const identifier = info === undefined ? undefined : childrenOf(info)[1]
  if (identifier === undefined || !isUniversal(identifier, universal.sequence)) return undefined
  const serial = childrenOf(identifier)[1]
  return serial === undefined ? undefined : withoutZeros(serial.content.toString('hex').toUpperCase())
}

function withoutZeros(hex: string): string {
  return hex.replace(/^0+(?=.)/, '')
}
