import {
  type Asset,
  type AssetAttributes,
  type AssetFile,
  assetFrom,
  type DeliveryState,
  errorsIn,
} from '../../assets.ts'

/** A picture or film of the user's, and for a film the poster frame, if one is wanted. */
export interface WantedMedia extends AssetFile {
  previewFrameTimeCode?: string | undefined
  /** The MD5 of the file that this one was made from, where it was fetched from App Store Connect. */
  originalMd5?: string | undefined
}

/** A picture or film at Apple. */
export interface StoredMedia extends Asset {
  previewFrameTimeCode?: string | undefined
  /** Where pictures of it are, with `{w}`, `{h}` and `{f}` to fill in; encoded anew, so that their bytes are others than those sent. */
  image?: { templateUrl: string; width: number; height: number } | undefined
  videoUrl?: string | undefined
}

/** What a locale shows on one kind of device, in the order of the store. */
export interface StoredSet {
  id: string
  /** Apple's `screenshotDisplayType` or `previewType`. */
  slot: string
  members: StoredMedia[]
}

/** The requests for one kind of media; they differ in names alone. */
export interface MediaRoutes {
  /** For log lines: "screenshots". */
  name: string
  /** More than these do not go into a set. */
  most: number
  listSets(localizationId: string): Promise<StoredSet[]>
  createSet(localizationId: string, slot: string): Promise<StoredSet>
  removeSet(setId: string): Promise<void>
  /** `known` are the ids in the set before, to tell a reservation made in an attempt without a clear answer from another one. */
  reserve(
    set: StoredSet,
    file: WantedMedia,
    options: { localizationId: string; known: ReadonlySet<string> },
  ): Promise<StoredMedia>
  commit(id: string, file: WantedMedia): Promise<void>
  read(id: string): Promise<StoredMedia>
  remove(id: string): Promise<void>
  order(setId: string): Promise<string[]>
  /** Replaces the order; takes every id of the set. */
  reorder(setId: string, ids: readonly string[]): Promise<void>
  /** For films alone. */
  setFrame?(id: string, previewFrameTimeCode: string): Promise<void>
}

type Image = { templateUrl?: string | null; width?: number | null; height?: number | null } | null | undefined

interface MediaAttributes extends AssetAttributes {
  imageAsset?: Image
  previewFrameTimeCode?: string | null
  previewImage?: Image
  previewFrameImage?: { image?: Image } | null
  videoUrl?: string | null
  videoDeliveryState?: DeliveryState | null
}

/** Reads what either kind may have. */
export function mediaFrom(item: { id: string; attributes?: MediaAttributes | null }): StoredMedia {
  const asset = assetFrom(item)
  const { attributes } = item
  const video = attributes?.videoDeliveryState
  // Of a film, `assetDeliveryState` tells only that its bytes have arrived.
  const isInVideo = video && asset.state !== 'AWAITING_UPLOAD' && asset.state !== 'FAILED'
  return {
    ...asset,
    ...(isInVideo ? { state: video.state ?? '', errors: errorsIn(video) } : {}),
    previewFrameTimeCode: attributes?.previewFrameTimeCode ?? undefined,
    image: imageFrom(
      attributes?.imageAsset ?? attributes?.previewFrameImage?.image ?? attributes?.previewImage,
    ),
    videoUrl: attributes?.videoUrl ?? undefined,
  }
}

function imageFrom(image: Image): StoredMedia['image'] {
  return image?.templateUrl
    ? { templateUrl: image.templateUrl, width: image.width ?? 0, height: image.height ?? 0 }
    : undefined
}

interface MediaPage {
  data: readonly {
    id: string
    type: string
    attributes?: { screenshotDisplayType?: string | null; previewType?: string | null } | null
    relationships?: Record<string, { data?: unknown } | null | undefined> | null
  }[]
  included?: readonly { id: string; type: string; attributes?: object | null }[] | null
}

/** The sets of a page, each with its members in the order that the set tells. */
export function setsFrom(page: MediaPage, relation: 'appScreenshots' | 'appPreviews'): StoredSet[] {
  const members = new Map((page.included ?? []).map((item) => [item.id, item]))
  return page.data.map(({ id, attributes, relationships }) => ({
    id,
    slot: attributes?.screenshotDisplayType ?? attributes?.previewType ?? '',
    members: idsIn(relationships?.[relation]?.data).flatMap((memberId) => {
      const member = members.get(memberId)
      return member ? [mediaFrom(member)] : []
    }),
  }))
}

function idsIn(linkage: unknown): string[] {
  if (!Array.isArray(linkage)) return []
  return linkage.flatMap((entry: unknown) =>
    typeof entry === 'object' && entry !== null && 'id' in entry && typeof entry.id === 'string'
      ? [entry.id]
      : [],
  )
}
