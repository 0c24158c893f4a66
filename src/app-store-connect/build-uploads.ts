import type { BuildIdentity } from './builds.ts'
import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'
import type { UploadOperation } from './file-parts.ts'
import { lookAgain } from './look-again.ts'
import type { AnswerFor, BodyFor, QueryFor, RequestFor } from './operations.ts'
import type { CallOptions } from './sender.ts'
import { buildNumberForms, isSameBuildNumber, isSameVersion, versionForms } from './versions.ts'

/** Apple's remark on a build: an ITMS number and, mostly, a sentence. */
export interface Remark {
  code: string
  description: string
}

export interface UploadFile {
  id: string
  fileName: string
  fileSize: number
  deliveryState: string
  operations: UploadOperation[]
}

export interface BuildUpload {
  id: string
  version: string
  buildNumber: string
  platform: string
  createdDate: string
  /** AWAITING_UPLOAD, PROCESSING, COMPLETE or FAILED. */
  state: string
  errors: Remark[]
  warnings: Remark[]
  infos: Remark[]
  /** Set once the build exists. */
  buildId: string | undefined
  file: UploadFile | undefined
}

type UploadAnswer = AnswerFor<'GET /v1/buildUploads/{id}'>
type FileData = AnswerFor<'GET /v1/buildUploadFiles/{id}'>['data']

/** What is asked of uploads, one or many. */
export const uploadFields = {
  'fields[buildUploads]': [
    'cfBundleShortVersionString',
    'cfBundleVersion',
    'platform',
    'createdDate',
    'state',
    'build',
    'assetFile',
  ],
  'fields[builds]': ['processingState'],
  include: ['build', 'assetFile'],
} satisfies QueryFor<'GET /v1/buildUploads/{id}'> & QueryFor<'GET /v1/apps/{id}/buildUploads'>

/** Every upload of this version, build number and platform, in whatever state, the newest first. */
export async function findUploads(
  api: AppStoreConnect,
  identity: Omit<BuildIdentity, 'platform'> & { platform?: BuildIdentity['platform'] | undefined },
): Promise<BuildUpload[]> {
  const found: BuildUpload[] = []
  const request = {
    path: { id: identity.appId },
    query: {
      ...uploadFields,
      'filter[cfBundleShortVersionString]': versionForms(identity.version),
      'filter[cfBundleVersion]': buildNumberForms(identity.buildNumber),
      ...(identity.platform ? { 'filter[platform]': [identity.platform] } : {}),
      sort: ['-uploadedDate'],
      limit: 200,
    },
  } satisfies RequestFor<'GET /v1/apps/{id}/buildUploads'>
  for await (const page of api.pages('GET /v1/apps/{id}/buildUploads', request)) {
    found.push(...page.data.map((upload) => uploadFrom(upload, page.included)))
  }
  return found
    .filter(
      (upload) =>
        isSameVersion(upload.version, identity.version) &&
        isSameBuildNumber(upload.buildNumber, identity.buildNumber) &&
        (identity.platform === undefined || upload.platform === identity.platform),
    )
    .sort((one, other) => Date.parse(other.createdDate) - Date.parse(one.createdDate))
}

export async function getUpload(
  api: AppStoreConnect,
  id: string,
  options: CallOptions = {},
): Promise<BuildUpload> {
  const { data, included } = await api.get(
    'GET /v1/buildUploads/{id}',
    { path: { id }, query: uploadFields },
    options,
  )
  const upload = uploadFrom(data, included)
  // What is included belongs to this upload, also where Apple leaves the linkage out.
  return { ...upload, buildId: upload.buildId ?? included?.find(({ type }) => type === 'builds')?.id }
}

/**
 * Reserves the upload. `known` are the ids of uploads that were there before, which are not ours. `isUnclear`: an attempt had no
 * clear answer, so that a second reservation of ours may show up late.
 */
export async function reserveUpload(
  api: AppStoreConnect,
  identity: BuildIdentity,
  known: ReadonlySet<string>,
): Promise<{ id: string; isUnclear: boolean }> {
  let isUnclear = false
  const find = async () => {
    isUnclear = true
    const uploads = await findUploads(api, identity)
    const made = uploads.find(({ id, state }) => state === 'AWAITING_UPLOAD' && !known.has(id))
    return made && { data: { id: made.id } }
  }
  const request = reservationRequest(identity)
  const answer = await api.create('POST /v1/buildUploads', request, { find, isFresh: true })
  return { id: answer.data.id, isUnclear }
}

export function reservationRequest({
  appId,
  version,
  buildNumber,
  platform,
}: BuildIdentity): RequestFor<'POST /v1/buildUploads'> {
  const attributes = { cfBundleShortVersionString: version, cfBundleVersion: buildNumber, platform }
  const relationships = { app: { data: { type: 'apps', id: appId } } } as const
  return { body: { data: { type: 'buildUploads', attributes, relationships } } }
}

export async function reserveFile(
  api: AppStoreConnect,
  uploadId: string,
  file: { fileName: string; fileSize: number; uti: 'com.apple.ipa' | 'com.apple.pkg' },
): Promise<UploadFile> {
  const request = {
    body: {
      data: {
        type: 'buildUploadFiles',
        attributes: { ...file, assetType: 'ASSET' },
        relationships: { buildUpload: { data: { type: 'buildUploads', id: uploadId } } },
      },
    },
  } satisfies RequestFor<'POST /v1/buildUploadFiles'>
  const find = async () => {
    const made = (await getUpload(api, uploadId)).file
    return made && { data: (await api.get('GET /v1/buildUploadFiles/{id}', { path: { id: made.id } })).data }
  }
  const answer = await api.create('POST /v1/buildUploadFiles', request, { find, isFresh: true })
  return fileFrom(answer.data)
}

export async function getFile(api: AppStoreConnect, id: string): Promise<UploadFile> {
  return fileFrom((await api.get('GET /v1/buildUploadFiles/{id}', { path: { id } }, { isFresh: true })).data)
}

const looksAfterMs = [0, 500, 1_500, 3_000]
const mostCommits = 3

/**
 * Says that all parts are there. Without a clear answer it looks before it says so again: a commit that took effect is refused
 * the second time.
 */
export async function commitFile(api: AppStoreConnect, file: UploadFile, uploadId: string): Promise<void> {
  const body = {
    data: { type: 'buildUploadFiles', id: file.id, attributes: { uploaded: true } },
  } satisfies BodyFor<'PATCH /v1/buildUploadFiles/{id}'>
  for (let tries = 1; ; tries += 1) {
    try {
      await api.write(
        'PATCH /v1/buildUploadFiles/{id}',
        { path: { id: file.id }, body },
        { isRepeatable: false, isFresh: true },
      )
      return
    } catch (error) {
      if (!(error instanceof AppleError) || !(error.isAmbiguous || error.status === 409)) throw error
      const look = async () => (await isCommitted(api, file, uploadId)) || undefined
      if (await lookAgain(look, { afterMs: looksAfterMs })) return
      if (error.status === 409 || tries >= mostCommits) throw error
    }
  }
}

async function isCommitted(api: AppStoreConnect, file: UploadFile, uploadId: string): Promise<boolean> {
  const upload = await getUpload(api, uploadId, { isFresh: true })
  return upload.state !== 'AWAITING_UPLOAD' || isDelivered(await getFile(api, file.id))
}

function isDelivered({ deliveryState }: UploadFile): boolean {
  return deliveryState === 'UPLOAD_COMPLETE' || deliveryState === 'COMPLETE'
}

export async function deleteUpload(api: AppStoreConnect, id: string): Promise<void> {
  try {
    await api.write('DELETE /v1/buildUploads/{id}', { path: { id } })
  } catch (error) {
    if (!(error instanceof AppleError && error.status === 404)) throw error
  }
}

export function uploadFrom(upload: UploadAnswer['data'], included: UploadAnswer['included']): BuildUpload {
  const { attributes, relationships } = upload
  const fileId = relationships?.assetFile?.data?.id
  const item = included?.find(({ type, id }) => type === 'buildUploadFiles' && id === fileId)
  const file = item?.type === 'buildUploadFiles' ? fileFrom(item) : undefined
  const state = attributes?.state?.state ?? 'AWAITING_UPLOAD'
  return {
    id: upload.id,
    version: attributes?.cfBundleShortVersionString ?? '',
    buildNumber: attributes?.cfBundleVersion ?? '',
    platform: attributes?.platform ?? '',
    createdDate: attributes?.createdDate ?? '',
    // Processing of a file that is committed may take minutes to begin; nothing may be sent or taken back by then.
    state: state === 'AWAITING_UPLOAD' && file && isDelivered(file) ? 'PROCESSING' : state,
    errors: remarksFrom(attributes?.state?.errors),
    warnings: remarksFrom(attributes?.state?.warnings),
    infos: remarksFrom(attributes?.state?.infos),
    buildId: relationships?.build?.data?.id,
    file,
  }
}

function fileFrom({ id, attributes }: Pick<FileData, 'id' | 'attributes'>): UploadFile {
  return {
    id,
    fileName: attributes?.fileName ?? '',
    fileSize: attributes?.fileSize ?? 0,
    deliveryState: attributes?.assetDeliveryState?.state ?? '',
    operations: attributes?.uploadOperations ?? [],
  }
}

function remarksFrom(
  remarks: readonly { code?: string | null; description?: string | null }[] | null | undefined,
): Remark[] {
  return (remarks ?? []).map(({ code, description }) => ({
    code: code ?? '',
    description: description ?? '',
  }))
}
