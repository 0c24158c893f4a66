import { InputError } from '../errors.ts'
import { nearest } from '../nearest.ts'
import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'

export interface App {
  id: string
  name: string
  bundleId: string
  primaryLocale: string
}

const fields = ['name', 'bundleId', 'primaryLocale'] as const

/**
 * The app with this id or, compared exactly, this bundle id. Apple's filter also finds longer ids that begin with the value.
 * Throws an InputError with the apps that the key sees when there is none, or when both are given and do not agree.
 */
export async function findApp(
  api: AppStoreConnect,
  { appId, bundleId }: { appId?: string | undefined; bundleId?: string | undefined },
): Promise<App> {
  if (appId !== undefined) return appWithId(api, appId, bundleId)
  if (bundleId === undefined) throw noAppNamed()
  const query = { 'filter[bundleId]': [bundleId], 'fields[apps]': [...fields], limit: 200 }
  for await (const item of api.items('GET /v1/apps', { query })) {
    const app = appFrom(item)
    if (app.bundleId === bundleId) return app
  }
  throw await unknownApp(api, `the bundle id ${bundleId}`, bundleId)
}

/** For a step that was told neither id. */
export function noAppNamed(): InputError {
  return new InputError('Give app-id or bundle-id, so that the app is known.')
}

async function appWithId(api: AppStoreConnect, appId: string, bundleId: string | undefined): Promise<App> {
  const query = { 'fields[apps]': [...fields] }
  const answer = await explainingAppId(api, appId, () =>
    api.get('GET /v1/apps/{id}', { path: { id: appId }, query }),
  )
  return checkedApp(appFrom(answer.data), bundleId)
}

/** Runs a request for an app by its id, and says which apps there are when that is not one. */
export async function explainingAppId<T>(
  api: AppStoreConnect,
  appId: string,
  run: () => Promise<T>,
): Promise<T> {
  if (!/^\d+$/.test(appId)) {
    throw new InputError(
      `app-id is "${appId}", but Apple's app ids are numbers (App Store Connect > App Information > Apple ID). For "${appId}" use bundle-id.`,
    )
  }
  try {
    return await run()
  } catch (error) {
    if (error instanceof AppleError && error.status === 404) {
      throw await unknownApp(api, `the app-id ${appId}`, appId)
    }
    throw error
  }
}

/** The app, if its bundle id is the one that was given as well. */
export function checkedApp(app: App, bundleId: string | undefined): App {
  if (bundleId === undefined || app.bundleId === bundleId) return app
  throw new InputError(
    `app-id ${app.id} is "${app.name}" with the bundle id ${app.bundleId}, but ${bundleId} was expected. Correct app-id, or leave it out.`,
  )
}

export function appFrom(item: {
  id: string
  attributes?: { name?: string | null; bundleId?: string | null; primaryLocale?: string | null } | null
}): App {
  return {
    id: item.id,
    name: item.attributes?.name ?? '',
    bundleId: item.attributes?.bundleId ?? '',
    primaryLocale: item.attributes?.primaryLocale ?? 'en-US',
  }
}

/** An error that lists the apps which the key sees, and the nearest of them. */
export async function unknownApp(api: AppStoreConnect, what: string, wanted: string): Promise<InputError> {
  const visible: App[] = []
  for await (const item of api.items('GET /v1/apps', {
    query: { 'fields[apps]': [...fields], limit: 200 },
  })) {
    visible.push(appFrom(item))
  }
  if (visible.length === 0) {
    return new InputError(
      `There is no app with ${what}: the key sees no app at all. Make the app in App Store Connect first (an API key cannot), or use a key with access to it.`,
    )
  }
  const close = nearest(
    wanted,
    visible.flatMap(({ id, bundleId }) => [id, bundleId]),
  )
  const some = visible.slice(0, 20).map(({ id, bundleId, name }) => `  ${bundleId} (${id}, ${name})`)
  const rest = visible.length > some.length ? [`  and ${visible.length - some.length} more`] : []
  return new InputError(
    [
      `There is no app with ${what} among those that the key sees${close ? `; did you mean ${close}?` : '.'}`,
      ...some,
      ...rest,
    ].join('\n'),
  )
}
