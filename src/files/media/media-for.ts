import type { Platform } from '../app-info.ts'
import type { Finding } from '../listing/finding.ts'
import { displayTypeOf } from './display-types.ts'
import type { Media, MediaSet } from './media.ts'

export interface PlatformMedia {
  /** The sets that a version of the platform can have. */
  media: Media
  /** Those for other platforms, which are left alone. */
  others: Media
  findings: Finding[]
}

/** Keeps the sets of one platform: the same folder often has the pictures for several. */
export function mediaFor(platform: Platform, media: Media): PlatformMedia {
  const belongs = ({ kind, slot }: MediaSet) => displayTypeOf(kind, slot)?.platform === platform
  const kept = filterSets(media, belongs)
  const others = filterSets(media, (set) => !belongs(set))
  return { media: kept, others, findings: othersTold(platform, others) }
}

/** Adds sets of other types: those of a file that also has other platforms, before it is written again. */
export function joinMedia(media: Media, others: Media): Media {
  const locales = new Set([...media.keys(), ...others.keys()])
  return new Map(
    [...locales].map((locale) => [locale, [...(media.get(locale) ?? []), ...(others.get(locale) ?? [])]]),
  )
}

function filterSets(media: Media, belongs: (set: MediaSet) => boolean): Media {
  const chosen: [string, MediaSet[]][] = [...media].map(([locale, sets]) => [locale, sets.filter(belongs)])
  return new Map(chosen.filter(([, sets]) => sets.length > 0))
}

/** One for each set, whatever the number of locales. */
function othersTold(platform: Platform, others: Media): Finding[] {
  const slots = new Map<string, { set: MediaSet; count: number }>()
  for (const set of [...others.values()].flat()) {
    const entry = slots.get(set.slot) ?? { set, count: 0 }
    entry.count += set.files.length
    slots.set(set.slot, entry)
  }
  return [...slots.values()].map(({ set: { kind, slot, place }, count }) => {
    const message =
      count === 1
        ? `1 ${kind} for ${slot} is left alone: it does not belong to a version for ${platform}.`
        : `${count} ${kind}s for ${slot} are left alone: they do not belong to a version for ${platform}.`
    return { rule: 'platform', level: 'notice', message, place }
  })
}
