import type { Wait } from '../../../plan.ts'
import type { ListingChange, Work } from '../work.ts'
import { declaredSets } from './declared-sets.ts'
import { createDelivering } from './delivering.ts'
import { mediaChanges } from './media-changes.ts'
import { readMediaState } from './media-state.ts'

export interface MediaWork {
  uploads: ListingChange[]
  /** Until Apple has processed what was sent, now or in a run before. */
  settling: Wait
  endings: ListingChange[]
}

/** What is to be done so that the version shows the declared media; nothing where none are declared. */
export async function mediaWork({
  api,
  media,
  mediaLocalizations,
  stored,
  current,
  given,
  context,
}: Work): Promise<MediaWork | undefined> {
  if (media.size === 0) return undefined
  const [sets, state] = await Promise.all([
    declaredSets(media),
    readMediaState(api, kindsIn(media), {
      localizations: mediaLocalizations,
      stored,
      current,
      signal: context.signal,
    }),
  ])
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

function kindsIn(media: Work['media']) {
  return [...media].flatMap(([locale, sets]) =>
    [...new Set(sets.map(({ kind }) => kind))].map((kind) => ({ locale, kind })),
  )
}
