import type { Creation, Family, Update } from '../family.ts'
import { type JsonObject, textOf } from '../json.ts'
import { invalidAttribute, type Refusal, refuseAll } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { removeMember, templateUrl } from './app-screenshots.ts'
import { assetState, assetView, commitAsset, type ReceivedFile, reserveAsset, type Stage } from './assets.ts'
import { previewKind, requireRoom } from './media-sets.ts'

export const appPreviews: Family = {
  type: 'appPreviews',
  view: assetView,
  create,
  update,
  remove: (removal) => removeMember(removal, previewKind),
}

const kindsOfFilm: Readonly<Record<string, string>> = {
  mov: 'video/quicktime',
  mp4: 'video/mp4',
  m4v: 'video/x-m4v',
}
const usualFrame = '00:00:05:00'

function create({ world, attributes, relations }: Creation): Resource {
  const set = world.get('appPreviewSets', relations.appPreviewSet?.[0] ?? '')
  requireRoom(world, set, previewKind)
  refuseAll([...wrongKind(attributes), ...wrongFrame(attributes)])
  const extension = textOf(attributes, 'fileName').split('.').at(-1)?.toLowerCase() ?? ''
  const mimeType = textOf(attributes, 'mimeType') || (kindsOfFilm[extension] ?? 'video/mp4')
  const preview = reserveAsset({
    world,
    type: 'appPreviews',
    attributes: {
      ...attributes,
      mimeType,
      previewFrameTimeCode: textOf(attributes, 'previewFrameTimeCode') || usualFrame,
      videoDeliveryState: assetState('AWAITING_UPLOAD'),
    },
    relations,
    contentType: mimeType,
  })
  world.link(set, 'appPreviews', [preview.id])
  return preview
}

function update({ world, resource, attributes }: Update): Resource {
  refuseAll(wrongFrame(attributes))
  const changed = commitAsset({ world, asset: resource, attributes, process: processFilm })
  const isFrameNew =
    typeof attributes.previewFrameTimeCode === 'string' && resource.attributes.videoUrl !== undefined
  return isFrameNew ? takeFrame(world, changed) : changed
}

function* wrongKind({ mimeType }: JsonObject): Iterable<Refusal> {
  if (typeof mimeType !== 'string' || Object.values(kindsOfFilm).includes(mimeType)) return
  yield invalidAttribute('mimeType', `'${mimeType}' is not a valid value for the attribute 'mimeType'`)
}

function* wrongFrame({ previewFrameTimeCode: code }: JsonObject): Iterable<Refusal> {
  if (typeof code !== 'string' || /^\d\d:[0-5]\d:[0-5]\d(:[0-2]\d|\.\d{3})$/.test(code)) return
  yield invalidAttribute(
    'previewFrameTimeCode',
    `'${code}' is not a valid value for the attribute 'previewFrameTimeCode'`,
  )
}

/** The bytes of a film are soon fine; what is in them takes longer, and is told elsewhere. */
function processFilm({ world, asset, problems, told }: ReceivedFile): Stage[] {
  const { assetProcessingMs, previewProcessingMs, previewProcessingResetsFrame } = world.behaviour
  if (problems.length > 0) {
    const failed = assetState('FAILED', problems)
    return [
      { afterMs: 0, attributes: { videoDeliveryState: assetState('UPLOAD_COMPLETE') } },
      { afterMs: assetProcessingMs, attributes: { assetDeliveryState: failed, videoDeliveryState: failed } },
    ]
  }
  const errors = told ?? []
  return [
    { afterMs: 0, attributes: { videoDeliveryState: assetState('UPLOAD_COMPLETE') } },
    {
      afterMs: assetProcessingMs,
      attributes: {
        assetDeliveryState: assetState('COMPLETE'),
        videoDeliveryState: assetState('PROCESSING'),
        previewFrameImage: { image: null, state: assetState('PROCESSING') },
      },
    },
    {
      afterMs: Math.max(previewProcessingMs, assetProcessingMs),
      attributes:
        errors.length > 0
          ? { videoDeliveryState: assetState('FAILED', errors) }
          : {
              videoDeliveryState: assetState('COMPLETE'),
              videoUrl: `${world.parts.origin}/videos/${asset.id}.m3u8`,
              previewFrameImage: frameImage(world, asset),
              previewImage: imageOf(world, asset),
              ...(previewProcessingResetsFrame && { previewFrameTimeCode: usualFrame }),
            },
    },
  ]
}

function imageOf(world: World, preview: Resource): JsonObject {
  return { templateUrl: templateUrl(world, preview), width: 886, height: 1920 }
}

function frameImage(world: World, preview: Resource): JsonObject {
  return { image: imageOf(world, preview), state: assetState('COMPLETE') }
}

function takeFrame(world: World, preview: Resource): Resource {
  world.later(preview, world.behaviour.assetProcessingMs, (current) =>
    world.change(current, { attributes: { previewFrameImage: frameImage(world, current) } }),
  )
  return world.change(preview, {
    attributes: { previewFrameImage: { image: imageOf(world, preview), state: assetState('PROCESSING') } },
  })
}
