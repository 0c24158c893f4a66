import { change, create, createVersion, startStore } from './store-support.ts'
import { type Client, dig, idOf } from './support.ts'

/** A version that lacks nothing. */
export async function startReview(options: Parameters<typeof startStore>[0] = {}) {
  const started = await startStore(options)
  const version = idOf(await createVersion(started.client, '1.0', { releaseType: 'MANUAL' }))
  started.sandbox.completeVersion(version)
  return { ...started, version }
}

export function draft(client: Client, platform = 'IOS') {
  const [app] = client.sandbox.all('apps')
  return create(client, 'reviewSubmissions', { platform }, { app: ['apps', app?.id ?? ''] })
}

export function addItem(client: Client, submissionId: string, versionId: string) {
  return create(
    client,
    'reviewSubmissionItems',
    {},
    {
      reviewSubmission: ['reviewSubmissions', submissionId],
      appStoreVersion: ['appStoreVersions', versionId],
    },
  )
}

export function send(client: Client, submissionId: string) {
  return change(client, 'reviewSubmissions', submissionId, { submitted: true })
}

export async function submit(client: Client, versionId: string) {
  const id = idOf(await draft(client))
  await addItem(client, id, versionId)
  await send(client, id)
  return id
}

export async function states(client: Client, submissionId: string, versionId: string) {
  const submission = await client.get(`/v1/reviewSubmissions/${submissionId}`)
  const version = await client.get(`/v1/appStoreVersions/${versionId}`)
  return [dig(submission.body, 'data.attributes.state'), dig(version.body, 'data.attributes.appVersionState')]
}
