import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import type * as generated from '@rage-against-the-pixel/app-store-connect-api'
import { startSandbox } from '../../src/sandbox/sandbox.ts'

const require = createRequire(import.meta.url)

test('the client generated from Apple’s document takes a build to a group', async () => {
  await using sandbox = await startSandbox()
  const { id: appId } = sandbox.addApp({ bundleId: 'com.example.app', name: 'Example' })
  const build = sandbox.addBuild({ app: appId, version: '1.0', buildNumber: '7' })
  const { AppStoreConnectClient }: typeof generated = require('@rage-against-the-pixel/app-store-connect-api')
  const { keyId, issuerId, privateKey } = sandbox.team
  const { api } = new AppStoreConnectClient({ privateKeyId: keyId, issuerId, privateKey })
  const { url: baseUrl } = sandbox

  const apps = await api.Apps.appsGetCollection({
    baseUrl,
    query: { 'filter[bundleId]': ['com.example.app'], limit: 1 },
  })
  expect(apps.data?.data[0]?.attributes?.name).toBe('Example')

  const query = { 'filter[app]': [appId], 'filter[version]': ['7'], include: ['preReleaseVersion' as const] }
  const builds = await api.Builds.buildsGetCollection({ baseUrl, query })
  expect(builds.data?.data.map(({ id }) => id)).toEqual([build.id])

  const attributes = { usesNonExemptEncryption: false }
  const body = { data: { type: 'builds' as const, id: build.id, attributes } }
  const updated = await api.Builds.buildsUpdateInstance({ baseUrl, path: { id: build.id }, body })
  expect(updated.data?.data.attributes?.usesNonExemptEncryption).toBe(false)
  sandbox.advance(15_000)

  const group = await api.BetaGroups.betaGroupsCreateInstance({
    baseUrl,
    body: {
      data: {
        type: 'betaGroups',
        attributes: { name: 'Friends' },
        relationships: { app: { data: { type: 'apps', id: appId } } },
      },
    },
  })
  const groupId = group.data?.data.id ?? ''
  const assigned = await api.Builds.buildsBetaGroupsCreateToManyRelationship({
    baseUrl,
    path: { id: build.id },
    body: { data: [{ type: 'betaGroups', id: groupId }] },
  })
  expect(assigned.error).toBeUndefined()
  expect(sandbox.find('builds', build.id)?.relations.betaGroups).toEqual([groupId])

  const wrong = await api.BetaGroups.betaGroupsDeleteInstance({ baseUrl, path: { id: 'nothing' } })
  expect(wrong.error?.errors?.[0]?.code).toBe('NOT_FOUND')
})

test('the client generated from Apple’s document takes a version to its review', async () => {
  await using sandbox = await startSandbox({ rate: 0 })
  const { id: appId } = sandbox.addApp({ bundleId: 'com.example.app', name: 'Example' })
  const {
    AppStoreConnectClient,
    Platform,
  }: typeof generated = require('@rage-against-the-pixel/app-store-connect-api')
  const { keyId, issuerId, privateKey } = sandbox.team
  const { api } = new AppStoreConnectClient({ privateKeyId: keyId, issuerId, privateKey })
  const { url: baseUrl } = sandbox
  const app = { data: { type: 'apps' as const, id: appId } }

  const created = await api.AppStoreVersions.appStoreVersionsCreateInstance({
    baseUrl,
    body: {
      data: {
        type: 'appStoreVersions',
        attributes: { platform: Platform.IOS, versionString: '1.0' },
        relationships: { app },
      },
    },
  })
  const id = created.data?.data.id ?? ''
  const appStoreVersion = { data: { type: 'appStoreVersions' as const, id } }
  const localized = await api.AppStoreVersionLocalizations.appStoreVersionLocalizationsCreateInstance({
    baseUrl,
    body: {
      data: {
        type: 'appStoreVersionLocalizations',
        attributes: { locale: 'de-DE', description: 'Eine App' },
        relationships: { appStoreVersion },
      },
    },
  })
  expect(localized.data?.data.attributes?.description).toBe('Eine App')
  sandbox.completeVersion(id)

  const submission = await api.ReviewSubmissions.reviewSubmissionsCreateInstance({
    baseUrl,
    body: {
      data: { type: 'reviewSubmissions', attributes: { platform: Platform.IOS }, relationships: { app } },
    },
  })
  const submissionId = submission.data?.data.id ?? ''
  const reviewSubmission = { data: { type: 'reviewSubmissions' as const, id: submissionId } }
  const item = await api.ReviewSubmissionItems.reviewSubmissionItemsCreateInstance({
    baseUrl,
    body: { data: { type: 'reviewSubmissionItems', relationships: { reviewSubmission, appStoreVersion } } },
  })
  expect(item.error).toBeUndefined()
  const sent = await api.ReviewSubmissions.reviewSubmissionsUpdateInstance({
    baseUrl,
    path: { id: submissionId },
    body: { data: { type: 'reviewSubmissions', id: submissionId, attributes: { submitted: true } } },
  })
  expect(sent.data?.data.attributes?.state).toBe('WAITING_FOR_REVIEW')
})

test('the command line starts one and tells how to use it, or what is wrong with its arguments', async () => {
  const run = (args: readonly string[]) => {
    const child = spawn(process.execPath, ['src/sandbox/main.ts', ...args], {
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    const text = Promise.withResolvers<string>()
    let seen = ''
    const collect = (chunk: Buffer) => {
      seen += chunk
      if (seen.includes('tells how to')) text.resolve(seen)
    }
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    child.on('close', () => text.resolve(seen))
    return { child, text: text.promise }
  }
  const good = run([
    '--port',
    '0',
    '--app',
    'com.example.one',
    '--app',
    'com.example.two',
    '--key-id',
    'AAAAAAAAAA',
  ])
  const text = await good.text
  good.child.kill()
  expect(text).toMatch(/com\.example\.one\n.*com\.example\.two\n.*APP_STORE_CONNECT_KEY_ID=AAAAAAAAAA\n/s)
  expect(await run(['--port', 'many']).text).toMatch("--port takes a number from 0 up, not 'many'")
})
