import { runCaller, shown, writesOf } from '../support/callers.ts'
import { type ExampleWorld, exampleWorld, failures, pullRequest, results } from '../support/example-world.ts'

const testWithShell = process.platform === 'win32' ? test.skip : test

async function worldWithDraft(): Promise<ExampleWorld> {
  const world = await exampleWorld()
  world.sandbox.addVersion({ app: 'com.example.app', versionString: '1.4.0' })
  return world
}

testWithShell('a pull request gets the plan and a page of the listing, and nothing is written', async () => {
  await using world = await worldWithDraft()
  const run = await runCaller('store-listing', { world, on: pullRequest(world) })
  expect(failures(run)).toEqual([])
  expect(results(run)).toEqual({
    'listing / plan': 'success',
    'listing / apply': 'skipped',
    'listing / without-secrets': 'skipped',
  })
  expect(writesOf(world)).toEqual([])
  expect(run.artifacts).toEqual({ 'listing-com.example.app': ['listing.html', 'plan.json'] })
  expect(world.github.repository.comments).toHaveLength(1)
})

testWithShell('after the merge the listing is what the files say; once more changes nothing', async () => {
  await using world = await worldWithDraft()
  const run = await runCaller('store-listing', { world })
  expect(failures(run)).toEqual([])
  expect(results(run)).toMatchObject({ 'listing / plan': 'success', 'listing / apply': 'success' })
  expect(shown(world, 'appInfoLocalizations', ['name', 'subtitle'])).toContain(
    'Garden Beds, seeds and seasons',
  )
  expect(shown(world, 'appScreenshots', ['fileName'])).toContain('1.png')
  world.sandbox.clearRequests()
  const again = await runCaller('store-listing', { world })
  expect(results(again)).toMatchObject({ 'listing / plan': 'success', 'listing / apply': 'skipped' })
  expect(writesOf(world)).toEqual([])
})

testWithShell('what was planned is not carried out when App Store Connect moves in between', async () => {
  await using world = await worldWithDraft()
  const { sandbox } = world
  const [info] = sandbox.all('appInfoLocalizations').slice(-1)
  const run = await runCaller('store-listing', {
    world,
    on: {
      observer: {
        stepEnds: ({ name }) => {
          if (name.startsWith('actions/upload-artifact'))
            sandbox.change('appInfoLocalizations', info?.id ?? '', { subtitle: 'Somebody was here' })
        },
      },
    },
  })
  expect(results(run)).toMatchObject({ 'listing / plan': 'success', 'listing / apply': 'failure' })
  expect(writesOf(world)).toEqual([])
})

testWithShell('for a pull request of a fork nothing is asked, and a notice says why', async () => {
  await using world = await worldWithDraft()
  const run = await runCaller('store-listing', { world, on: pullRequest(world, { from: 'mallory/garden' }) })
  expect(results(run)).toEqual({
    'listing / plan': 'skipped',
    'listing / apply': 'skipped',
    'listing / without-secrets': 'success',
  })
  expect(world.sandbox.trace()).toEqual([])
})

testWithShell.each(['pull_request_target', 'merge_group'])(
  'what is not merged yet is not carried out on %s either',
  async (eventName) => {
    await using world = await worldWithDraft()
    const own = eventName === 'merge_group' ? { event: { merge_group: {} } } : pullRequest(world)
    const run = await runCaller('store-listing', { world, on: { ...own, eventName }, triggers: [eventName] })
    expect(failures(run)).toEqual([])
    expect(results(run)).toMatchObject({ 'listing / plan': 'success', 'listing / apply': 'skipped' })
    expect(writesOf(world)).toEqual([])
  },
)
