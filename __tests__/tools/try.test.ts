import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const folder = mkdtempSync(join(tmpdir(), 'try-'))
let server: ChildProcess | undefined

function start(...args: string[]) {
  return spawn(process.execPath, [join(import.meta.dirname, '../../src/tools/try.ts'), ...args], {
    env: { PATH: process.env.PATH ?? '', TRY_FOLDER: folder, TRY_PORT: '0', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function run(...args: string[]) {
  const child = start(...args)
  const exit = new Promise<number | null>((resolve) => child.on('close', resolve))
  const [log, problem, exitCode] = await Promise.all([text(child.stdout), text(child.stderr), exit])
  return { log: log + problem, exitCode }
}

/** The steps that the help shows, as they stand there. */
async function shownSteps(): Promise<string[][]> {
  const { log } = await run('--help')
  return [...log.matchAll(/^ {2}npm run try -- (.+)$/gm)].map(([, args = '']) => args.split(' '))
}

afterAll(() => {
  server?.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('without a sandbox it says how to start one', async () => {
  const { log, exitCode } = await run('status')
  expect(log).toContain('Run `npm run try` in another terminal first')
  expect(exitCode).toBe(1)
})

test('the steps that its help shows bring an app to a submitted version', async () => {
  server = start()
  await new Promise((resolve) => server?.stdout?.once('data', resolve))
  expect(existsSync(join(folder, 'build/MyApp.ipa'))).toBe(true)
  const steps = await shownSteps()
  expect(steps.map(([name]) => name)).toEqual([
    'validate',
    'upload-build',
    'distribute',
    'update-metadata',
    'update-metadata',
    'submit-for-review',
    'status',
  ])
  let last = ''
  for (const args of steps) {
    const { log, exitCode } = await run(...args)
    expect({ args, exitCode, log: exitCode === 0 ? '' : log }).toEqual({ args, exitCode: 0, log: '' })
    last = log
  }
  expect(last).toMatch(/submission-state +WAITING_FOR_REVIEW/)
})

test('what is no input is told', async () => {
  const { log, exitCode } = await run('status', 'bundle-id')
  expect(log).toContain('write INPUT=VALUE')
  expect(exitCode).toBe(1)
})
