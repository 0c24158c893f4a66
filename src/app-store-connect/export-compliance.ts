import { type Build, getBuild } from './builds.ts'
import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'
import type { BodyFor, QueryFor } from './operations.ts'

/**
 * Answers Apple's question about encryption. The answer is write-once, so that a refusal is no failure when the wanted answer is
 * already there. Resolves to the answer that stands.
 */
export async function answerExportCompliance(
  api: AppStoreConnect,
  build: Pick<Build, 'id' | 'usesNonExemptEncryption'>,
  usesNonExemptEncryption: boolean,
): Promise<boolean> {
  if (build.usesNonExemptEncryption !== undefined) return build.usesNonExemptEncryption
  const body = {
    data: { type: 'builds', id: build.id, attributes: { usesNonExemptEncryption } },
  } satisfies BodyFor<'PATCH /v1/builds/{id}'>
  try {
    await api.write('PATCH /v1/builds/{id}', { path: { id: build.id }, body }, { isFresh: true })
    return usesNonExemptEncryption
  } catch (error) {
    if (!(error instanceof AppleError && error.status === 409)) throw error
    const standing = (await getBuild(api, build.id)).usesNonExemptEncryption
    if (standing === undefined) throw error
    return standing
  }
}

/** What `usesNonExemptEncryption: true` needs besides. Resolves to whether the app has an approved declaration to attach. */
export async function attachApprovedDeclaration(
  api: AppStoreConnect,
  appId: string,
  buildId: string,
): Promise<boolean> {
  const id = await findApprovedDeclaration(api, appId)
  if (id === undefined) return false
  const body = {
    data: { type: 'appEncryptionDeclarations', id },
  } satisfies BodyFor<'PATCH /v1/builds/{id}/relationships/appEncryptionDeclaration'>
  await api.write('PATCH /v1/builds/{id}/relationships/appEncryptionDeclaration', {
    path: { id: buildId },
    body,
  })
  return true
}

/** The id of the newest encryption declaration of the app that Apple has approved. */
export async function findApprovedDeclaration(
  api: AppStoreConnect,
  appId: string,
): Promise<string | undefined> {
  const query = {
    'filter[app]': [appId],
    'fields[appEncryptionDeclarations]': ['appEncryptionDeclarationState', 'createdDate'],
    limit: 200,
  } satisfies QueryFor<'GET /v1/appEncryptionDeclarations'>
  const approved: { id: string; createdDate: string }[] = []
  for await (const { id, attributes } of api.items('GET /v1/appEncryptionDeclarations', { query })) {
    if (attributes?.appEncryptionDeclarationState !== 'APPROVED') continue
    approved.push({ id, createdDate: attributes.createdDate ?? '' })
  }
  return approved.sort((one, other) => Date.parse(other.createdDate) - Date.parse(one.createdDate))[0]?.id
}
