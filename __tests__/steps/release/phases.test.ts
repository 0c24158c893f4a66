import { errorOf, type Phases, startRelease, succeeded } from './support.ts'

const request = 'POST /v1/appStoreVersionReleaseRequests'
const create = 'POST /v1/appStoreVersionPhasedReleases'
const update = 'PATCH /v1/appStoreVersionPhasedReleases/{id}'
const remove = 'DELETE /v1/appStoreVersionPhasedReleases/{id}'

type Outcome = { writes: string[]; phases: Phases } | RegExp

const beforeRelease: [input: string, phases: Phases, outcome: Outcome][] = [
  ['leave', 'none', { writes: [request], phases: 'none' }],
  ['leave', 'INACTIVE', { writes: [request], phases: 'INACTIVE' }],
  ['enable', 'none', { writes: [create, request], phases: 'INACTIVE' }],
  ['enable', 'INACTIVE', { writes: [request], phases: 'INACTIVE' }],
  ['true', 'none', { writes: [create, request], phases: 'INACTIVE' }],
  ['false', 'INACTIVE', { writes: [remove, request], phases: 'none' }],
  ['disable', 'none', { writes: [request], phases: 'none' }],
  ['disable', 'INACTIVE', { writes: [remove, request], phases: 'none' }],
  ['pause', 'none', /is PENDING_DEVELOPER_RELEASE and has no phased release/],
  ['complete', 'none', /is PENDING_DEVELOPER_RELEASE and has no phased release/],
  ['pause', 'INACTIVE', /has not begun.*PENDING_DEVELOPER_RELEASE/],
  ['resume', 'INACTIVE', /has not begun/],
  ['complete', 'INACTIVE', /has not begun.*phased-release: disable/],
]

test.concurrent.each(beforeRelease)(
  'phased-release %s with a version that waits and phases %s',
  async (input, phases, outcome) => {
    await using scene = await startRelease({ phases })
    const run = await scene.run({ version: '1.1', 'phased-release': input })
    if (outcome instanceof RegExp) {
      expect(errorOf(run)).toMatch(outcome)
      expect(run.writes).toEqual([])
      return
    }
    succeeded(run)
    expect(run.writes).toEqual(outcome.writes)
    expect(run.outputs).toMatchObject({
      'version-state': 'PROCESSING_FOR_DISTRIBUTION',
      'phased-release-state': outcome.phases === 'none' ? '' : outcome.phases,
      'phased-release-day': outcome.phases === 'none' ? '' : '0',
    })
  },
)

const inTheStore: [input: string, phases: Phases, outcome: Outcome][] = [
  ['enable', 'none', /comes too late/],
  ['enable', 'ACTIVE', { writes: [], phases: 'ACTIVE' }],
  ['disable', 'none', { writes: [], phases: 'none' }],
  ['disable', 'ACTIVE', /cannot be switched off.*phased-release: complete/],
  ['disable', 'PAUSED', /cannot be switched off/],
  ['disable', 'COMPLETE', { writes: [], phases: 'COMPLETE' }],
  ['pause', 'none', /has no phased release, so there is none to pause/],
  ['pause', 'ACTIVE', { writes: [update], phases: 'PAUSED' }],
  ['pause', 'PAUSED', { writes: [], phases: 'PAUSED' }],
  ['pause', 'COMPLETE', /is complete.*nothing can be paused/],
  ['resume', 'ACTIVE', { writes: [], phases: 'ACTIVE' }],
  ['resume', 'PAUSED', { writes: [update], phases: 'ACTIVE' }],
  ['resume', 'COMPLETE', { writes: [], phases: 'COMPLETE' }],
  ['complete', 'none', { writes: [], phases: 'none' }],
  ['complete', 'ACTIVE', { writes: [update], phases: 'COMPLETE' }],
  ['complete', 'PAUSED', { writes: [update], phases: 'COMPLETE' }],
  ['complete', 'COMPLETE', { writes: [], phases: 'COMPLETE' }],
]

test.concurrent.each(inTheStore)(
  'phased-release %s with a version in the store and phases %s, and once more',
  async (input, phases, outcome) => {
    await using scene = await startRelease({ state: 'READY_FOR_DISTRIBUTION', phases })
    const run = await scene.run({ 'phased-release': input })
    if (outcome instanceof RegExp) {
      expect(errorOf(run)).toMatch(outcome)
      expect(run.writes).toEqual([])
      return
    }
    succeeded(run)
    expect(run.writes).toEqual(outcome.writes)
    expect(run.outputs['phased-release-state']).toBe(outcome.phases === 'none' ? '' : outcome.phases)
    if (outcome.writes.length === 0) return
    const again = succeeded(await scene.run({ 'phased-release': input }))
    expect(again.writes).toEqual([])
    expect(again.outputs['phased-release-state']).toBe(outcome.phases)
  },
)

test.concurrent('day and percentage follow the calendar, and stand still while paused', async () => {
  await using scene = await startRelease({ state: 'READY_FOR_DISTRIBUTION', phases: 'ACTIVE' })
  const { sandbox } = scene
  const seen: unknown[] = []
  for (let day = 1; day <= 7; day += 1) {
    const { outputs } = succeeded(await scene.run({ 'phased-release': day === 3 ? 'pause' : 'resume' }))
    seen.push([outputs['phased-release-day'], outputs['phased-release-percentage']])
    sandbox.advance(24 * 3_600_000)
  }
  expect(seen).toEqual([
    ['1', '1'],
    ['2', '2'],
    ['3', '5'],
    ['3', '5'],
    ['4', '10'],
    ['5', '20'],
    ['6', '50'],
  ])
})

test.concurrent('steering releases nothing, and takes the version in the store while another one waits', async () => {
  await using scene = await startRelease({ state: 'READY_FOR_DISTRIBUTION', phases: 'ACTIVE' })
  const next = scene.sandbox.addVersion({
    app: scene.app.id,
    versionString: '1.2',
    releaseType: 'MANUAL',
    state: 'PENDING_DEVELOPER_RELEASE',
  })
  const run = succeeded(await scene.run({ 'phased-release': 'pause' }))
  expect(run.outputs).toMatchObject({ version: '1.1', 'phased-release-state': 'PAUSED' })
  expect(run.summary).toMatch(/PAUSED, day 1 of 7, 1 % of users, since \d{4}-\d\d-\d\d, paused 0 of 30 days/)
  expect(scene.sandbox.find('appStoreVersions', next.id)?.attributes.appVersionState).toBe(
    'PENDING_DEVELOPER_RELEASE',
  )
})

test.concurrent('no more than thirty days of pause are asked for', async () => {
  await using scene = await startRelease({ state: 'READY_FOR_DISTRIBUTION', phases: 'ACTIVE' })
  succeeded(await scene.run({ 'phased-release': 'pause' }))
  scene.sandbox.advance(31 * 24 * 3_600_000)
  const run = await scene.run({ 'phased-release': 'pause' })
  expect(errorOf(run)).toMatch(/was paused for 30 days, and Apple allows 30/)
  expect(run.writes).toEqual([])
})

test.concurrent('the first version of a platform has no phases, which is told before anything is sent', async () => {
  await using scene = await startRelease()
  scene.sandbox.addVersion({
    app: scene.app.id,
    versionString: '1.0',
    platform: 'TV_OS',
    releaseType: 'MANUAL',
    state: 'PENDING_DEVELOPER_RELEASE',
  })
  const run = await scene.run({ platform: 'tvos', 'phased-release': 'enable' })
  expect(errorOf(run)).toMatch(/first one on TV_OS, and Apple gives out only updates in phases/)
  expect(run.writes).toEqual([])
})
