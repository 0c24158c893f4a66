import { runCaller, shown, writesOf } from '../support/callers.ts'
import { type ExampleWorld, exampleWorld, failures, results } from '../support/example-world.ts'

const testWithShell = process.platform === 'win32' ? test.skip : test

function listingOf(name: string): string {
  return `locales:
  en-US:
    name: ${name}
    description: Everything about the ${name.toLowerCase()}.
    keywords: [${name.toLowerCase()}, plants]
    supportUrl: https://garden.app/support
    privacyPolicyUrl: https://garden.app/privacy
`
}

const names = ['Rose', 'Oak', 'Fern']

/** Three apps, of which the store has all but those that are left out. */
async function worldWith(known: readonly string[]): Promise<ExampleWorld> {
  const world = await exampleWorld()
  for (const name of known) {
    const { id } = world.sandbox.addApp({
      bundleId: `com.example.${name.toLowerCase()}`,
      name: `${name} old`,
    })
    world.sandbox.completeVersion(world.sandbox.addVersion({ app: id, versionString: '1.0' }).id)
  }
  const apps = names.map((name) => ({
    'bundle-id': `com.example.${name.toLowerCase()}`,
    'metadata-path': `apps/${name}.yml`,
    submit: name === 'Rose',
  }))
  const files = names.map((name) => [`apps/${name}.yml`, listingOf(name)])
  await world.repository.write({ 'apps.json': JSON.stringify(apps), ...Object.fromEntries(files) })
  return world
}

function started(inputs: Record<string, unknown>) {
  return { eventName: 'workflow_dispatch', event: { inputs } }
}

function appsNamed(world: ExampleWorld): string[] {
  return shown(world, 'appInfoLocalizations', ['name'])
    .filter((name) => names.includes(name))
    .sort()
}

testWithShell('every app of the list gets its listing, and is submitted where that is wanted', async () => {
  await using world = await worldWith(names)
  const run = await runCaller('portfolio', { world, on: started({ 'dry-run': false }) })
  expect(failures(run)).toEqual([])
  expect(run.jobs.map(({ result }) => result)).toEqual(['success', 'success', 'success', 'success'])
  expect(appsNamed(world)).toEqual(['Fern', 'Oak', 'Rose'])
  expect(shown(world, 'reviewSubmissions', ['state'])).toEqual(['WAITING_FOR_REVIEW'])
})

testWithShell('an app that fails does not stop the others', async () => {
  await using world = await worldWith(['Rose', 'Fern'])
  const run = await runCaller('portfolio', { world, on: started({ 'dry-run': false }) })
  expect(run.result).toBe('failure')
  expect(Object.values(results(run))).toEqual(['success', 'success', 'failure', 'success'])
  expect(failures(run)[0]).toContain('There is no app with the bundle id com.example.oak')
  expect(appsNamed(world)).toEqual(['Fern', 'Rose'])
})

testWithShell(
  'unless it is told otherwise, the caller of the page only plans, and for those that are named',
  async () => {
    await using world = await worldWith(names)
    const run = await runCaller('portfolio', {
      world,
      on: started({ only: 'com.example.fern com.example.oak' }),
    })
    expect(failures(run)).toEqual([])
    expect(run.jobs).toHaveLength(3)
    expect(writesOf(world)).toEqual([])
  },
)

testWithShell('an app that the list does not have is an error', async () => {
  await using world = await worldWith(names)
  const run = await runCaller('portfolio', { world, on: started({ only: 'com.example.ash' }) })
  expect(failures(run)).toEqual([expect.stringContaining('apps.json has no com.example.ash')])
  expect(world.sandbox.trace()).toEqual([])
})

const oak = { 'bundle-id': 'com.example.oak' }

testWithShell.each([
  ['false as a text', [{ ...oak, submit: 'false' }], ['submit has to be true or false, without quotes']],
  ['a key that is misspelt', [{ ...oak, metadata_path: 'x.yml' }], ['"metadata_path" is not known']],
  ['groups without a package', [{ ...oak, groups: 'Staff' }], ['groups get the build of package']],
  ['a version without quotes', [{ ...oak, version: 1.1 }], ['version has to be text in quotes']],
  ['several mistakes', ['x', { submit: true }, oak], ['Entry 1 is no app', 'Entry 2: bundle-id is missing']],
  ['no app', [], ['apps.json has no app.']],
  ['no list', { apps: [oak] }, ['apps.json has to be a list of apps']],
  ['no JSON', undefined, ['apps.json cannot be read']],
])('a list with %s is refused before anything is asked of Apple', async (_, list, messages) => {
  await using world = await worldWith([])
  await world.repository.write({ 'apps.json': JSON.stringify(list) ?? '[,]' })
  const run = await runCaller('portfolio', { world, on: started({ 'dry-run': false }) })
  const told = failures(run)
  expect(told).toEqual([expect.stringContaining('::error::')])
  for (const message of messages) expect(told[0]).toContain(message)
  expect(told[0]).not.toContain('    at ')
  expect(world.sandbox.trace()).toEqual([])
})
