import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import {
  type Attributes,
  getStoreApp,
  listAgreementTerritories,
} from '../../app-store-connect/store/listing.ts'
import { type FilePlace, InputError } from '../../errors.ts'
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
import { findListing, layoutOf, writeListing } from '../../files/listing/find-listing.ts'
import {
  emptyListing,
  type Layout,
  type Listing,
  normalizeText,
  secretsOf,
} from '../../files/listing/listing.ts'
import { type Change, carryOut } from '../../plan.ts'
import type { Context, Given } from './declaration.ts'
import { mediaToPull } from './media/media-to-pull.ts'
import { readStored, type Stored } from './stored.ts'
import { chosenVersion, platformOf, tellVersion } from './version-choice.ts'

const nothing: Attributes = {}

export async function pull(given: Given, context: Context): Promise<void> {
  const { appStoreConnect: api, log } = context
  const source = await sourceToWrite(given)
  const app = await getStoreApp(api, given)
  const platform = platformOf(app, given)
  const choice = chosenVersion(app, { versionString: given.version, platform })
  if (choice.kind === 'create') {
    throw new InputError(
      `${app.name} has no version ${choice.versionString} on ${choice.platform} to take the listing from.`,
    )
  }
  const stored = await readStored(api, app, choice)
  tellVersion(context, stored)
  const [listing, media] = await Promise.all([
    pulledListing(api, stored, source),
    mediaToPull({ api, context, given, source, platform, choice }),
  ])
  listing.media = media.media
  for (const secret of secretsOf(listing)) context.hide(secret)
  const change: Change = {
    action: 'update',
    subject: `files of ${source.path}`,
    async apply() {
      const { written, removed, notHeld } = await writeListing(listing, source)
      for (const file of written) log.info(`Written: ${file}`)
      for (const file of removed) log.info(`Removed: ${file}`)
      for (const sentence of notHeld) log.warning(sentence)
      context.tell({
        name: 'Files',
        value: `${written.length} written, ${removed.length} removed in ${source.path}`,
      })
    },
  }
  await carryOut([media.changes, change], { ...context, isDryRun: given.dryRun })
}

async function sourceToWrite({ metadataPath }: Given) {
  if (metadataPath !== undefined) return { layout: layoutOf(metadataPath), path: metadataPath }
  return (await findListing(undefined)) ?? { layout: 'app-store-yaml' as const, path: 'app-store.yml' }
}

/**
 * What App Store Connect has, as a listing. The number of the version is left out: it would tie the files to a version that is soon
 * the last one.
 */
async function pulledListing(
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
  listing.version = valuesFrom(versionFields, { ...released(attributes), phasedRelease }, place)
  listing.categories = valuesFrom(categoryFields, appInfo.categories, place)
  // Apple shows the former override beside the one that counts.
  const { ageRatingOverride, ...answers } = appInfo.ageRating?.values ?? nothing
  listing.ageRating = valuesFrom(ageRatingFields, answers, place)
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

/** Apple keeps a date when the type is another one, which is no listing that could be pushed. */
function released(attributes: Attributes): Attributes {
  const { releaseType = null, earliestReleaseDate = null } = attributes
  if (releaseType !== 'SCHEDULED') return { ...attributes, earliestReleaseDate: null }
  return earliestReleaseDate === null ? { ...attributes, releaseType: null } : attributes
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
