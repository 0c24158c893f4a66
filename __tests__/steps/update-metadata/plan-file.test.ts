import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listingScene } from '../../support/listing-scene.ts'

const folder = 'fastlane/metadata'
const files = {
  [`${folder}/en-US/description.txt`]: 'Lists and plans',
  [`${folder}/en-US/subtitle.txt`]: 'Lists',
  [`${folder}/de-DE/description.txt`]: 'Listen und Pläne',
  [`${folder}/de-DE/name.txt`]: 'Acme Listen',
  [`${folder}/de-DE/subtitle.txt`]: 'Listen',
  [`${folder}/copyright.txt`]: '2026 Acme',
}
const dry = { 'dry-run': 'true', 'plan-file': 'plans/plan.json' }
const apply = { 'plan-file': 'plans/plan.json' }

test('a dry run writes the plan and sends nothing but reads; the plan then applies', async () => {
  await using scene = await listingScene({ files })
  const dryRun = await scene.run(dry)
  expect(dryRun.exitCode).toBe(0)
  expect(dryRun.requests.every((request) => request.startsWith('GET '))).toBe(true)
  expect(dryRun.summary).toContain('nothing was sent')
  const plan = JSON.parse((await scene.files())['plans/plan.json'] ?? '')
  expect(plan).toMatchObject({ platform: 'IOS', version: '1.1' })
  expect(plan.changes).toHaveLength(Number(dryRun.outputs.changes))
  const run = await scene.run(apply)
  expect(run.exitCode).toBe(0)
  expect(scene.texts('de-DE')).toMatchObject({ description: 'Listen und Pläne' })
  expect((await scene.run(apply)).writes).toEqual([])
})

test('a plan that has moved is refused, and nothing is written', async () => {
  await using scene = await listingScene({ files })
  await scene.run(dry)
  const [texts] = scene.sandbox.all('appStoreVersionLocalizations').slice(-1)
  scene.sandbox.change('appStoreVersionLocalizations', texts?.id ?? '', { description: 'By another hand' })
  const run = await scene.run(apply)
  expect(run.exitCode).toBe(1)
  expect(run.writes).toEqual([])
  expect(run.annotations('error')).toEqual([expect.stringContaining('does not hold any more')])
  expect(run.annotations('error')[0]).toContain('version texts in en-US')
})

test('so is a plan after the files have changed', async () => {
  await using scene = await listingScene({ files })
  await scene.run(dry)
  await scene.write({ [`${folder}/en-US/subtitle.txt`]: 'Something else' })
  const run = await scene.run(apply)
  expect(run.exitCode).toBe(1)
  expect(run.writes).toEqual([])
  expect(run.annotations('error')[0]).toContain('app info texts in en-US')
})

test.each([
  { name: 'an existing version', version: '1.1', on: 'PATCH /v1/appInfoLocalizations/{id}' },
  {
    name: 'a version that takes another number',
    version: '1.2',
    on: 'POST /v1/appStoreVersionLocalizations',
  },
])('what is left of a plan applies after a failure in the middle: $name', async ({ version, on }) => {
  await using scene = await listingScene({ files })
  await scene.run({ ...dry, version })
  scene.sandbox.faults.add({ on, fault: { kind: 'status', status: 409, code: 'STATE_ERROR' } })
  const broken = await scene.run({ ...apply, version })
  expect(broken.exitCode).toBe(1)
  expect(broken.writes.length).toBeGreaterThan(1)
  const rest = await scene.run({ ...apply, version })
  expect(rest.log).not.toContain('does not hold')
  expect(rest.exitCode).toBe(0)
  expect(scene.appInfoTexts('de-DE')).toMatchObject({ name: 'Acme Listen', subtitle: 'Listen' })
})

test('the rest of a plan for a new version applies after the version was made', async () => {
  await using scene = await listingScene({ versions: { '1.0': 'READY_FOR_DISTRIBUTION' }, files })
  await scene.run({ ...dry, version: '1.1' })
  scene.sandbox.faults.add({
    on: 'POST /v1/appStoreVersionLocalizations',
    fault: { kind: 'status', status: 409, code: 'STATE_ERROR' },
  })
  const broken = await scene.run({ ...apply, version: '1.1' })
  expect(broken.exitCode).toBe(1)
  expect(broken.outputs['version-id']).toMatch(/./)
  const rest = await scene.run({ ...apply, version: '1.1' })
  expect(rest.exitCode).toBe(0)
  expect(scene.appInfoTexts('de-DE')).toMatchObject({ name: 'Acme Listen' })
})

test.each(['', '{', '[]', '{"changes":[null],"appId":"1"}', '{"changes":[{"fields":[3]}],"appId":1}'])(
  'a file that is no plan is told, not stumbled over: %j',
  async (content) => {
    await using scene = await listingScene({ files: { ...files, 'plans/plan.json': content } })
    const run = await scene.run(apply)
    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.log).not.toContain('bug of the action')
    expect(run.annotations('error')[0]).toContain('plans/plan.json')
  },
)

test('no password gets into a plan', async () => {
  const secret = 'correct-horse-battery'
  await using scene = await listingScene({
    files: {
      ...files,
      [`${folder}/review_information/demo_user.txt`]: 'demo',
      [`${folder}/review_information/demo_password.txt`]: secret,
    },
  })
  const run = await scene.run(dry)
  const shown = [run.log.replaceAll(`::add-mask::${secret}`, ''), run.summary, JSON.stringify(run.outputs)]
  shown.push(await readFile(join(scene.folder, 'plans/plan.json'), 'utf8'))
  expect(shown.join('\n')).not.toContain(secret)
})
