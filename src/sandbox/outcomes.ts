import type { JsonObject } from './json.ts'

export interface StateDetail {
  code: string
  description?: string
}

/** How Apple's processing of an upload will end. Durations are virtual, counted from the commit. */
export interface Outcome {
  bundleId?: string
  version?: string
  buildNumber?: string
  upload?: 'COMPLETE' | 'FAILED'
  errors?: readonly StateDetail[]
  warnings?: readonly StateDetail[]
  infos?: readonly StateDetail[]
  build?: 'VALID' | 'INVALID' | 'FAILED'
  /** The answer of the package's Info.plist to the question of export compliance. */
  usesNonExemptEncryption?: boolean
  buildAudienceType?: 'APP_STORE_ELIGIBLE' | 'INTERNAL_ONLY'
  uploadAfterMs?: number
  appearsAfterMs?: number
  validAfterMs?: number
  detailAfterMs?: number
  /** The upload completes and its build never shows up. */
  never?: true
}

const members: ReadonlySet<string> = new Set([
  'bundleId',
  'version',
  'buildNumber',
  'upload',
  'errors',
  'warnings',
  'infos',
  'build',
  'usesNonExemptEncryption',
  'buildAudienceType',
  'uploadAfterMs',
  'appearsAfterMs',
  'validAfterMs',
  'detailAfterMs',
  'never',
] satisfies (keyof Outcome)[])

export function isOutcome(value: object): value is Outcome {
  return Object.keys(value).every((name) => members.has(name))
}

/** How Apple's processing of a picture, a film or a paper will end. */
export interface AssetOutcome {
  fileName?: string
  /** It fails with these. */
  errors?: readonly { code: string; description: string }[]
  afterMs?: number
  /** It stays at what it was when it was committed. */
  never?: true
}

const assetMembers: ReadonlySet<string> = new Set([
  'fileName',
  'errors',
  'afterMs',
  'never',
] satisfies (keyof AssetOutcome)[])

export function isAssetOutcome(value: object): value is AssetOutcome {
  return Object.keys(value).every((name) => assetMembers.has(name))
}

export interface UploadIdentity {
  bundleId: string
  version: string
  buildNumber: string
}

/** Each outcome serves one upload: the first that fits it. */
export class Outcomes {
  #waiting: Outcome[] = []
  #waitingAssets: AssetOutcome[] = []

  add(outcome: Outcome): void {
    this.#waiting.push(outcome)
  }

  addAsset(outcome: AssetOutcome): void {
    this.#waitingAssets.push(outcome)
  }

  takeAsset(fileName: string): AssetOutcome | undefined {
    const index = this.#waitingAssets.findIndex((outcome) => (outcome.fileName ?? fileName) === fileName)
    return index < 0 ? undefined : this.#waitingAssets.splice(index, 1)[0]
  }

  take(upload: UploadIdentity): Outcome {
    const index = this.#waiting.findIndex(
      ({ bundleId, version, buildNumber }) =>
        (bundleId ?? upload.bundleId) === upload.bundleId &&
        (version ?? upload.version) === upload.version &&
        (buildNumber ?? upload.buildNumber) === upload.buildNumber,
    )
    return index < 0 ? {} : (this.#waiting.splice(index, 1)[0] ?? {})
  }
}

export function stateDetails(details: readonly StateDetail[] = []): JsonObject[] {
  return details.map(({ code, description }) =>
    description === undefined ? { code } : { code, description },
  )
}
