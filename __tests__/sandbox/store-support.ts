import { type Client, connect, dig, entity, list } from './support.ts'

/** An app in a sandbox whose time stands still but where a test moves it. */
export async function startStore(options: Parameters<typeof connect>[0] = {}) {
  const client = await connect({ rate: 0, ...options })
  const app = client.sandbox.addApp({ bundleId: 'com.example.app', name: 'Example' })
  return { client, sandbox: client.sandbox, app, [Symbol.asyncDispose]: () => client.sandbox.close() }
}

export function create(client: Client, type: string, attributes: object, parents: Record<string, string[]>) {
  const relations = Object.fromEntries(
    Object.entries(parents).map(([name, [parentType = '', id = '']]) => [name, { type: parentType, id }]),
  )
  return client.post(`/v1/${type}`, entity(type, attributes, relations))
}

export function change(client: Client, type: string, id: string, attributes: object) {
  return client.patch(`/v1/${type}/${id}`, { data: { type, id, attributes } })
}

export function createVersion(client: Client, versionString: string, more: object = {}) {
  const [app] = client.sandbox.all('apps')
  const attributes = { versionString, platform: 'IOS', ...more }
  return create(client, 'appStoreVersions', attributes, { app: ['apps', app?.id ?? ''] })
}

export function localize(client: Client, versionId: string, locale: string, texts: object = {}) {
  const parents = { appStoreVersion: ['appStoreVersions', versionId] }
  return create(client, 'appStoreVersionLocalizations', { locale, ...texts }, parents)
}

/** The app's facts as they are listed, with the names in each. */
export async function infos(client: Client) {
  const [app] = client.sandbox.all('apps')
  const { body } = await client.get(`/v1/apps/${app?.id}/appInfos?include=appInfoLocalizations`)
  const names = new Map(
    list(body, 'included').map((localization) => [
      String(localization.id),
      `${dig(localization, 'attributes.locale')} ${dig(localization, 'attributes.name')}`,
    ]),
  )
  return list(body, 'data').map((info) => ({
    id: String(info.id),
    state: String(dig(info, 'attributes.state')),
    names: list(info, 'relationships.appInfoLocalizations.data').map(({ id }) => names.get(String(id))),
    localizations: list(info, 'relationships.appInfoLocalizations.data').map(({ id }) => String(id)),
  }))
}
