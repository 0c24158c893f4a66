import { randomBytes } from 'node:crypto'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { png } from '../__tests__/support/media-files.ts'
import { APP_STORE_LOCALES } from '../src/files/locales.ts'
import { runAction } from '../src/tools/action-process.ts'
import { accessTo } from './action.ts'
import { type SandboxProcess, startSandboxProcess } from './sandbox.ts'
import { milliseconds, print, type Row } from './table.ts'

interface Case {
  locales: number
  sizes: readonly (readonly [width: number, height: number])[]
  latencyMs: number
  /** For the first run. */
  mostMs: number | undefined
  mostRequests: number | undefined
  mostUnchanged: number
}

const pictures = 6
const pictureBytes = 100_000
const phone = [1290, 2796] as const
const tablet = [2064, 2752] as const

const cases: readonly Case[] = [
  { locales: 10, sizes: [phone], latencyMs: 100, mostMs: 4_000, mostRequests: 150, mostUnchanged: 14 },
  {
    locales: 40,
    sizes: [phone, tablet],
    latencyMs: 40,
    mostMs: undefined,
    mostRequests: undefined,
    mostUnchanged: 50,
  },
]

/** Screenshots sent and left alone, against as many requests one at a time. Apple's processing takes 2 s. */
export async function media(): Promise<void> {
  for (const one of cases) {
    const { locales, sizes, latencyMs } = one
    await using sandbox = await startSandboxProcess({ latencyMs })
    const folder = await mkdtemp(join(tmpdir(), 'bench-'))
    try {
      const names = ['en-US', ...APP_STORE_LOCALES.filter((name) => name !== 'en-US')].slice(0, locales)
      const texts = Object.fromEntries(names.map((name) => [name, {}]))
      await writeFile(join(folder, 'app-store.yml'), JSON.stringify({ locales: texts }))
      await update(sandbox, folder)
      await writePictures(join(folder, 'screenshots'), names, sizes)
      await rm(join(folder, 'app-store.yml'))
      const rows = [
        await measured(sandbox, folder, one),
        await measured(sandbox, folder, { ...one, isUnchanged: true }),
      ]
      const what = `${locales} locales × ${pictures} pictures${sizes.length > 1 ? ` × ${sizes.length} sizes` : ''}`
      print(
        `Screenshots, ${what}, whole process, ${latencyMs} ms an answer, against as many requests one at a time`,
        rows,
      )
    } finally {
      await rm(folder, { recursive: true, force: true })
    }
  }
}

async function measured(
  sandbox: SandboxProcess,
  folder: string,
  { mostMs, mostRequests, mostUnchanged, isUnchanged = false }: Case & { isUnchanged?: boolean },
): Promise<Row> {
  const before = (await sandbox.requests()).length
  const startedAt = performance.now()
  await update(sandbox, folder)
  const ours = performance.now() - startedAt
  const requests = (await sandbox.requests()).slice(before)
  const toApi = requests.filter(({ path }) => path.startsWith('/v'))
  const writes = toApi.filter(({ method }) => method !== 'GET').length
  const other = await oneAtATime(sandbox, requests.length)
  const most = isUnchanged ? mostUnchanged : mostRequests
  const targets = [
    ...(most === undefined ? [] : [{ text: `at most ${most} requests`, isMet: toApi.length <= most }]),
    ...(isUnchanged ? [{ text: 'no write', isMet: writes === 0 }] : []),
    ...(mostMs === undefined || isUnchanged
      ? []
      : [{ text: `under ${milliseconds(mostMs)}`, isMet: ours < mostMs }]),
  ]
  return {
    what: `${isUnchanged ? 'unchanged' : 'first run'}: ${toApi.length} requests, ${writes} writes, ${requests.length - toApi.length} parts`,
    ours: milliseconds(ours),
    other: milliseconds(other),
    ratio: other / ours,
    target: targets.map(({ text }) => text).join(', '),
    isMet: targets.every(({ isMet }) => isMet),
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
    inputs: {
      ...accessTo(sandbox),
      step: 'update-metadata',
      'bundle-id': 'com.example.app',
      version: '1.0',
    },
    onLine: (line) => log.push(line),
  })
  if (exitCode !== 0)
    throw new Error(`The action failed:\n${log.filter((line) => !line.includes('add-mask')).join('\n')}`)
}

async function writePictures(
  folder: string,
  locales: readonly string[],
  sizes: Case['sizes'],
): Promise<void> {
  for (const locale of locales) {
    const path = join(folder, locale)
    await mkdir(path, { recursive: true })
    for (const [width, height] of sizes) {
      for (let index = 1; index <= pictures; index += 1) {
        const pixels = randomBytes(pictureBytes / 2).toString('hex')
        await writeFile(join(path, `${width}-${index}.png`), png(width, height, { pixels }))
      }
    }
  }
}
