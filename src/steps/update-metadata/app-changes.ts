import { listAgreementTerritories } from '../../app-store-connect/store/listing.ts'
import {
  ageRatingFields,
  appFields,
  categoryFields,
  reviewDetailFields,
} from '../../files/listing/definition.ts'
import { normalizeText } from '../../files/listing/listing.ts'
import { differing, fieldChanges } from './difference.ts'
import type { ListingChange, Work } from './work.ts'

const noNames = {}

export function appChanges({ api, listing, stored }: Work): ListingChange[] {
  const { id, primaryLocale, contentRightsDeclaration } = stored.app
  const actual = { primaryLocale, contentRightsDeclaration }
  const planned = differing(appFields, listing.app, actual)
  if (Object.keys(planned).length === 0) return []
  return [
    {
      part: 'app',
      action: 'update',
      subject: 'app',
      fields: fieldChanges(planned, actual),
      async apply() {
        const body = { data: { type: 'apps' as const, id, attributes: planned } }
        await api.write('PATCH /v1/apps/{id}', { path: { id }, body })
      },
    },
  ]
}

export function categoryChanges({ api, listing, stored, current }: Work): ListingChange[] {
  const planned = differing(categoryFields, listing.categories, stored.appInfo.categories)
  if (Object.keys(planned).length === 0) return []
  return [
    {
      part: 'app info',
      action: 'update',
      subject: 'categories',
      fields: fieldChanges(planned, stored.appInfo.categories),
      async apply() {
        const { id, categories } = await current.appInfo()
        const wanted = differing(categoryFields, listing.categories, categories)
        const relationships = Object.fromEntries(
          Object.entries(wanted).map(([name, category]) => [
            name,
            { data: category === null ? null : { type: 'appCategories' as const, id: category } },
          ]),
        )
        if (Object.keys(relationships).length === 0) return
        const body = { data: { type: 'appInfos' as const, id, relationships } }
        await api.write('PATCH /v1/appInfos/{id}', { path: { id }, body }, { isFresh: true })
      },
    },
  ]
}

export function ageRatingChanges({ api, listing, stored, current }: Work): ListingChange[] {
  const actual = stored.appInfo.ageRating?.values ?? noNames
  const planned = differing(ageRatingFields, listing.ageRating, actual)
  if (Object.keys(planned).length === 0) return []
  return [
    {
      part: 'app info',
      action: 'update',
      subject: 'age rating',
      fields: fieldChanges(planned, actual),
      async apply() {
        const appInfo = await current.appInfo()
        const attributes = differing(ageRatingFields, listing.ageRating, appInfo.ageRating?.values ?? noNames)
        if (Object.keys(attributes).length === 0) return
        const id = appInfo.ageRating?.id ?? appInfo.id
        const body = { data: { type: 'ageRatingDeclarations' as const, id, attributes } }
        await api.write('PATCH /v1/ageRatingDeclarations/{id}', { path: { id }, body }, { isFresh: true })
      },
    },
  ]
}

export function reviewDetailChanges({ api, listing, stored, current }: Work): ListingChange[] {
  const { attachment: _, ...declared } = listing.reviewDetail
  const { attachment: __, ...fields } = reviewDetailFields
  const actual = stored.listing.reviewDetail?.values ?? noNames
  const planned = differing(fields, declared, actual)
  if (Object.keys(planned).length === 0) return []
  return [
    {
      part: 'review detail',
      action: stored.listing.reviewDetail ? 'update' : 'create',
      subject: 'review details',
      fields: fieldChanges(planned, actual),
      async apply(only) {
        const known = (await current.listing()).reviewDetail
        const attributes = only(differing(fields, declared, known?.values ?? noNames))
        if (Object.keys(attributes).length === 0) return
        if (known) {
          const body = { data: { type: 'appStoreReviewDetails' as const, id: known.id, attributes } }
          await api.write(
            'PATCH /v1/appStoreReviewDetails/{id}',
            { path: { id: known.id }, body },
            { isFresh: true },
          )
          return
        }
        const path = { id: current.versionId() }
        const version = { data: { type: 'appStoreVersions' as const, ...path } }
        const body = {
          data: {
            type: 'appStoreReviewDetails' as const,
            attributes,
            relationships: { appStoreVersion: version },
          },
        }
        const query = { include: ['appStoreReviewDetail' as const] }
        const find = async () =>
          (await api.get('GET /v1/appStoreVersions/{id}', { path, query })).data.relationships
            ?.appStoreReviewDetail?.data?.id
        await api.create('POST /v1/appStoreReviewDetails', { body }, { find, isFresh: true })
      },
    },
  ]
}

/** The license agreement of the app's own; without one Apple's stands. */
export async function licenseChanges({ api, listing, stored }: Work): Promise<ListingChange[]> {
  const { agreementText, territories } = listing.licenseAgreement
  const known = stored.app.licenseAgreement
  const part = 'app' as const
  const subject = 'license agreement'
  if (agreementText?.value === null) {
    if (!known) return []
    const fields = [{ name: 'agreementText', from: known.agreementText, to: null }]
    const apply = async () => {
      await api.write('DELETE /v1/endUserLicenseAgreements/{id}', { path: { id: known.id } })
    }
    return [{ part, action: 'delete', subject, fields, apply }]
  }
  const standing = known && territories?.value ? await listAgreementTerritories(api, known.id) : []
  const isOtherText =
    agreementText !== undefined &&
    normalizeText(agreementText.value) !== normalizeText(known?.agreementText ?? '')
  const isOtherPlace =
    Boolean(territories?.value) &&
    [...standing].sort().join() !== [...(territories?.value ?? [])].sort().join()
  if (!isOtherText && !isOtherPlace) return []
  const text = agreementText?.value ?? known?.agreementText ?? ''
  const fields = [
    ...(isOtherText ? [{ name: 'agreementText', from: known?.agreementText ?? null, to: text }] : []),
    ...(isOtherPlace
      ? [
          {
            name: 'territories',
            from: standing.join(', ') || null,
            to: (territories?.value ?? []).join(', '),
          },
        ]
      : []),
  ]
  return [
    {
      part,
      action: known ? 'update' : 'create',
      subject,
      fields,
      async apply() {
        const places = territories?.value ?? (known ? undefined : await allTerritories(api))
        const relation = places && {
          territories: { data: places.map((id) => ({ type: 'territories' as const, id })) },
        }
        const attributes = { agreementText: text }
        const type = 'endUserLicenseAgreements' as const
        if (known) {
          const body = {
            data: { type, id: known.id, attributes, ...(relation ? { relationships: relation } : {}) },
          }
          await api.write('PATCH /v1/endUserLicenseAgreements/{id}', { path: { id: known.id }, body })
          return
        }
        const app = { data: { type: 'apps' as const, id: stored.app.id } }
        const relationships = { app, territories: relation?.territories ?? { data: [] } }
        const path = { id: stored.app.id }
        const query = { include: ['endUserLicenseAgreement' as const] }
        const find = async () =>
          (await api.get('GET /v1/apps/{id}', { path, query })).data.relationships?.endUserLicenseAgreement
            ?.data?.id
        const body = { data: { type, attributes, relationships } }
        await api.create('POST /v1/endUserLicenseAgreements', { body }, { find })
      },
    },
  ]
}

async function allTerritories(api: Work['api']): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of api.items('GET /v1/territories', { query: { limit: 200 } })) ids.push(id)
  return ids
}
