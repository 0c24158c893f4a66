import { InputError } from '../errors.ts'
import { nearest } from '../nearest.ts'
import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'
import type { AnswerFor, QueryFor } from './operations.ts'

export interface App {
  id: string
  name: string
  bundleId: string
  primaryLocale: string
}

/** How a workflow names an app; both may be given, if they agree. */
export interface AppIds {
  appId?: string | undefined
  bundleId?: string | undefined
}

const query = {
  'fields[apps]': ['name', 'bundleId', 'primaryLocale'],
} satisfies QueryFor<'GET /v1/apps/{id}'>

/** The app that is meant, with nothing included. */
export async function findApp(api: AppStoreConnect, ids: AppIds): Promise<App> {
  return appFrom((await findAppWith(api, ids, query)).app)
}

/** What a query for an app brings: the app, and what it asks to include. */
export interface AppAnswer {
  app: AnswerFor<'GET /v1/apps/{id}'>['data']
  included: AnswerFor<'GET /v1/apps/{id}'>['included']
}

/**
 * The app with this id or, compared exactly, this bundle id. Apple's filter also finds longer ids that begin with the value.
 * Throws an InputError with the apps that the key sees when there is none, or when both are given and do not agree.
 */
export async function findAppWith(
  api: AppStoreConnect,
  { appId, bundleId }: AppIds,
  query: QueryFor<'GET /v1/apps/{id}'>,
): Promise<AppAnswer> {
  if (appId !== undefined) {
    const { data: app, included } = await appWithId(api, appId, query)
    checkBundleId(appFrom(app), bundleId)
    return { app, included }
  }
  if (bundleId === undefined) throw new InputError('Give app-id or bundle-id, so that the app is known.')
  const request = { query: { 'filter[bundleId]': [bundleId], ...query, limit: 200 } }
  for await (const { data, included } of api.pages('GET /v1/apps', request)) {
    const app = data.find(({ attributes }) => attributes?.bundleId === bundleId)
    if (app) return { app, included }
  }
  throw await unknownApp(api, { what: `the bundle id ${bundleId}`, wanted: bundleId })
}

async function appWithId(
  api: AppStoreConnect,
  appId: string,
  query: QueryFor<'GET /v1/apps/{id}'>,
): Promise<AnswerFor<'GET /v1/apps/{id}'>> {
  if (!/^\d+$/.test(appId)) {
    throw new InputError(
      `app-id is "${appId}", but Apple's app ids are numbers (App Store Connect > App Information > Apple ID). For "${appId}" use bundle-id.`,
    )
  }
  try {
    return await api.get('GET /v1/apps/{id}', { path: { id: appId }, query })
  } catch (error) {
    if (error instanceof AppleError && error.status === 404) {
      throw await unknownApp(api, { what: `the app-id ${appId}`, wanted: appId, cause: error })
    }
    throw error
  }
}

function checkBundleId(app: App, bundleId: string | undefined): void {
  if (bundleId === undefined || app.bundleId === bundleId) return
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
async function unknownApp(
  api: AppStoreConnect,
  { what, wanted, cause }: { what: string; wanted: string; cause?: unknown },
): Promise<InputError> {
  const visible: App[] = []
  const request = { query: { ...query, limit: 200 } }
  for await (const item of api.items('GET /v1/apps', request)) visible.push(appFrom(item))
  if (visible.length === 0) {
    return new InputError(
      `There is no app with ${what}: the key sees no app at all. Make the app in App Store Connect first (an API key cannot), or use a key with access to it.`,
      { cause },
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
    { cause },
  )
}
