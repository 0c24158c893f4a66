import type { BodyFor, QueryFor } from '../../app-store-connect/operations.ts'
import {
  ageRatingFields,
  appFields,
  categoryFields,
  reviewDetailFields,
} from '../../files/listing/definition.ts'
import { confirmStored, differing, fieldChanges } from './difference.ts'
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
        const body = {
          data: { type: 'apps' as const, id, attributes: planned },
        } satisfies BodyFor<'PATCH /v1/apps/{id}'>
        confirmStored('the app', planned, await api.write('PATCH /v1/apps/{id}', { path: { id }, body }))
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
        const body = {
          data: { type: 'appInfos' as const, id, relationships },
        } satisfies BodyFor<'PATCH /v1/appInfos/{id}'>
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
        const body = {
          data: { type: 'ageRatingDeclarations' as const, id, attributes },
        } satisfies BodyFor<'PATCH /v1/ageRatingDeclarations/{id}'>
        const request = { path: { id }, body }
        const answer = await api.write('PATCH /v1/ageRatingDeclarations/{id}', request, { isFresh: true })
        confirmStored('the age rating', attributes, answer)
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
          const body = {
            data: { type: 'appStoreReviewDetails' as const, id: known.id, attributes },
          } satisfies BodyFor<'PATCH /v1/appStoreReviewDetails/{id}'>
          const request = { path: { id: known.id }, body }
          const answer = await api.write('PATCH /v1/appStoreReviewDetails/{id}', request, { isFresh: true })
          confirmStored('the review details', attributes, answer)
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
        } satisfies BodyFor<'POST /v1/appStoreReviewDetails'>
        const query = {
          include: ['appStoreReviewDetail' as const],
        } satisfies QueryFor<'GET /v1/appStoreVersions/{id}'>
        const find = async () =>
          (await api.get('GET /v1/appStoreVersions/{id}', { path, query })).data.relationships
            ?.appStoreReviewDetail?.data?.id
        await api.create('POST /v1/appStoreReviewDetails', { body }, { find, isFresh: true })
      },
    },
  ]
}
