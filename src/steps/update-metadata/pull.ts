import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { type Attributes, listAgreementTerritories } from '../../app-store-connect/store/listing.ts'
import type { FilePlace } from '../../errors.ts'
import {
  ageRatingFields,
  appFields,
  appInfoTexts,
  categoryFields,
  reviewDetailFields,
  versionFields,
  versionTexts,
} from '../../files/listing/definition.ts'
import type { Field, Fields, Values } from '../../files/listing/fields.ts'
import { emptyListing, type Layout, type Listing, normalizeText } from '../../files/listing/listing.ts'
import type { Stored } from './stored.ts'

const nothing: Attributes = {}

/**
 * What App Store Connect has, as a listing. The number of the version is left out: it would tie the files to a version that is soon
 * the last one.
 */
export async function pulledListing(
  api: AppStoreConnect,
  stored: Stored,
  { layout, path }: { layout: Layout; path: string },
): Promise<Listing> {
  const { app, listing: version, appInfo } = stored
  const place = { file: path }
  const listing = emptyListing(layout, path)
  for (const locale of new Set([...version.localizations.keys(), ...appInfo.localizations.keys()])) {
    listing.locales.set(locale, {
      place,
      version: valuesFrom(versionTexts, version.localizations.get(locale)?.values ?? nothing, place),
      appInfo: valuesFrom(appInfoTexts, appInfo.localizations.get(locale)?.values ?? nothing, place),
    })
  }
  const { primaryLocale, contentRightsDeclaration, licenseAgreement } = app
  listing.app = valuesFrom(appFields, { primaryLocale, contentRightsDeclaration }, place)
  const { versionString, ...attributes } = version.attributes
  const phasedRelease = version.phasedReleaseId ? true : null
  listing.version = valuesFrom(versionFields, { ...attributes, phasedRelease }, place)
  listing.categories = valuesFrom(categoryFields, appInfo.categories, place)
  listing.ageRating = valuesFrom(ageRatingFields, appInfo.ageRating?.values ?? nothing, place)
  listing.reviewDetail = valuesFrom(reviewDetailFields, version.reviewDetail?.values ?? nothing, place)
  if (licenseAgreement) {
    const territories = await listAgreementTerritories(api, licenseAgreement.id)
    listing.licenseAgreement = {
      agreementText: { value: licenseAgreement.agreementText, place },
      territories: { value: territories.sort(), place },
    }
  }
  return listing
}

function valuesFrom<F extends Fields>(fields: F, attributes: Attributes, place: FilePlace): Values<F> {
  const entries = Object.entries(fields).flatMap(([name, field]) => {
    const value = asFileHasIt(field, attributes[name] ?? null)
    return value === null ? [] : [[name, { value, place }]]
  })
  // Each value has passed the kind of the field of its name.
  return Object.fromEntries(entries) as Values<F>
}

/** Undefined values of Apple's, and those that the readers would not take, are left out. */
function asFileHasIt(field: Field, value: string | boolean | null): string | boolean | null {
  if (field.kind === 'flag') return typeof value === 'boolean' ? value : null
  if (typeof value !== 'string' || value.trim() === '') return null
  if (field.kind === 'choice') return field.values.includes(value) ? value : null
  if (field.kind === 'date') return Number.isNaN(Date.parse(value)) ? null : new Date(value).toISOString()
  return field.kind === 'secret' ? value : normalizeText(value)
}
