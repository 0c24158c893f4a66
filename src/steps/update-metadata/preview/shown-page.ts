import { readFile } from 'node:fs/promises'
import type { Attributes } from '../../../app-store-connect/store/listing.ts'
import { compareSet } from '../../../app-store-connect/store/media/comparison.ts'
import type { StoredMedia, WantedMedia } from '../../../app-store-connect/store/media/media.ts'
import { fetchRendition } from '../../../app-store-connect/store/media/rendition.ts'
import { messageOf } from '../../../errors.ts'
import {
  ageRatingFields,
  appFields,
  appInfoTexts,
  categoryFields,
  versionFields,
  versionTexts,
} from '../../../files/listing/definition.ts'
import type { Fields, Values } from '../../../files/listing/fields.ts'
import type { MediaFile, MediaKind } from '../../../files/media/media.ts'
import { differing } from '../difference.ts'
import type { DeclaredSet } from '../media/declared-sets.ts'
import type { MediaState } from '../media/media-state.ts'
import { isRemoved, ownsAppInfo } from '../removal-changes.ts'
import { nameOf } from '../stored.ts'
import type { Work } from '../work.ts'
import type { BeforeAndAfter, ShownLocale, ShownPicture, ShownSet, StorePage } from './store-page.ts'

/** Enough for the page, which shows pictures small. */
const mostWidth = 640
const kinds: readonly MediaKind[] = ['screenshot', 'preview']

export interface Sources {
  work: Work
  /** With the sets of all locales. */
  state: MediaState
  sets: readonly DeclaredSet[]
}

/** What the store shows now, and what it will show once the listing is as declared. */
export function shownPage({ work, state, sets }: Sources): StorePage {
  const { stored, listing } = work
  const { app, version, appInfo } = stored
  // The number stands at the top of the page.
  const { versionString, ...ofVersion } = valuesOf(versionFields, listing.version, stored.listing.attributes)
  const { primaryLocale, contentRightsDeclaration } = app
  return {
    appName: app.name,
    platform: version.platform,
    versionString: nameOf(stored),
    primaryLocale,
    general: {
      ...ofVersion,
      ...valuesOf(categoryFields, listing.categories, appInfo.categories),
      ...valuesOf(appFields, listing.app, { primaryLocale, contentRightsDeclaration }),
      ...valuesOf(ageRatingFields, listing.ageRating, appInfo.ageRating?.values ?? {}),
    },
    locales: localesOf(work).map((locale) => shownLocale(locale, { work, state, sets })),
  }
}

export function localesOf({ listing, stored }: Pick<Work, 'listing' | 'stored'>): string[] {
  return [...new Set([...stored.listing.localizations.keys(), ...listing.locales.keys()])].sort()
}

function shownLocale(locale: string, { work, state, sets }: Sources): ShownLocale {
  const { stored, listing, isFirstVersion } = work
  const declared = listing.locales.get(locale)
  const { whatsNew, ...texts } = valuesOf(
    versionTexts,
    declared?.version ?? {},
    stored.listing.localizations.get(locale)?.values ?? {},
  )
  const all = {
    ...valuesOf(
      appInfoTexts,
      declared?.appInfo ?? {},
      stored.appInfo.localizations.get(locale)?.values ?? {},
    ),
    // The first version of an app has nothing new.
    ...(whatsNew && !isFirstVersion ? { whatsNew } : {}),
    ...texts,
  }
  const shownSets = kinds.flatMap((kind) => setsOf(locale, kind, { work, state, sets }))
  return isRemoved(locale, work)
    ? {
        locale,
        texts: Object.fromEntries(
          Object.entries(all).map(([name, { before }]) => {
            const stays = Object.hasOwn(appInfoTexts, name) && !ownsAppInfo(stored)
            return [name, { before, after: stays ? before : null }]
          }),
        ),
        sets: shownSets.map((set) => ({ ...set, after: [] })),
      }
    : { locale, texts: all, sets: shownSets }
}

function valuesOf<F extends Fields>(
  fields: F,
  declared: Values<F>,
  actual: Attributes,
): Record<string, BeforeAndAfter> {
  const different: Record<string, unknown> = differing(fields, declared, actual)
  const entries = Object.keys(fields).map((name): [string, BeforeAndAfter] => {
    const before = textOf(actual[name])
    return [name, { before, after: name in different ? textOf(different[name]) : before }]
  })
  return Object.fromEntries(entries.filter(([, { before, after }]) => before !== null || after !== null))
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined || value === '' ? null : String(value)
}

function setsOf(locale: string, kind: MediaKind, { work, state, sets }: Sources): ShownSet[] {
  const standing = new Map(state.planned(locale, kind).map((set) => [set.slot, set]))
  const declared = new Map(
    sets.filter((set) => set.locale === locale && set.kind === kind).map((set) => [set.slot, set]),
  )
  const isOnlyDeclared = work.given.removeSets && declared.size > 0
  return [...new Set([...standing.keys(), ...declared.keys()])].map((slot) => {
    const members = standing.get(slot)?.members ?? []
    const set = declared.get(slot)
    const { kept, dead } = compareSet(set?.wanted ?? [], members)
    const pictures = new Map(members.map((member) => [member, storedPicture(member, work)]))
    const after = set?.wanted.map((file, index) => {
      const member = kept[index]
      return (member && pictures.get(member)) ?? wantedPicture(file, set.files[index])
    })
    // What shows nothing is no part of what a visitor sees.
    const before = members.flatMap((member) => (dead.includes(member) ? [] : (pictures.get(member) ?? [])))
    return { kind, slot, before, after: after ?? (isOnlyDeclared ? [] : before) }
  })
}

function storedPicture(member: StoredMedia, { api, context }: Work): ShownPicture {
  const { image, fileName } = member
  return {
    key: member.md5?.toLowerCase() ?? member.id,
    fileName,
    width: image?.width ?? 0,
    height: image?.height ?? 0,
    async load() {
      try {
        return await fetchRendition(api, member, { mostWidth, format: 'jpg', signal: context.signal })
      } catch (error) {
        context.signal.throwIfAborted()
        // The page is worth having without it.
        context.log.warning(`The preview shows the name in place of a picture: ${messageOf(error)}`)
        return undefined
      }
    },
  }
}

function wantedPicture({ md5, fileName, path }: WantedMedia, file: MediaFile | undefined): ShownPicture {
  const isFilm = !/\.(png|jpe?g)$/i.test(fileName)
  return {
    key: md5,
    fileName,
    width: file?.width ?? 0,
    height: file?.height ?? 0,
    load: async () => (isFilm ? undefined : await readFile(path)),
  }
}
