import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { storeIpa } from '../../../src/tools/store-packages.ts'
import { inFolder, makeIpa } from '../../support/packages.ts'
import type { ActionRun } from '../../support/run-action.ts'
import { app, run, startStore, writes } from './support.ts'

const version = '1.2.0'

/** Uploads a package with this build number into the reservation. */
function upload(sandbox: Sandbox, buildNumber: string, reservation: string | undefined): Promise<ActionRun> {
  return inFolder(async (folder) => {
    const path = join(folder, 'App.ipa')
    await writeFile(path, await makeIpa(storeIpa({ bundleId: app, version, buildNumber })))
    return run(sandbox, {
      step: 'upload-build',
      'app-path': path,
      'build-upload-id': reservation ?? '',
      'poll-interval': '100ms',
    })
  })
}

test('what was reserved is built with its number and uploaded into the reservation, once', async () => {
  await using sandbox = await startStore({ rate: 600 })
  const reserved = await run(sandbox, { reserve: 'true', version, platform: 'IOS' })
  const { 'build-number': number = '', 'build-upload-id': id } = reserved.outputs
  const sent = await upload(sandbox, number, id)
  expect(sent.exitCode).toBe(0)
  expect(sent.outputs).toMatchObject({ 'build-upload-id': id, 'processing-state': 'VALID' })
  expect(sandbox.all('buildUploads')).toHaveLength(1)
  sandbox.clearRequests()
  const again = await upload(sandbox, number, id)
  expect(again.outputs['build-id']).toBe(sent.outputs['build-id'])
  expect(writes(sandbox)).toEqual([])
})

test('a re-run goes on with the build when Apple has dropped the record of its upload', async () => {
  await using sandbox = await startStore()
  const { id } = sandbox.addBuild({ app, version, buildNumber: '7', usesNonExemptEncryption: false })
  const { outputs, exitCode } = await upload(sandbox, '7', 'dropped')
  expect(exitCode).toBe(0)
  expect(outputs['build-id']).toBe(id)
})

test.each([
  ['no reservation', () => 'unknown', /There is no upload unknown, which build-upload-id names/],
  [
    'a reservation of another number',
    (sandbox: Sandbox) => sandbox.addUpload({ app, version, buildNumber: '8', state: 'AWAITING_UPLOAD' }).id,
    /is for 1\.2\.0 \(8\) on IOS, but the package is 1\.2\.0 \(7\) on IOS/,
  ],
  [
    'a reservation of another app',
    (sandbox: Sandbox) => {
      const other = sandbox.addApp({ bundleId: 'com.example.other' })
      return sandbox.addUpload({ app: other.id, version, buildNumber: '7', state: 'AWAITING_UPLOAD' }).id
    },
    /is not among the uploads of the app \d+, so it is of another app/,
  ],
  [
    'an upload that failed',
    (sandbox: Sandbox) =>
      sandbox.addUpload({
        app,
        version,
        buildNumber: '7',
        state: 'FAILED',
        errors: [{ code: '90683', description: 'Missing purpose string' }],
      }).id,
    /ITMS-90683: Missing purpose string/,
  ],
  [
    'a reservation whose number someone else has uploaded',
    (sandbox: Sandbox) => {
      sandbox.addBuild({ app, version, buildNumber: '7' })
      return sandbox.addUpload({ app, version, buildNumber: '7', state: 'AWAITING_UPLOAD' }).id
    },
    /was uploaded by someone else, not into the reservation/,
  ],
])('%s is told, and nothing is sent', async (_, prepare, message) => {
  await using sandbox = await startStore()
  const { exitCode, annotations } = await upload(sandbox, '7', prepare(sandbox))
  expect(exitCode).toBe(1)
  expect(annotations('error')[0]).toMatch(message)
  expect(writes(sandbox)).toEqual([])
})
