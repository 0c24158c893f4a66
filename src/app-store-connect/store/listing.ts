import { type App, type AppIds, appFrom, findAppWith } from '../apps.ts'
import type { AppStoreConnect } from '../client.ts'
import type { AnswerFor, QueryFor } from '../operations.ts'
import { listVersions, type StoreVersion, versionFrom } from './versions.ts'

/** Values as Apple has them, by Apple's attribute names; what is unset is `null`. */
export type Attributes = Record<string, string | boolean | null>

export interface StoredTexts {
  id: string
  values: Attributes
}

export interface StoreApp extends App {
  contentRightsDeclaration: string | null
  versions: StoreVersion[]
  licenseAgreement: { id: string; agreementText: string } | undefined
}

/** What a version has of its own. */
export interface VersionListing {
  id: string
  attributes: Attributes
  localizations: Map<string, StoredTexts>
  reviewDetail: StoredTexts | undefined
  phasedReleaseId: string | undefined
  build: StoredTexts | undefined
}

/** What all versions share; there is one for the store and, while a version is prepared, one to edit. */
export interface AppInfoListing {
  id: string
  state: string
  localizations: Map<string, StoredTexts>
  /** Category ids by the name of the relation. */
  categories: Record<string, string | null>
  ageRating: StoredTexts | undefined
}

const most = 50

const appQuery = {
  'fields[apps]': [
    'name',
    'bundleId',
    'primaryLocale',
    'contentRightsDeclaration',
    'appStoreVersions',
    'endUserLicenseAgreement',
  ],
  'fields[appStoreVersions]': ['platform', 'versionString', 'appVersionState'],
  include: ['appStoreVersions', 'endUserLicenseAgreement'],
  'limit[appStoreVersions]': most,
} satisfies QueryFor<'GET /v1/apps/{id}'>

/** The app with its versions, in one request where it has fewer than 50. */
export async function getStoreApp(api: AppStoreConnect, ids: AppIds): Promise<StoreApp> {
  const { app, included } = await findAppWith(api, ids, appQuery)
  const versionIds = new Set((app.relationships?.appStoreVersions?.data ?? []).map(({ id }) => id))
  const agreementId = app.relationships?.endUserLicenseAgreement?.data?.id
  const versions: StoreVersion[] = []
  let licenseAgreement: StoreApp['licenseAgreement']
  for (const item of included ?? []) {
    if (item.type === 'appStoreVersions' && versionIds.has(item.id)) versions.push(versionFrom(item))
    if (item.type === 'endUserLicenseAgreements' && item.id === agreementId) {
      licenseAgreement = { id: item.id, agreementText: item.attributes?.agreementText ?? '' }
    }
  }
  return {
    ...appFrom(app),
    contentRightsDeclaration: app.attributes?.contentRightsDeclaration ?? null,
    versions: versionIds.size < most ? versions : await listVersions(api, app.id),
    licenseAgreement,
  }
}

const versionQuery = {
  include: ['appStoreVersionLocalizations', 'appStoreReviewDetail', 'appStoreVersionPhasedRelease', 'build'],
  'fields[builds]': ['version', 'processingState', 'expired', 'usesNonExemptEncryption', 'buildAudienceType'],
  'limit[appStoreVersionLocalizations]': most,
} satisfies QueryFor<'GET /v1/appStoreVersions/{id}'>

export async function getVersionListing(api: AppStoreConnect, id: string): Promise<VersionListing> {
  const { data, included } = await api.get('GET /v1/appStoreVersions/{id}', {
    path: { id },
    query: versionQuery,
  })
  const localizations = new Map<string, StoredTexts>()
  let reviewDetail: StoredTexts | undefined
  let build: StoredTexts | undefined
  for (const item of included ?? []) {
    if (item.type === 'appStoreVersionLocalizations') {
      localizations.set(item.attributes?.locale ?? '', stored(item))
    }
    if (item.type === 'appStoreReviewDetails') reviewDetail = stored(item)
    if (item.type === 'builds') build = stored(item)
  }
  return {
    id,
    attributes: valuesOf(data.attributes),
    localizations,
    reviewDetail,
    phasedReleaseId: data.relationships?.appStoreVersionPhasedRelease?.data?.id,
    build,
  }
}

const categoryRelations = [
  'primaryCategory',
  'primarySubcategoryOne',
  'primarySubcategoryTwo',
  'secondaryCategory',
  'secondarySubcategoryOne',
  'secondarySubcategoryTwo',
] as const

const appInfoQuery = {
  include: ['appInfoLocalizations', 'ageRatingDeclaration', ...categoryRelations],
  'limit[appInfoLocalizations]': most,
  limit: most,
} satisfies QueryFor<'GET /v1/apps/{id}/appInfos'>

/** One or two: the one in the store, and the one to edit. */
export async function listAppInfos(api: AppStoreConnect, appId: string): Promise<AppInfoListing[]> {
  const page = await api.get('GET /v1/apps/{id}/appInfos', { path: { id: appId }, query: appInfoQuery })
  return page.data.map((info) => appInfoFrom(info, page.included))
}

type AppInfosAnswer = AnswerFor<'GET /v1/apps/{id}/appInfos'>

function appInfoFrom(
  { id, attributes, relationships }: AppInfosAnswer['data'][number],
  included: AppInfosAnswer['included'],
): AppInfoListing {
  const ids = new Set((relationships?.appInfoLocalizations?.data ?? []).map((one) => one.id))
  const ratingId = relationships?.ageRatingDeclaration?.data?.id
  const localizations = new Map<string, StoredTexts>()
  let ageRating: StoredTexts | undefined
  for (const item of included ?? []) {
    if (item.type === 'appInfoLocalizations' && ids.has(item.id)) {
      localizations.set(item.attributes?.locale ?? '', stored(item))
    }
    if (item.type === 'ageRatingDeclarations' && item.id === ratingId) ageRating = stored(item)
  }
  return {
    id,
    state: attributes?.state ?? attributes?.appStoreState ?? '',
    localizations,
    categories: Object.fromEntries(
      categoryRelations.map((name) => [name, relationships?.[name]?.data?.id ?? null]),
    ),
    ageRating,
  }
}

const editableInfoStates = new Set(['PREPARE_FOR_SUBMISSION', 'DEVELOPER_REJECTED', 'REJECTED'])
const partlyEditableInfoStates = new Set(['READY_FOR_REVIEW', 'WAITING_FOR_REVIEW'])

/** The one that can be changed, if there is one. */
export function editableAppInfo(infos: readonly AppInfoListing[]): AppInfoListing | undefined {
  return (
    infos.find(({ state }) => editableInfoStates.has(state)) ??
    infos.find(({ state }) => partlyEditableInfoStates.has(state))
  )
}

/** Reads the texts of the app info again: making a localization of a version makes one here. */
export async function listAppInfoTexts(
  api: AppStoreConnect,
  appInfoId: string,
): Promise<Map<string, StoredTexts>> {
  const request = { path: { id: appInfoId }, query: { limit: 200 } }
  const texts = new Map<string, StoredTexts>()
  for await (const item of api.items('GET /v1/appInfos/{id}/appInfoLocalizations', request)) {
    texts.set(item.attributes?.locale ?? '', stored(item))
  }
  return texts
}

/** Where the license agreement of the app's own is valid, as territory ids. */
export async function listAgreementTerritories(api: AppStoreConnect, id: string): Promise<string[]> {
  const request = { path: { id }, query: { limit: 200 } }
  const ids: string[] = []
  for await (const territory of api.items('GET /v1/endUserLicenseAgreements/{id}/territories', request)) {
    ids.push(territory.id)
  }
  return ids
}

function stored({ id, attributes }: { id: string; attributes?: object | null }): StoredTexts {
  return { id, values: valuesOf(attributes) }
}

function valuesOf(attributes: object | null | undefined): Attributes {
  return Object.fromEntries(
    Object.entries(attributes ?? {}).map(([name, value]) => [
      name,
      typeof value === 'string' || typeof value === 'boolean' ? value : null,
    ]),
  )
}
