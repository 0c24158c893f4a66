import { type Client, connect, dig, entity } from './support.ts'

export async function startTestFlight(options: Parameters<typeof connect>[0] = {}) {
  const client = await connect(options)
  const app = client.sandbox.addApp({ bundleId: 'com.example.app', name: 'Example' })
  return { client, sandbox: client.sandbox, app, [Symbol.asyncDispose]: () => client.sandbox.close() }
}

export function build(client: Client, buildNumber: string, more: object = {}) {
  const settled = { app: 'com.example.app', version: '1.0', buildNumber, usesNonExemptEncryption: false }
  return client.sandbox.addBuild({ ...settled, ...more })
}

export async function states(client: Client, buildId: string) {
  const { body } = await client.get(`/v1/builds/${buildId}/buildBetaDetail`)
  return [dig(body, 'data.attributes.internalBuildState'), dig(body, 'data.attributes.externalBuildState')]
}

export const submit = (client: Client, id: string) =>
  client.post(
    '/v1/betaAppReviewSubmissions',
    entity('betaAppReviewSubmissions', {}, { build: { type: 'builds', id } }),
  )

export async function describeApp(client: Client) {
  const [localization] = client.sandbox.all('betaAppLocalizations')
  const [detail] = client.sandbox.all('betaAppReviewDetails')
  const attributes = { description: 'An app', feedbackEmail: 'feedback@example.com' }
  await client.patch(`/v1/betaAppLocalizations/${localization?.id}`, {
    data: { type: 'betaAppLocalizations', id: localization?.id, attributes },
  })
  const contact = {
    contactFirstName: 'A',
    contactLastName: 'B',
    contactPhone: '+44 20 7946 0000',
    contactEmail: 'a@b.cd',
  }
  return client.patch(`/v1/betaAppReviewDetails/${detail?.id}`, {
    data: { type: 'betaAppReviewDetails', id: detail?.id, attributes: contact },
  })
}

export const toBuild = (client: Client, buildId: string, ids: readonly string[]) =>
  client.post(`/v1/builds/${buildId}/relationships/betaGroups`, {
    data: ids.map((id) => ({ type: 'betaGroups', id })),
  })
