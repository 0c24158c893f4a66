import type { AppStoreConnect } from '../../../app-store-connect/client.ts'
import { lookAgain } from '../../../app-store-connect/look-again.ts'
import {
  listMediaLocalizations,
  type MediaLocalization,
  type MediaLocalizations,
} from '../../../app-store-connect/store/media/localizations.ts'
import type { MediaRoutes, StoredSet } from '../../../app-store-connect/store/media/media.ts'
import { previewRoutes } from '../../../app-store-connect/store/media/previews.ts'
import { screenshotRoutes } from '../../../app-store-connect/store/media/screenshots.ts'
import type { VersionChoice } from '../../../app-store-connect/store/versions.ts'
import { ExpectedError } from '../../../errors.ts'
import type { MediaKind } from '../../../files/media/media.ts'
import { inParallel } from '../../../in-parallel.ts'
import type { Current, Stored } from '../stored.ts'

/** The sets of one kind in one locale, of the version that changes. */
export interface Shelf {
  localizationId: string
  sets: StoredSet[]
}

export interface MediaState {
  routes: Readonly<Record<MediaKind, MediaRoutes>>
  /** As read before anything was changed; for a version to be made, those of the one that it takes over from. */
  planned(locale: string, kind: MediaKind): readonly StoredSet[]
  /** As they are now: read anew for what was made in this run. */
  now(locale: string, kind: MediaKind): Promise<Shelf>
}

const atOnce = 10
const looksAfterMs = [0, 500, 1_500, 4_000, 10_000]

/** The localizations of the version, or of the one that a new version takes over from. */
export async function readMediaLocalizations(
  api: AppStoreConnect,
  choice: Extract<VersionChoice, { kind: 'existing' | 'create' }>,
): Promise<MediaLocalizations> {
  const source = choice.kind === 'existing' ? choice.version : choice.previous
  return source ? await listMediaLocalizations(api, source.id) : new Map()
}

/** Reads the sets of these kinds in those of these locales that have any. */
export async function readMediaState(
  api: AppStoreConnect,
  wanted: readonly { locale: string; kind: MediaKind }[],
  {
    localizations,
    stored,
    current,
    signal,
  }: { localizations: MediaLocalizations; stored: Stored; current: Current; signal: AbortSignal },
): Promise<MediaState> {
  const routes = { screenshot: screenshotRoutes(api), preview: previewRoutes(api) }
  const planned = new Map<string, StoredSet[]>()
  await inParallel(wanted, atOnce, async ({ locale, kind }) => {
    const localization = localizations.get(locale)
    if (localization && mayHave(localization, kind)) {
      planned.set(keyOf(locale, kind), await routes[kind].listSets(localization.id))
    }
  })
  const shelves = new Map<string, Promise<Shelf>>()
  let fresh: Promise<MediaLocalizations> | undefined

  async function shelf(locale: string, kind: MediaKind): Promise<Shelf> {
    const known = stored.isNew ? undefined : localizations.get(locale)
    if (known) return { localizationId: known.id, sets: planned.get(keyOf(locale, kind)) ?? [] }
    const made = await madeLocalization(locale)
    const sets = mayHave(made, kind) ? await routes[kind].listSets(made.id) : []
    return { localizationId: made.id, sets }
  }

  /** What was made a moment ago may show up late. */
  async function madeLocalization(locale: string): Promise<MediaLocalization> {
    fresh ??= listMediaLocalizations(api, current.versionId())
    const found =
      (await fresh).get(locale) ??
      (await lookAgain(
        async () => {
          fresh = listMediaLocalizations(api, current.versionId())
          return (await fresh).get(locale)
        },
        { afterMs: looksAfterMs, signal },
      ))
    if (found) return found
    throw new ExpectedError(
      `The version has no localization ${locale} for its screenshots and previews, though it was made. Run the step again.`,
    )
  }

  return {
    routes,
    planned: (locale, kind) => planned.get(keyOf(locale, kind)) ?? [],
    now(locale, kind) {
      const key = keyOf(locale, kind)
      const known = shelves.get(key) ?? shelf(locale, kind)
      shelves.set(key, known)
      return known
    },
  }
}

function mayHave({ hasScreenshots, hasPreviews }: MediaLocalization, kind: MediaKind): boolean {
  return kind === 'screenshot' ? hasScreenshots : hasPreviews
}

function keyOf(locale: string, kind: MediaKind): string {
  return `${kind} ${locale}`
}
