import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import type { BodyFor, RequestFor } from '../../app-store-connect/operations.ts'
import { getVersionListing, listAppInfoTexts } from '../../app-store-connect/store/listing.ts'
import { confirmStored } from './difference.ts'

type VersionTexts = RequestFor<'POST /v1/appStoreVersionLocalizations'>['body']['data']['attributes']
type AppInfoTexts = RequestFor<'POST /v1/appInfoLocalizations'>['body']['data']['attributes']
type ChangedAppInfoTexts = NonNullable<
  RequestFor<'PATCH /v1/appInfoLocalizations/{id}'>['body']['data']['attributes']
>

/** Makes the localization of a version, or sets it where another hand was quicker. */
export async function createVersionTexts(
  api: AppStoreConnect,
  versionId: string,
  attributes: VersionTexts,
): Promise<void> {
  const body = {
    data: {
      type: 'appStoreVersionLocalizations' as const,
      attributes,
      relationships: { appStoreVersion: { data: { type: 'appStoreVersions' as const, id: versionId } } },
    },
  } satisfies BodyFor<'POST /v1/appStoreVersionLocalizations'>
  const { locale, ...texts } = attributes
  const find = async () => (await getVersionListing(api, versionId)).localizations.get(locale)?.id
  const id = await createOrFind(
    attributes,
    async () => api.create('POST /v1/appStoreVersionLocalizations', { body }, { find, isFresh: true }),
    find,
  )
  if (id) await updateVersionTexts(api, id, texts)
}

export async function updateVersionTexts(
  api: AppStoreConnect,
  id: string,
  attributes: Omit<VersionTexts, 'locale'>,
): Promise<void> {
  const body = {
    data: { type: 'appStoreVersionLocalizations' as const, id, attributes },
  } satisfies BodyFor<'PATCH /v1/appStoreVersionLocalizations/{id}'>
  const request = { path: { id }, body }
  const answer = await api.write('PATCH /v1/appStoreVersionLocalizations/{id}', request, { isFresh: true })
  confirmStored('the version texts', attributes, answer)
}

export async function createAppInfoTexts(
  api: AppStoreConnect,
  appInfoId: string,
  attributes: AppInfoTexts,
): Promise<void> {
  const body = {
    data: {
      type: 'appInfoLocalizations' as const,
      attributes,
      relationships: { appInfo: { data: { type: 'appInfos' as const, id: appInfoId } } },
    },
  } satisfies BodyFor<'POST /v1/appInfoLocalizations'>
  const { locale, ...texts } = attributes
  const find = async () => (await listAppInfoTexts(api, appInfoId)).get(locale)?.id
  const id = await createOrFind(
    attributes,
    async () => api.create('POST /v1/appInfoLocalizations', { body }, { find, isFresh: true }),
    find,
  )
  if (id) await updateAppInfoTexts(api, id, texts)
}

export async function updateAppInfoTexts(
  api: AppStoreConnect,
  id: string,
  attributes: ChangedAppInfoTexts,
): Promise<void> {
  const body = {
    data: { type: 'appInfoLocalizations' as const, id, attributes },
  } satisfies BodyFor<'PATCH /v1/appInfoLocalizations/{id}'>
  const answer = await api.write(
    'PATCH /v1/appInfoLocalizations/{id}',
    { path: { id }, body },
    { isFresh: true },
  )
  confirmStored('the app info texts', attributes, answer)
}

/**
 * Resolves to the id of what stood there already and still has to be set: after an attempt without a clear answer, or when Apple or
 * another job made it in between. Undefined when it was made as it shall be.
 */
async function createOrFind(
  attributes: { locale: string },
  create: () => Promise<unknown>,
  find: () => Promise<string | undefined>,
): Promise<string | undefined> {
  try {
    const made = await create()
    if (typeof made === 'string') return made
    confirmStored(`the texts in ${attributes.locale}`, attributes, made)
    return undefined
  } catch (error) {
    const found = error instanceof AppleError && error.status === 409 ? await find() : undefined
    if (found === undefined) throw error
    return found
  }
}
