import { compareSet } from '../../../app-store-connect/store/media/comparison.ts'
import type { Media, MediaKind } from '../../../files/media/media.ts'
import type { Wait } from '../../../plan.ts'
import { localesOf } from '../preview/shown-page.ts'
import type { ListingChange, Work } from '../work.ts'
import { type DeclaredSet, declaredSets } from './declared-sets.ts'
import { createDelivering } from './delivering.ts'
import { mediaChanges } from './media-changes.ts'
import { type MediaState, readMediaState } from './media-state.ts'

export interface MediaWork {
  uploads: ListingChange[]
  /** Until Apple has processed what was sent, now or in a run before. */
  settling: Wait
  endings: ListingChange[]
}

/** The declared sets, and what Apple holds. */
export interface MediaSides {
  sets: readonly DeclaredSet[]
  state: MediaState
}

export async function readMediaSides({
  api,
  media,
  mediaLocalizations: localizations,
  listing,
  stored,
  current,
  given,
  context,
}: Work): Promise<MediaSides> {
  // A page shows what does not change as well.
  const wanted = given.preview ? everywhere(localesOf({ listing, stored })) : declaredPlaces(media)
  const { signal } = context
  const [sets, state] = await Promise.all([
    declaredSets(media),
    readMediaState(api, wanted, { localizations, stored, current, signal }),
  ])
  return { sets, state }
}

/** What is to be done so that the version shows the declared media; nothing where none are declared. */
export function mediaWork(
  { api, stored, given, context }: Work,
  { sets, state }: MediaSides,
): MediaWork | undefined {
  if (sets.length === 0) return undefined
  tellBudget(sets, { api, state, context })
  const delivering = createDelivering(api, sets, {
    state,
    isNewVersion: stored.isNew,
    context,
    pollIntervalMs: Math.min(longestPauseMs, given.pollInterval),
  })
  const { uploads, endings, ended } = mediaChanges(sets, {
    state,
    delivering,
    removesOthers: given.removeSets,
  })
  return {
    uploads,
    settling: {
      waitsFor: "Apple's processing of screenshots and previews",
      run: () => delivering.settle({ but: ended }),
    },
    endings,
  }
}

const longestPauseMs = 15_000

const kinds: readonly MediaKind[] = ['screenshot', 'preview']

function everywhere(locales: readonly string[]) {
  return locales.flatMap((locale) => kinds.map((kind) => ({ locale, kind })))
}

function declaredPlaces(media: Media) {
  return [...media].flatMap(([locale, sets]) =>
    kinds.filter((kind) => sets.some((set) => set.kind === kind)).map((kind) => ({ locale, kind })),
  )
}

/** Each file takes two requests, each set one, each locale some to look. Near the end of the budget requests are spread out. */
function tellBudget(
  sets: readonly DeclaredSet[],
  { api, state, context }: { api: Work['api']; state: MediaState; context: Work['context'] },
): void {
  const { remaining } = api.usage()
  const needed = sets.reduce((sum, { locale, kind, slot, wanted }) => {
    const standing = state.planned(locale, kind).find((set) => set.slot === slot)
    const { missing } = compareSet(wanted, standing?.members ?? [])
    return sum + (missing.length === 0 ? 0 : missing.length * 2 + 3)
  }, 0)
  if (remaining === undefined || needed <= remaining) return
  context.log.warning(
    `The screenshots and previews take about ${needed} requests, and this key has ${remaining} left in this hour. The step slows down when they are nearly spent; give it the time with timeout, or run it again later: it goes on where it was.`,
  )
}
