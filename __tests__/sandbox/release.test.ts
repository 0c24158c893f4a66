import { startReview, states, submit } from './review-support.ts'
import { change, create, createVersion, startStore } from './store-support.ts'
import { dig, errors, idOf } from './support.ts'

const hourMs = 3_600_000
const dayMs = 24 * hourMs

test('an approved version is released at once, at its time, or when its time is moved to now', async () => {
  await using started = await startReview()
  const { client, sandbox, version } = started
  const state = () => sandbox.find('appStoreVersions', version)?.attributes.appVersionState
  const id = await submit(client, version)
  sandbox.reviewVerdict(id, 'approve')
  expect(state()).toBe('PENDING_DEVELOPER_RELEASE')
  const wholeHour = (ms: number) =>
    new Date(Math.floor((sandbox.clock.now() + ms) / hourMs) * hourMs).toISOString()
  const schedule = (earliestReleaseDate: string) =>
    change(client, 'appStoreVersions', version, { releaseType: 'SCHEDULED', earliestReleaseDate })
  expect((await schedule(wholeHour(5 * hourMs))).status).toBe(200)
  expect(state()).toBe('PENDING_DEVELOPER_RELEASE')
  await schedule(wholeHour(3 * hourMs))
  sandbox.advance(4 * hourMs)
  expect(state()).toBe('READY_FOR_DISTRIBUTION')

  const next = sandbox.addVersion({
    app: 'com.example.app',
    versionString: '2.0',
    state: 'PENDING_DEVELOPER_RELEASE',
    releaseType: 'MANUAL',
  })
  const later = await change(client, 'appStoreVersions', next.id, { releaseType: 'AFTER_APPROVAL' })
  expect(dig(later.body, 'data.attributes.appVersionState')).toBe('PROCESSING_FOR_DISTRIBUTION')
})

test('an approved version can be taken back in the older way only', async () => {
  await using started = await startReview()
  const { client, sandbox, version } = started
  const path = `/v1/appStoreVersions/${version}/appStoreVersionSubmission`
  expect((await client.get(path)).status).toBe(404)
  const id = await submit(client, version)
  sandbox.reviewVerdict(id, 'approve')
  expect((await change(client, 'reviewSubmissions', id, { canceled: true })).status).toBe(409)
  const { body } = await client.get(path)
  expect((await client.delete(`/v1/appStoreVersionSubmissions/${dig(body, 'data.id')}`)).status).toBe(204)
  expect(await states(client, id, version)).toEqual(['COMPLETE', 'DEVELOPER_REJECTED'])
  const post = await create(client, 'appStoreVersionSubmissions', {}, {})
  expect(errors(post)).toEqual([
    "FORBIDDEN_ERROR The resource 'appStoreVersionSubmissions' does not allow 'CREATE'. Allowed operation is: DELETE",
  ])
})

async function startPhases() {
  const started = await startStore()
  const { client, sandbox } = started
  const first = sandbox.addVersion({ app: 'com.example.app', versionString: '1.0' })
  const phase = (versionId: string, phasedReleaseState = 'INACTIVE') =>
    create(
      client,
      'appStoreVersionPhasedReleases',
      { phasedReleaseState },
      {
        appStoreVersion: ['appStoreVersions', versionId],
      },
    )
  const early = await phase(first.id)
  sandbox.setVersionState(first.id, 'READY_FOR_DISTRIBUTION')
  const version = idOf(await createVersion(client, '1.1'))
  const look = async () => {
    const { body } = await client.get(`/v1/appStoreVersions/${version}/appStoreVersionPhasedRelease`)
    const attribute = (name: string) => dig(body, `data.attributes.${name}`)
    return [attribute('phasedReleaseState'), attribute('currentDayNumber'), attribute('totalPauseDuration')]
  }
  return { ...started, first, version, phase, early, look }
}

test('an update is given out over seven days, counted by the clock', async () => {
  await using started = await startPhases()
  const { client, sandbox, first, version, phase, early, look } = started
  expect(early.status).toBe(409)
  expect((await phase(first.id)).status).toBe(409)
  const release = await phase(version)
  expect([release.status, (await phase(version)).status]).toEqual([201, 409])
  expect(await look()).toEqual(['INACTIVE', 0, 0])
  const set = async (phasedReleaseState: string) =>
    errors(await change(client, 'appStoreVersionPhasedReleases', idOf(release), { phasedReleaseState }))
  expect(await set('PAUSED')).toHaveLength(1)
  sandbox.setVersionState(version, 'READY_FOR_DISTRIBUTION')
  expect(await look()).toEqual(['ACTIVE', 1, 0])
  sandbox.advance(2 * dayMs)
  expect(await look()).toEqual(['ACTIVE', 3, 0])
  expect(await set('PAUSED')).toEqual([])
  sandbox.advance(10 * dayMs)
  expect(await look()).toEqual(['PAUSED', 3, 10])
  expect(await set('ACTIVE')).toEqual([])
  sandbox.advance(4 * dayMs)
  expect(await look()).toEqual(['ACTIVE', 7, 10])
  expect((await client.delete(`/v1/appStoreVersionPhasedReleases/${idOf(release)}`)).status).toBe(409)
  sandbox.advance(dayMs)
  expect(await look()).toEqual(['COMPLETE', 7, 10])
})

test('pauses last thirty days in all, and everybody can be given the version at once', async () => {
  await using started = await startPhases()
  const { client, sandbox, version, phase, look } = started
  const release = idOf(await phase(version))
  const set = async (phasedReleaseState: string) =>
    (await change(client, 'appStoreVersionPhasedReleases', release, { phasedReleaseState })).status
  sandbox.setVersionState(version, 'READY_FOR_DISTRIBUTION')
  await set('PAUSED')
  sandbox.advance(31 * dayMs)
  expect(await look()).toEqual(['ACTIVE', 2, 30])
  expect([await set('PAUSED'), await set('COMPLETE'), await set('ACTIVE')]).toEqual([409, 200, 409])
})

test('a phased release that has not begun is switched off', async () => {
  await using started = await startPhases()
  const { client, version, phase, look } = started
  const release = idOf(await phase(version))
  expect((await client.delete(`/v1/appStoreVersionPhasedReleases/${release}`)).status).toBe(204)
  expect(await look()).toEqual([undefined, undefined, undefined])
})
