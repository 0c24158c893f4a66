import { randomUUID } from 'node:crypto'
import type { Creation, Family, Removal, Removed, Update } from '../family.ts'
import { readImageHead } from '../image-size.ts'
import { textOf } from '../json.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import {
  type AssetProblem,
  assetView,
  commitAsset,
  type ReceivedFile,
  reserveAsset,
  type Stage,
  settled,
} from './assets.ts'
import { type MediaKind, requireRemovable, requireRoom, screenshotKind, setOf } from './media-sets.ts'
import { isAcceptedSize } from './screenshot-sizes.ts'

export const appScreenshots: Family = {
  type: 'appScreenshots',
  view: assetView,
  create,
  update: ({ world, resource, attributes }: Update) =>
    commitAsset({ world, asset: resource, attributes, process: processImage }),
  remove: (removal) => removeMember(removal, screenshotKind),
}

function create({ world, attributes, relations }: Creation): Resource {
  const set = world.get('appScreenshotSets', relations.appScreenshotSet?.[0] ?? '')
  requireRoom(world, set, screenshotKind)
  const isPng = /\.png$/i.test(textOf(attributes, 'fileName'))
  const screenshot = reserveAsset({
    world,
    type: 'appScreenshots',
    attributes: { ...attributes, assetToken: randomUUID(), assetType: 'SCREENSHOT' },
    relations,
    contentType: isPng ? 'image/png' : 'image/jpeg',
  })
  world.link(set, 'appScreenshots', [screenshot.id])
  return screenshot
}

export function removeMember({ world, resource }: Removal, kind: MediaKind): Removed {
  const set = setOf(world, resource, kind)
  requireRemovable(world, set, kind)
  world.unlink(set, kind.type, [resource.id])
  world.remove(resource)
  return 204
}

function processImage({ world, asset, bytes, problems, told }: ReceivedFile): Stage[] {
  const found = bytes && problems.length === 0 ? inspect(world, asset, bytes) : problems
  const image = bytes && readImageHead(bytes)
  if (bytes) world.pictures.keep(asset.id, bytes)
  const imageAsset = {
    templateUrl: templateUrl(world, asset),
    width: image?.width ?? 0,
    height: image?.height ?? 0,
  }
  return [settled(world, told ?? found, { imageAsset })]
}

function inspect(world: World, asset: Resource, bytes: Buffer): AssetProblem[] {
  const image = readImageHead(bytes)
  if (!image) return [{ code: 'IMAGE_TOOL_FAILURE', description: 'The file is no PNG and no JPEG image.' }]
  const displayType = textOf(setOf(world, asset, screenshotKind).attributes, 'screenshotDisplayType')
  const problems: AssetProblem[] = []
  if (!isAcceptedSize(displayType, image)) {
    const description = `The size ${image.width}x${image.height} is not accepted for ${displayType}.`
    problems.push({ code: 'IMAGE_INCORRECT_DIMENSIONS', description })
  }
  if (image.hasAlpha)
    problems.push({ code: 'IMAGE_ALPHA_NOT_ALLOWED', description: 'The image has an alpha channel.' })
  return problems
}

export function templateUrl(world: World, { id }: { id: string }): string {
  return `${world.parts.origin}/images/${id}/{w}x{h}bb.{f}`
}
