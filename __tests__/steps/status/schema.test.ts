import { readFile } from 'node:fs/promises'
import { Ajv } from 'ajv'
import { statusSchema } from '../../../src/steps/status/report.ts'
import { bundleId, fill, startStatus, succeeded } from './support.ts'

test('the schema that is published is the one of the code', async () => {
  const published: unknown = JSON.parse(await readFile('docs/status.schema.json', 'utf8'))
  expect(published).toEqual(statusSchema())
})

test('what runs give has the form that the published schema describes', async () => {
  const schema = JSON.parse(await readFile('docs/status.schema.json', 'utf8'))
  const validate = new Ajv({ allErrors: true }).compile(schema)
  await using scene = await startStatus()
  const { sandbox } = scene
  const check = async () => {
    const { outputs } = succeeded(await scene.run())
    validate(JSON.parse(outputs.status ?? ''))
    expect(validate.errors).toBeNull()
  }
  await check()
  const { version } = fill(sandbox)
  await check()
  sandbox.addBuild({ app: bundleId, version: '1.2', buildNumber: '44', processingState: 'PROCESSING' })
  sandbox.addVersion({
    app: bundleId,
    versionString: '1.0',
    platform: 'TV_OS',
    releaseType: 'SCHEDULED',
    earliestReleaseDate: '2030-01-01T10:00:00Z',
  })
  sandbox.setVersionState(version.id, 'READY_FOR_DISTRIBUTION')
  await check()
  expect(validate({ app: { id: '1', name: null, bundleId: null }, platforms: [{}], leftOut: [] })).toBe(false)
})
