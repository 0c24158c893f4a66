import type { Relations } from '../family.ts'
import { isObject, type JsonObject, numberOf, textOf } from '../json.ts'
import { stateDetails } from '../outcomes.ts'
import { md5 } from '../parts.ts'
import { invalidAttribute, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'

/** What reservations have in common, whatever it is that is uploaded. */
export function assetView(asset: Resource, { parts }: World): JsonObject {
  return {
    uploadOperations: deliveryState(asset) === 'AWAITING_UPLOAD' ? parts.plainOperations(asset.id) : null,
  }
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

interface Commit {
  world: World
  asset: Resource
  attributes: JsonObject
  /** What is wrong with the file itself. */
  inspect?: (bytes: Buffer) => readonly AssetProblem[]
  /** What a file that is fine, and has been processed, shows from then on. */
  finish?: (bytes: Buffer) => JsonObject
}

/** The bytes are complete: from here on Apple works on them, and tells later what it thinks of them. */
export function commitAsset({ world, asset, attributes, inspect, finish }: Commit): Resource {
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
  const checksum = bytes ? md5(bytes) : null
  const told = typeof sourceFileChecksum === 'string' ? sourceFileChecksum : checksum
  const problems =
    bytes && told === checksum
      ? (inspect?.(bytes) ?? [])
      : [{ code: 'MD5_MISMATCH', description: 'The checksum of the file does not match the bytes received.' }]
  const outcome = world.outcomes.takeAsset(textOf(asset.attributes, 'fileName'))
  const errors = outcome?.errors ?? problems
  const finished = bytes && errors.length === 0 ? (finish?.(bytes) ?? {}) : {}
  const committed = world.change(changed, {
    attributes: { sourceFileChecksum: told, assetDeliveryState: assetState('UPLOAD_COMPLETE') },
  })
  if (outcome?.never) return committed
  world.later(committed, outcome?.afterMs ?? world.behaviour.assetProcessingMs, (current) => {
    const assetDeliveryState = errors.length > 0 ? assetState('FAILED', errors) : assetState('COMPLETE')
    world.change(current, { attributes: { ...finished, assetDeliveryState } })
  })
  return committed
}
