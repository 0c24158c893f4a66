import { randomUUID } from 'node:crypto'
import { pacificDateWithMilliseconds } from '../dates.ts'
import type { Creation, Family, Update } from '../family.ts'
import { isObject, type JsonObject, numberOf, textOf } from '../json.ts'
import { processUpload } from '../processing.ts'
import { invalidAttribute, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { newState, uploadState } from './build-uploads.ts'

const deliveryMs = 5000

export const buildUploadFiles: Family = {
  type: 'buildUploadFiles',
  view: (file, { parts, behaviour }) => ({
    uploadOperations:
      deliveryState(file) === 'AWAITING_UPLOAD'
        ? parts.operations(file.id, { showsTagsBeforePut: behaviour.entityTags === 'before-put' })
        : null,
  }),
  create,
  update,
}

function deliveryState(file: Resource): string {
  const { assetDeliveryState } = file.attributes
  return isObject(assetDeliveryState) ? textOf(assetDeliveryState, 'state') : ''
}

function create({ world, attributes, relations }: Creation): Resource {
  const upload = world.get('buildUploads', relations.buildUpload?.[0] ?? '')
  if (uploadState(upload) !== 'AWAITING_UPLOAD') {
    throw stateError(`Files can not be added to a build upload in state '${uploadState(upload)}'.`)
  }
  const assetType = textOf(attributes, 'assetType')
  const others = world.related(upload, 'buildUploadFiles', 'buildUploadFiles')
  if (others.some((file) => file.attributes.assetType === assetType)) {
    throw stateError(`The build upload already has a file with the asset type '${assetType}'.`)
  }
  const file = world.insert('buildUploadFiles', {
    attributes: {
      ...attributes,
      assetDeliveryState: { errors: [], warnings: [], state: 'AWAITING_UPLOAD' },
      assetToken: randomUUID(),
      sourceFileChecksums: { file: null, composite: null },
    },
    relations: { buildUpload: [upload.id] },
  })
  world.parts.reserve(file.id, { fileSize: numberOf(attributes, 'fileSize'), now: world.clock.now() })
  return file
}

function update({ world, resource: file, attributes }: Update): Resource {
  refuseChecksums(world, file, attributes)
  if (attributes.uploaded !== true) return file
  if (deliveryState(file) !== 'AWAITING_UPLOAD') {
    if (world.behaviour.repeatedCommit === 'accepted') return file
    throw stateError(`The file is already in state '${deliveryState(file)}'.`)
  }
  const isComplete = world.parts.isComplete(file.id)
  if (!isComplete && world.behaviour.missingParts === 'refused') {
    throw stateError('Not all parts of the file have been uploaded.')
  }
  const committed = world.change(file, {
    attributes: {
      assetDeliveryState: {
        errors: [],
        warnings: [],
        state: isComplete ? world.behaviour.commitAnswer : 'FAILED',
      },
      sourceFileChecksums: {
        file: null,
        composite: { hash: world.parts.compositeHash(file.id), algorithm: 'MD5' },
      },
    },
  })
  world.later(file, deliveryMs, (current) => {
    if (deliveryState(current) !== 'UPLOAD_COMPLETE') return
    world.change(current, {
      attributes: { assetDeliveryState: { errors: [], warnings: [], state: 'COMPLETE' } },
    })
  })
  if (committed.attributes.assetType === 'ASSET') startProcessing({ world, file, isComplete })
  return committed
}

interface Committed {
  world: World
  file: Resource
  isComplete: boolean
}

function startProcessing({ world, file, isComplete }: Committed): void {
  const upload = world.get('buildUploads', file.relations.buildUpload?.[0] ?? '')
  const uploadedDate = pacificDateWithMilliseconds(world.clock.now())
  if (isComplete) {
    const begun = world.change(upload, { attributes: { uploadedDate } })
    const { processingBeginsAfterMs } = world.behaviour
    if (processingBeginsAfterMs > 0)
      world.later(begun, processingBeginsAfterMs, (current) => begin(world, current))
    else begin(world, begun)
    processUpload(world, begun)
  } else {
    world.change(upload, { attributes: { uploadedDate, state: newState('FAILED') } })
  }
}

function begin(world: World, upload: Resource): void {
  if (uploadState(upload) !== 'AWAITING_UPLOAD') return
  world.change(upload, { attributes: { state: newState('PROCESSING') } })
}

/** The document allows checksums; the service was seen to refuse the one of the whole file, whatever it is. */
function refuseChecksums(world: World, file: Resource, { sourceFileChecksums }: JsonObject): void {
  if (!isObject(sourceFileChecksums)) return
  const { file: whole, composite } = sourceFileChecksums
  if (isObject(whole)) {
    const shown = `File{hash=${textOf(whole, 'hash')}, algorithm=${textOf(whole, 'algorithm')}}`
    throw invalidChecksums(`Checksums{file=${shown}}`)
  }
  if (isObject(composite) && textOf(composite, 'hash') !== world.parts.compositeHash(file.id)) {
    throw invalidChecksums(`Checksums{composite=Composite{hash=${textOf(composite, 'hash')}, algorithm=MD5}}`)
  }
}

function invalidChecksums(value: string): Error {
  return invalidAttribute(
    'sourceFileChecksums',
    `'${value}' is not a valid value for the attribute 'sourceFileChecksums'`,
  )
}
