import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { listingScene } from '../../../support/listing-scene.ts'
import { toApi } from './support.ts'

const yaml = JSON.stringify({ version: { routingAppCoverage: 'area.geojson' } })

function coverages(scene: { sandbox: { all(type: string): { attributes: Record<string, unknown> }[] } }) {
  return scene.sandbox.all('routingAppCoverages').map(({ attributes }) => attributes.fileName)
}

test('the file of a routing app is sent once, exchanged when it changes, and taken away when it is cleared', async () => {
  await using scene = await listingScene({ files: { 'app-store.yml': yaml, 'area.geojson': '{"a":1}' } })
  const first = await scene.run()
  expect(first.exitCode).toBe(0)
  expect(toApi(first.writes)).toEqual(['POST /v1/routingAppCoverages', 'PATCH /v1/routingAppCoverages/{id}'])
  expect((await scene.run()).writes).toEqual([])
  await scene.write({ 'area.geojson': '{"a":2}' })
  const changed = await scene.run()
  expect(toApi(changed.writes)[0]).toBe('DELETE /v1/routingAppCoverages/{id}')
  expect(coverages(scene)).toEqual(['area.geojson'])
  await scene.write({ 'app-store.yml': JSON.stringify({ version: { routingAppCoverage: null } }) })
  expect((await scene.run()).writes).toEqual(['DELETE /v1/routingAppCoverages/{id}'])
  expect(coverages(scene)).toEqual([])
})

test("fastlane's folder may have it too, and a pull leaves it in its place", async () => {
  const files = {
    'fastlane/metadata/copyright.txt': '2026 Acme',
    'fastlane/metadata/routing_app_coverage.geojson': '{}',
  }
  await using scene = await listingScene({ files })
  expect((await scene.run()).exitCode).toBe(0)
  expect(coverages(scene)).toEqual(['routing_app_coverage.geojson'])
  const pull = await scene.run({ mode: 'pull' })
  expect(pull.exitCode).toBe(0)
  expect(await scene.files()).toHaveProperty(['fastlane/metadata/routing_app_coverage.geojson'], '{}')
})

test('a file that is not there is told before anything is sent', async () => {
  await using scene = await listingScene({ files: { 'app-store.yml': yaml } })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.writes).toEqual([])
  expect(run.log).toContain('The routing app coverage area.geojson cannot be read')
})

test.each([
  { reviewDetail: { attachment: '../outside.pdf' } },
  { version: { routingAppCoverage: '../outside.pdf' } },
])(
  'a file that lies outside of the listing and of the working directory is not sent: %j',
  async (listing) => {
    await using scene = await listingScene({ files: { 'app-store.yml': JSON.stringify(listing) } })
    const outside = join(scene.folder, '../outside.pdf')
    await writeFile(outside, 'x')
    const run = await scene.run()
    await rm(outside)
    expect(run.exitCode).toBe(1)
    expect(run.writes).toEqual([])
    expect(run.log).toContain('leads out of the folder of its listing and of the working directory')
  },
)
