import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'

const folder = mkdtempSync(join(tmpdir(), 'try-'))
let server: ChildProcess
let port = ''

function start(args: readonly string[], onPort = '0') {
  const { PATH = '', SystemRoot } = process.env
  return spawn(process.execPath, [join(import.meta.dirname, '../../src/tools/try.ts'), ...args], {
    env: { PATH, ...(SystemRoot && { SystemRoot }), TRY_FOLDER: folder, TRY_PORT: onPort, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
}

async function run(args: readonly string[], onPort?: string) {
  const child = start(args, onPort)
  const [log, problem, [exitCode]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ])
  return { log: log + problem, exitCode }
}

beforeAll(async () => {
  const child = start([])
  server = child
  const [shown] = await once(child.stdout, 'data')
  port = /127\.0\.0\.1:(\d+)/.exec(String(shown))?.[1] ?? ''
})

afterAll(() => {
  server.kill()
  rmSync(folder, { recursive: true, force: true })
})

test('the steps that its help shows bring an app to a submitted version', async () => {
  expect(existsSync(join(folder, 'build/MyApp.ipa'))).toBe(true)
  const help = await run(['--help'])
  const steps = [...help.log.matchAll(/^ {2}npm run try -- (.+)$/gm)].map(([, args = '']) => args.split(' '))
  expect(steps.length).toBe(7)
  let last = ''
  for (const args of steps) {
    const { log, exitCode } = await run(args)
    expect({ args, exitCode, log: exitCode === 0 ? '' : log }).toEqual({ args, exitCode: 0, log: '' })
    last = log
  }
  expect(last).toMatch(/submission-state +WAITING_FOR_REVIEW/)
})

test('what is no input is told', async () => {
  const { log, exitCode } = await run(['status', 'bundle-id'])
  expect(log).toContain('write INPUT=VALUE')
  expect(exitCode).toBe(1)
})

test('a port that is taken is told', async () => {
  const { log, exitCode } = await run([], port)
  expect(log).toContain(`cannot listen on port ${port}: one is running already`)
  expect(exitCode).toBe(1)
})

// Windows ends a process without asking it.
const unlessWindows = process.platform === 'win32' ? test.skip : test

unlessWindows('a sandbox that has ended is not looked for, and how to start one is told', async () => {
  const ended = once(server, 'close')
  server.kill()
  await ended
  const { log, exitCode } = await run(['status'])
  expect(log).toContain('Run `npm run try` in another terminal first')
  expect(exitCode).toBe(1)
})
