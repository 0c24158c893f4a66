import type { FilePlace } from '../../errors.ts'
import type { Media } from '../media/media.ts'
import { appInfoTexts, type localeTexts, type sections, versionTexts } from './definition.ts'
import type { AnyEntry, Fields, Values } from './fields.ts'
import type { Finding } from './finding.ts'

export type Layout = 'fastlane' | 'eas' | 'app-store-yaml'

export interface LocaleListing {
  place: FilePlace
  /** For the app info localization. */
  appInfo: Values<typeof appInfoTexts>
  /** For the version localization. */
  version: Values<typeof versionTexts>
}

/**
 * What the files of a team say about their app, whatever layout they have. What is not there is left alone; a value that is `null`
 * is cleared; a locale without values is one that shall exist. Texts have no space around them and LF between their lines.
 */
export interface Listing {
  layout: Layout
  path: string
  locales: Map<string, LocaleListing>
  app: Values<(typeof sections)['app']>
  version: Values<(typeof sections)['version']>
  categories: Values<(typeof sections)['categories']>
  ageRating: Values<(typeof sections)['ageRating']>
  reviewDetail: Values<(typeof sections)['reviewDetail']>
  licenseAgreement: Values<(typeof sections)['licenseAgreement']>
  /** For the writers of layouts that name the files; without it, what they name stays. Read by `readMedia`. */
  media?: Media
}

export interface ReadListing {
  listing: Listing
  /** What was seen wrong while reading; the rules for what was read are in `checkListing`. */
  findings: Finding[]
}

export function emptyListing(layout: Layout, path: string): Listing {
  return {
    layout,
    path,
    locales: new Map(),
    app: {},
    version: {},
    categories: {},
    ageRating: {},
    reviewDetail: {},
    licenseAgreement: {},
  }
}

/** The form in which texts of the files and of App Store Connect can be compared. */
export function normalizeText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .trim()
}

/** What a listing says that must not be shown, to be masked before anything is logged. */
export function secretsOf({ reviewDetail }: Listing): string[] {
  const { value } = reviewDetail.demoAccountPassword ?? {}
  return value ? [value] : []
}

/** Names and entries of what is declared, in the order of the definition. */
export function entriesOf<F extends Fields>(fields: F, values: Values<F>): [keyof F & string, AnyEntry][] {
  return Object.keys(fields).flatMap((name) => {
    const entry: AnyEntry | undefined = values[name]
    return entry === undefined ? [] : [[name, entry]]
  })
}

/** All texts of a locale under their own names; those of the version and of the app info differ. */
export function textsOf({ appInfo, version }: LocaleListing): Values<typeof localeTexts> {
  return { ...appInfo, ...version }
}

export function localeListing(texts: Values<typeof localeTexts>, place: FilePlace): LocaleListing {
  return { place, appInfo: pick(appInfoTexts, texts), version: pick(versionTexts, texts) }
}

function pick<F extends Fields>(fields: F, values: Values<F>): Values<F> {
  const picked: Values<F> = {}
  for (const name of Object.keys(fields) as (keyof F)[]) {
    if (values[name] !== undefined) picked[name] = values[name]
  }
  return picked
}
