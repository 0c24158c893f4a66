import { type Certificate, readSignedMessage } from './cms.ts'
import { type Asn1, childrenOf, isUniversal, readAsn1, universal } from './der.ts'
import { isDictionary, parsePropertyList } from './property-list.ts'

/** What the signature inside an executable says. */
export interface CodeSignature {
  readonly identifier: string | undefined
  readonly teamId: string | undefined
  /** Signed by nobody: what the linker does, or `codesign -s -`. */
  readonly isAdHoc: boolean
  /** Undefined where there are none, or they cannot be read. */
  readonly entitlements: Readonly<Record<string, unknown>> | undefined
  readonly signer: Certificate | undefined
}

const SUPER_BLOB = 0xfade0cc0
const CODE_DIRECTORY = 0xfade0c02
const XML_ENTITLEMENTS = 0xfade7171
const DER_ENTITLEMENTS = 0xfade7172
const CMS_SIGNATURE = 0xfade0b01
const AD_HOC = 0x2
const HAS_TEAM_VERSION = 0x20200
const MAX_BLOBS = 100
const MAX_DEPTH = 32

/** https://github.com/apple-oss-distributions/xnu, osfmk/kern/cs_blobs.h. Throws on what is no signature. */
export function readCodeSignature(bytes: Buffer): CodeSignature {
  if (bytes.length < 12 || bytes.readUInt32BE(0) !== SUPER_BLOB) throw new Error('it is not a code signature')
  const count = Math.min(bytes.readUInt32BE(8), MAX_BLOBS)
  const blobs = Array.from({ length: count }, (_, index) => blobAt(bytes, 12 + index * 8)).filter(
    (blob) => blob !== undefined,
  )
  const bodyOf = (magic: number) => blobs.find((blob) => blob.readUInt32BE(0) === magic)
  const directory = bodyOf(CODE_DIRECTORY)
  const cms = bodyOf(CMS_SIGNATURE)?.subarray(8)
  const signer = cms === undefined || cms.length === 0 ? undefined : signerOf(cms)
  return {
    ...namesIn(directory),
    isAdHoc: cms === undefined || cms.length === 0 || ((directory?.readUInt32BE(12) ?? 0) & AD_HOC) !== 0,
    entitlements: entitlementsIn(bodyOf(XML_ENTITLEMENTS), bodyOf(DER_ENTITLEMENTS)),
    signer,
  }
}

function blobAt(bytes: Buffer, at: number): Buffer | undefined {
  if (at + 8 > bytes.length) return undefined
  const start = bytes.readUInt32BE(at + 4)
  if (start + 8 > bytes.length) return undefined
  const blob = bytes.subarray(start, start + bytes.readUInt32BE(start + 4))
  return blob.length < 8 ? undefined : blob
}

function namesIn(directory: Buffer | undefined): Pick<CodeSignature, 'identifier' | 'teamId'> {
  if (directory === undefined || directory.length < 44) return { identifier: undefined, teamId: undefined }
  const hasTeam = directory.readUInt32BE(8) >= HAS_TEAM_VERSION && directory.length >= 52
  return {
    identifier: textAt(directory, directory.readUInt32BE(20)),
    teamId: hasTeam ? textAt(directory, directory.readUInt32BE(48)) : undefined,
  }
}

function textAt(bytes: Buffer, start: number): string | undefined {
  if (start === 0 || start >= bytes.length) return undefined
  const end = bytes.indexOf(0, start)
  return bytes.toString('utf8', start, end < 0 ? bytes.length : end)
}

function signerOf(cms: Buffer): Certificate | undefined {
  try {
    return readSignedMessage(cms).signer
  } catch {
    return undefined
  }
}

function entitlementsIn(xml: Buffer | undefined, der: Buffer | undefined): CodeSignature['entitlements'] {
  try {
    if (xml !== undefined) {
      const value = parsePropertyList(xml.subarray(8))
      return isDictionary(value) ? value : undefined
    }
    return der === undefined ? undefined : derEntitlements(der.subarray(8))
  } catch {
    return undefined
  }
}

/** Entitlements in DER: [APPLICATION 16] { version, dictionary }. Newer systems read these alone. */
export function derEntitlements(bytes: Buffer): Record<string, unknown> | undefined {
  const [, dictionary] = childrenOf(readAsn1(bytes))
  const value = dictionary === undefined ? undefined : derValue(dictionary, 0)
  return isDictionary(value) ? value : undefined
}

function derValue(element: Asn1, depth: number): unknown {
  if (depth > MAX_DEPTH) throw new Error(`it is nested more than ${MAX_DEPTH} deep`)
  if (element.tagClass === 2 && element.tag === 16) return derDictionary(element, depth)
  if (isUniversal(element, universal.boolean)) return element.content[0] !== 0
  if (isUniversal(element, universal.utf8)) return element.content.toString('utf8')
  if (isUniversal(element, universal.integer)) return integerOf(element.content)
  if (isUniversal(element, universal.sequence)) {
    return childrenOf(element).map((child) => derValue(child, depth + 1))
  }
  return undefined
}

function derDictionary(element: Asn1, depth: number): Record<string, unknown> {
  const pairs = childrenOf(element).map((pair): [string, unknown] => {
    const [key, value] = childrenOf(pair)
    if (key === undefined || value === undefined) throw new Error('an entitlement has no value')
    return [key.content.toString('utf8'), derValue(value, depth + 1)]
  })
  return Object.fromEntries(pairs)
}

function integerOf(content: Buffer): number {
  return content.length >= 1 && content.length <= 6 ? content.readIntBE(0, content.length) : Number.NaN
}
