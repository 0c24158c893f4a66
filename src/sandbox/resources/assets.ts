import type { Relations } from '../family.ts'
import { isObject, type JsonObject, numberOf, textOf } from '../json.ts'
import { stateDetails } from '../outcomes.ts'
import { md5 } from '../parts.ts'
import { invalidAttribute, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'

/** What reservations have in common, whatever it is that is uploaded. */
export function assetView(asset: Resource, { parts }: World): JsonObject {
  const isAwaited = deliveryState(asset) === 'AWAITING_UPLOAD'
  return { uploadOperations: isAwaited ? parts.plainOperations(asset.id) : null }
}

export function deliveryState(asset: Resource): string {
  const { assetDeliveryState } = asset.attributes
  return isObject(assetDeliveryState) ? textOf(assetDeliveryState, 'state') : ''
}

export interface AssetProblem {
  code: string
  description: string
}

export function assetState(state: string, errors: readonly AssetProblem[] = []): JsonObject {
  return { errors: stateDetails(errors), warnings: [], state }
}

interface Reservation {
  world: World
  type: string
  attributes: JsonObject
  relations: Relations
  contentType?: string
}

export function reserveAsset({ world, type, attributes, relations, contentType }: Reservation): Resource {
  const fileSize = numberOf(attributes, 'fileSize')
  if (fileSize < 1)
    throw invalidAttribute('fileSize', `'${fileSize}' is not a valid value for the attribute 'fileSize'`)
  const asset = world.insert(type, {
    attributes: {
      ...attributes,
      sourceFileChecksum: null,
      assetDeliveryState: assetState('AWAITING_UPLOAD'),
    },
    relations,
  })
  world.parts.reserve(asset.id, {
    fileSize,
    now: world.clock.now(),
    keepsBytes: true,
    ...(contentType !== undefined && { contentType }),
  })
  return asset
}

/** What a file shows from some time after its commit on. */
export interface Stage {
  afterMs: number
  attributes: JsonObject
}

export interface ReceivedFile {
  world: World
  asset: Resource
  /** Undefined if parts are missing. */
  bytes: Buffer | undefined
  /** What went wrong on the way. */
  problems: readonly AssetProblem[]
  /** What the file was told to fail with, or nothing at all if it was told that it is fine. */
  told: readonly AssetProblem[] | undefined
}

interface Commit {
  world: World
  asset: Resource
  attributes: JsonObject
  process?: (file: ReceivedFile) => readonly Stage[]
}

/** The bytes are complete: from here on Apple works on them, and tells later what it thinks of them. */
export function commitAsset({ world, asset, attributes, process = fileStages }: Commit): Resource {
  const { uploaded, sourceFileChecksum, ...others } = attributes
  const changed = world.change(asset, { attributes: others })
  if (uploaded !== true) return changed
  if (deliveryState(asset) !== 'AWAITING_UPLOAD') {
    if (sourceFileChecksum === asset.attributes.sourceFileChecksum) return changed
    throw stateError(`The file is already in state '${deliveryState(asset)}'.`)
  }
  const bytes = world.parts.take(asset.id)
  if (!bytes && world.behaviour.missingParts === 'refused')
    throw stateError('Not all parts of the file have been uploaded.')
  const actual = bytes ? md5(bytes) : null
  const checksum = typeof sourceFileChecksum === 'string' ? sourceFileChecksum : actual
  const description = 'The checksum of the file does not match the bytes received.'
  const problems = bytes && checksum === actual ? [] : [{ code: 'MD5_MISMATCH', description }]
  const outcome = world.outcomes.takeAsset(textOf(asset.attributes, 'fileName'))
  const committed = world.change(changed, {
    attributes: { sourceFileChecksum: checksum, assetDeliveryState: assetState('UPLOAD_COMPLETE') },
  })
  const stages = process({ world, asset: committed, bytes, problems, told: outcome?.errors })
  for (const [index, { afterMs, attributes: shown }] of stages.entries()) {
    const ms = index === stages.length - 1 ? (outcome?.afterMs ?? afterMs) : afterMs
    if (ms === 0) world.change(committed, { attributes: shown })
    else if (!outcome?.never)
      world.later(committed, ms, (current) => world.change(current, { attributes: shown }))
  }
  return world.get(asset.type, asset.id)
}

/** A file that nobody looks into. */
function fileStages({ world, problems, told }: ReceivedFile): Stage[] {
  return [settled(world, told ?? problems)]
}

export function settled(world: World, errors: readonly AssetProblem[], finished: JsonObject = {}): Stage {
  const assetDeliveryState = errors.length > 0 ? assetState('FAILED', errors) : assetState('COMPLETE')
  const attributes = errors.length > 0 ? { assetDeliveryState } : { ...finished, assetDeliveryState }
  return { afterMs: world.behaviour.assetProcessingMs, attributes }
}
