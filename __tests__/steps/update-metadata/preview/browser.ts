import { type ChildProcess, spawn } from 'node:child_process'
import { accessSync, constants, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { Readable, Writable } from 'node:stream'
import { pathToFileURL } from 'node:url'

type Answer = Record<string, unknown>

interface Look {
  width: number
  scheme: 'light' | 'dark'
}

export interface Browser extends AsyncDisposable {
  /** Opens a file as a person would, and waits until all of it is there. */
  open: (path: string) => Promise<void>
  look: (look: Look) => Promise<void>
  /** What the page answers; the expression must have a value that JSON can hold. */
  ask: (expression: string) => Promise<unknown>
  /** A picture of the whole page, as PNG. */
  picture: () => Promise<Buffer>
  press: (key: string) => Promise<void>
  /** What the console said, and which addresses were asked for, since the page was opened. */
  complaints: () => string[]
  requests: () => string[]
}

/** Chromium or Chrome, where one is installed. */
export function findBrowser(): string | undefined {
  const folders = (process.env.PATH ?? '').split(delimiter)
  return ['chromium', 'chromium-browser', 'google-chrome']
    .flatMap((name) => folders.map((folder) => join(folder, name)))
    .find(isProgram)
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--hide-scrollbars',
  '--remote-debugging-pipe',
]

/** A browser without a window, steered by its own protocol through two pipes. */
export async function startBrowser(program: string): Promise<Browser> {
  const profile = mkdtempSync(join(tmpdir(), 'browser-'))
  const child = spawn(program, [...flags, `--user-data-dir=${profile}`, 'about:blank'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe', 'pipe'],
  })
  const { send, on } = connect(child)
  const { targetId } = await send('Target.createTarget', { url: 'about:blank' })
  const { sessionId } = await send('Target.attachToTarget', { targetId, flatten: true })
  const tell = (method: string, params: object = {}) => send(method, params, String(sessionId))
  let complaints: string[] = []
  let requests: string[] = []
  on('Log.entryAdded', ({ entry }) => complaints.push(JSON.stringify(entry)))
  on('Runtime.consoleAPICalled', ({ args }) => complaints.push(JSON.stringify(args)))
  on('Runtime.exceptionThrown', ({ exceptionDetails }) => complaints.push(JSON.stringify(exceptionDetails)))
  on('Audits.issueAdded', ({ issue }) => complaints.push(JSON.stringify(issue)))
  on('Network.requestWillBeSent', ({ request }) => requests.push(String(member(request, 'url'))))
  for (const domain of ['Page', 'Runtime', 'Log', 'Network', 'Audits']) await tell(`${domain}.enable`)
  const ask = async (expression: string) => {
    const { result, exceptionDetails } = await tell('Runtime.evaluate', {
      expression,
      returnByValue: true,
      awaitPromise: true,
    })
    if (exceptionDetails) throw new Error(JSON.stringify(exceptionDetails))
    return member(result, 'value')
  }
  return {
    ask,
    open: async (path) => {
      complaints = []
      requests = []
      const loaded = new Promise((resolve) => on('Page.loadEventFired', resolve))
      await tell('Page.navigate', { url: pathToFileURL(path).href })
      await loaded
    },
    look: async ({ width, scheme }) => {
      const size = { width, height: 900, deviceScaleFactor: 1, mobile: width < 500 }
      await tell('Emulation.setDeviceMetricsOverride', size)
      const features = [{ name: 'prefers-color-scheme', value: scheme }]
      await tell('Emulation.setEmulatedMedia', { features })
    },
    picture: async () => {
      const { data } = await tell('Page.captureScreenshot', { captureBeyondViewport: true })
      return Buffer.from(String(data), 'base64')
    },
    press: async (key) => {
      await tell('Input.dispatchKeyEvent', {
        type: 'rawKeyDown',
        key,
        code: key,
        windowsVirtualKeyCode: keyCodes[key] ?? 0,
      })
      await tell('Input.dispatchKeyEvent', {
        type: 'keyUp',
        key,
        code: key,
        windowsVirtualKeyCode: keyCodes[key] ?? 0,
      })
    },
    complaints: () => complaints,
    requests: () => requests,
    [Symbol.asyncDispose]: async () => {
      const ended = new Promise((resolve) => child.once('exit', resolve))
      await send('Browser.close', {})
      await ended
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
    },
  }
}

const keyCodes: Readonly<Record<string, number>> = { Tab: 9, ArrowRight: 39, ArrowDown: 40, ' ': 32 }

/** Messages are JSON documents with a zero byte after each. */
function connect(child: ChildProcess) {
  const [, , , input, output] = child.stdio
  if (!(input instanceof Writable && output instanceof Readable)) throw new Error('The browser has no pipes.')
  const waiting = new Map<number, { resolve: (answer: Answer) => void; reject: (error: Error) => void }>()
  const listeners = new Map<string, ((params: Answer) => void)[]>()
  let count = 0
  let rest = ''
  output.setEncoding('utf8').on('data', (text: string) => {
    const messages = (rest + text).split('\0')
    rest = messages.pop() ?? ''
    for (const message of messages) {
      const { id, method, params, result, error } = JSON.parse(message)
      if (method) for (const listener of listeners.get(method) ?? []) listener(params)
      else if (error) waiting.get(id)?.reject(new Error(JSON.stringify(error)))
      else waiting.get(id)?.resolve(result)
      waiting.delete(id)
    }
  })
  child.once('exit', (code) => {
    for (const { reject } of waiting.values()) reject(new Error(`The browser ended with ${code}.`))
  })
  const send = (method: string, params: object, sessionId?: string) =>
    new Promise<Answer>((resolve, reject) => {
      count += 1
      waiting.set(count, { resolve, reject })
      input.write(`${JSON.stringify({ id: count, method, params, sessionId })}\0`)
    })
  const on = (method: string, listener: (params: Answer) => void) => {
    listeners.set(method, [...(listeners.get(method) ?? []), listener])
  }
  return { send, on }
}

function member(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined
}
