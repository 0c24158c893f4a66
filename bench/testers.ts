import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runAction } from '../__tests__/support/run-action.ts'
import { startSandbox } from '../src/sandbox/sandbox.ts'
import { print } from './table.ts'

interface Sync {
  what: string
  requests: number
  writes: number
  seconds: number
}

const app = 'com.example.app'
const number = 2_000

export async function testers(): Promise<void> {
  const rows = (await syncs()).map(({ what, requests, writes, seconds }) => ({
    what,
    ours: `${requests} requests, ${writes} writes, ${seconds.toFixed(1)} s`,
    other: '',
    ratio: undefined,
    target: '',
    isMet: undefined,
  }))
  print('Testers brought to what a file declares', rows)
}

/** 2,000 declared testers: in the app but not in the group, unchanged, and new to the app. The budget per hour is raised for the last. */
async function syncs(): Promise<Sync[]> {
  const rows: Sync[] = []
  const folder = await mkdtemp(join(tmpdir(), 'bench-'))
  const testersFile = join(folder, 'testers.csv')
  try {
    const emails = Array.from({ length: number }, (_, index) => `tester${index}@example.com`)
    await writeFile(testersFile, emails.map((email) => `,,${email},Friends`).join('\n'))
    for (const isKnown of [true, false]) {
      await using sandbox = await startSandbox({ rateLimit: 10_000 })
      sandbox.addApp({ bundleId: app, name: 'Example' })
      sandbox.addGroup({ app, name: 'Friends' })
      const everybody = sandbox.addGroup({ app, name: 'Everybody' })
      if (isKnown) for (const email of emails) sandbox.addTester({ app, email, groups: [everybody.id] })
      const kind = isKnown ? 'testers of the app into a group' : 'testers new to the app'
      for (const what of [`${number} ${kind}`, `${number} ${kind}, again`]) {
        sandbox.clearRequests()
        const startedAt = performance.now()
        const { exitCode, log } = await runAction({
          step: 'manage-testers',
          'api-url': sandbox.url,
          'api-key-id': sandbox.team.keyId,
          'issuer-id': sandbox.team.issuerId,
          'api-private-key': sandbox.team.privateKey,
          'bundle-id': app,
          'testers-file': testersFile,
        })
        if (exitCode !== 0) throw new Error(`${what} failed:\n${log}`)
        const trace = sandbox.trace()
        const writes = trace.filter((request) => !request.startsWith('GET ')).length
        const seconds = (performance.now() - startedAt) / 1_000
        rows.push({ what, requests: trace.length, writes, seconds })
      }
    }
    return rows
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
