import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { APP_STORE_LOCALES } from '../src/files/locales.ts'
import { runAction } from '../src/tools/action-process.ts'
import { accessTo } from './action.ts'
import { type SandboxProcess, startSandboxProcess } from './sandbox.ts'
import { milliseconds, print, type Row } from './table.ts'

const latencyMs = 100

/** Store texts of 10 and 40 locales with 9 fields each, against as many requests one at a time, at 100 ms an answer. */
export async function listing(): Promise<void> {
  const rows: Row[] = []
  for (const { number, mostMs } of [
    { number: 10, mostMs: 1_000 },
    { number: 40, mostMs: 2_000 },
  ]) {
    await using sandbox = await startSandboxProcess({ latencyMs })
    const folder = await mkdtemp(join(tmpdir(), 'bench-'))
    try {
      await writeListing(folder, number, 'Before')
      await update(sandbox, folder)
      await writeListing(folder, number, 'After')
      rows.push(await measured(sandbox, folder, { what: `${number} locales × 9 fields`, mostMs }))
      rows.push(await measured(sandbox, folder, { what: `${number} locales unchanged`, mostMs }))
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
  print(`Store texts, whole process, ${latencyMs} ms an answer, against as many requests one at a time`, rows)
}

async function measured(
  sandbox: SandboxProcess,
  folder: string,
  { what, mostMs }: { what: string; mostMs: number },
): Promise<Row> {
  const before = (await sandbox.requests()).length
  const startedAt = performance.now()
  await update(sandbox, folder)
  const ours = performance.now() - startedAt
  const requests = (await sandbox.requests()).slice(before)
  const writes = requests.filter(({ method }) => method !== 'GET').length
  const other = await oneAtATime(sandbox, requests.length)
  return {
    what: `${what}: ${requests.length} requests, ${writes} writes`,
    ours: milliseconds(ours),
    other: milliseconds(other),
    ratio: other / ours,
    target: `under ${milliseconds(mostMs)}`,
    isMet: ours < mostMs,
  }
}

async function oneAtATime(sandbox: SandboxProcess, number: number): Promise<number> {
  const startedAt = performance.now()
  for (let index = 0; index < number; index += 1) await (await fetch(`${sandbox.url}/v1/apps`)).text()
  return performance.now() - startedAt
}

async function update(sandbox: SandboxProcess, folder: string): Promise<void> {
  const log: string[] = []
  const { exitCode } = await runAction({
    folder,
    inputs: { ...accessTo(sandbox), step: 'update-metadata', 'bundle-id': 'com.example.app', version: '1.0' },
    onLine: (line) => log.push(line),
  })
  if (exitCode !== 0)
    throw new Error(`The action failed:\n${log.filter((line) => !line.includes('add-mask')).join('\n')}`)
}

/** Written as JSON, which is YAML too. */
async function writeListing(folder: string, number: number, word: string): Promise<void> {
  const chosen = ['en-US', ...APP_STORE_LOCALES.filter((locale) => locale !== 'en-US')].slice(0, number)
  const texts = (locale: string) => ({
    name: `${word} ${locale}`,
    subtitle: `${word} all others`,
    privacyPolicyUrl: `https://garden.app/${word}/privacy`,
    privacyChoicesUrl: `https://garden.app/${word}/choices`,
    description: `${word}: plan what grows where.`,
    keywords: `${word.toLowerCase()},planting`,
    promotionalText: `${word} the season`,
    supportUrl: `https://garden.app/${word}/support`,
    marketingUrl: `https://garden.app/${word}`,
  })
  const locales = Object.fromEntries(chosen.map((locale) => [locale, texts(locale)]))
  await writeFile(join(folder, 'app-store.yml'), JSON.stringify({ locales }))
}
