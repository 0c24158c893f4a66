import { existsSync } from 'node:fs'
import type { Platform } from '../../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../../app-store-connect/client.ts'
import type { StoredMedia } from '../../../app-store-connect/store/media/media.ts'
import { previewRoutes } from '../../../app-store-connect/store/media/previews.ts'
import { screenshotRoutes } from '../../../app-store-connect/store/media/screenshots.ts'
import type { VersionChoice } from '../../../app-store-connect/store/versions.ts'
import type { ListingSource } from '../../../files/listing/find-listing.ts'
import { joinMedia, mediaFor } from '../../../files/media/media-for.ts'
import { readMedia } from '../../../files/media/read-media.ts'
import { inParallel } from '../../../in-parallel.ts'
import type { Context, Given } from '../declaration.ts'
import { declaredSets } from './declared-sets.ts'
import { readMediaLocalizations } from './media-state.ts'
import { type MediaPull, type PulledSet, pullMedia } from './pull-media.ts'

interface Pull {
  api: AppStoreConnect
  context: Context
  given: Given
  source: ListingSource
  platform: Platform
  choice: Extract<VersionChoice, { kind: 'existing' | 'create' }>
}

const atOnce = 10

/** Reads the sets of all locales, and compares them with the files. */
export async function mediaToPull({
  api,
  context,
  given,
  source,
  platform,
  choice,
}: Pull): Promise<MediaPull> {
  const { screenshotsPath, previewsPath } = given
  const [sets, read] = await Promise.all([
    setsAtApple(api, choice),
    readMedia({
      listing: existsSync(source.path) ? source : undefined,
      screenshotsPath,
      previewsPath,
      platform,
    }),
  ])
  const { media, others } = mediaFor(platform, read.media)
  const pulled = pullMedia(sets, {
    api,
    context,
    source,
    folders: { screenshot: screenshotsPath, preview: previewsPath },
    declared: await declaredSets(media),
  })
  return { ...pulled, media: joinMedia(pulled.media, others) }
}

async function setsAtApple(api: AppStoreConnect, choice: Pull['choice']): Promise<PulledSet[]> {
  const localizations = await readMediaLocalizations(api, choice)
  const kinds = [
    { kind: 'screenshot' as const, routes: screenshotRoutes(api) },
    { kind: 'preview' as const, routes: previewRoutes(api) },
  ]
  const places = [...localizations].flatMap(([locale, one]) =>
    kinds
      .filter(({ kind }) => (kind === 'screenshot' ? one.hasScreenshots : one.hasPreviews))
      .map(({ kind, routes }) => ({ locale, kind, list: () => routes.listSets(one.id) })),
  )
  const sets: PulledSet[] = []
  await inParallel(places, atOnce, async ({ locale, kind, list }) => {
    for (const { slot, members } of await list()) {
      const shown = members.filter(
        (member: StoredMedia) => member.state !== 'AWAITING_UPLOAD' && member.state !== 'FAILED',
      )
      if (shown.length > 0) sets.push({ locale, kind, slot, members: shown })
    }
  })
  return sets.sort((one, other) => (keyOf(one) < keyOf(other) ? -1 : 1))
}

function keyOf({ locale, kind, slot }: PulledSet): string {
  return `${locale} ${kind} ${slot}`
}
