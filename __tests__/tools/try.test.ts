import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
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

function commandsIn(page: string): string[] {
  return [...page.matchAll(/^ *npm run try -- ([a-z].+)$/gm)].map(([, command = '']) => command)
}

test('the commands of its help, which the README has too, bring an app to a released version', async () => {
  expect(existsSync(join(folder, 'build/MyApp.ipa'))).toBe(true)
  const commands = commandsIn((await run(['--help'])).log)
  expect(commands).toEqual(commandsIn(readFileSync(join(import.meta.dirname, '../../README.md'), 'utf8')))
  // Ten minutes, which no test waits for.
  const behaviour = { method: 'PATCH', body: JSON.stringify({ distributionMs: 0 }) }
  expect((await fetch(`http://127.0.0.1:${port}/sandbox/behaviour`, behaviour)).status).toBe(200)
  const logs = new Map<string, string>()
  for (const command of commands) {
    const { log, exitCode } = await run(command.split(' '))
    expect({ command, exitCode, log: exitCode === 0 ? '' : log }).toEqual({ command, exitCode: 0, log: '' })
    logs.set(command.split(' ')[0] ?? '', log)
  }
  expect(logs.get('status')).toMatch(/submission-state +WAITING_FOR_REVIEW/)
  expect(logs.get('release')).toMatch(/version-state +READY_FOR_DISTRIBUTION/)
})

test('an approval where nothing was submitted is refused', async () => {
  const { log, exitCode } = await run(['approve'])
  expect(log).toContain('No submission is in review')
  expect(exitCode).toBe(1)
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
