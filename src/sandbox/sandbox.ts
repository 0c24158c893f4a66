import type { IncomingMessage, ServerResponse } from 'node:http'
import { Api } from './api.ts'
import { type Behaviour, changeBehaviour, defaultBehaviour } from './behaviour.ts'
import { bodyCheckFor } from './body-check.ts'
import { Clock, type ClockOptions } from './clock.ts'
import { handleControl, isControlPath } from './control-paths.ts'
import { type Controls, createControls } from './controls.ts'
import { families } from './families.ts'
import { Faults } from './faults.ts'
import { completeKeys, type Keys, type KeysGiven } from './keys.ts'
import { Outcomes } from './outcomes.ts'
import { PartStore } from './parts.ts'
import { Pictures } from './pictures.ts'
import { RateLimit } from './rate-limit.ts'
import { Recorder } from './recorder.ts'
import { addCategories } from './resources/app-categories.ts'
import { addTerritories } from './resources/territories.ts'
import { listen, type Tls } from './server.ts'
import { loadSpec } from './spec.ts'
import { Storage } from './storage.ts'
import { Store } from './store.ts'
import { TokenCheck } from './token-check.ts'
import { World } from './world.ts'

export interface SandboxOptions extends ClockOptions, KeysGiven {
  /** 0, the default, takes any free port. */
  port?: number
  host?: string
  tls?: Tls
  /** Whether tokens age by the sandbox's clock, or by the real one that a client outside goes by. */
  tokenClock?: 'sandbox' | 'real'
  rateLimit?: number
  burstLimitPerMinute?: number
  sendsRetryAfter?: boolean
  partSize?: number
  partsValidForMs?: number
  hashParts?: boolean
  keepBytes?: boolean
  /** Real time before each answer. */
  latencyMs?: number | { api?: number; storage?: number }
  /** What each connection to the storage takes in. */
  bytesPerSecond?: number
  behaviour?: Partial<Behaviour>
}

export interface Sandbox extends Controls, Keys, AsyncDisposable {
  url: string
  storageUrl: string
  close: () => Promise<void>
}

const weekMs = 7 * 24 * 3_600_000
const mebibyte = 1024 * 1024

/** Starts an App Store Connect on loopback: the API on one port, the storage of the parts on another. */
export async function startSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { host = '127.0.0.1', port = 0, tls } = options
  const keys = completeKeys(options)
  const { world, faults, recorder, api, storage } = assemble(options, keys)
  const controls = createControls({ world, faults, recorder })

  const apiServer = await listen({
    host,
    port,
    tls,
    onRequest: guarded(async (request, response) => {
      const url = new URL(request.url ?? '/', apiServer.origin)
      if (isControlPath(url.pathname))
        await handleControl(controls, { request, response, path: url.pathname })
      else await api.handle(request, response, url)
    }),
  })
  const storageServer = await listen({
    host,
    port: 0,
    tls,
    onRequest: guarded(async (request, response) =>
      storage.handle(request, response, new URL(request.url ?? '/', storageServer.origin)),
    ),
  })
  world.parts.origin = storageServer.origin
  const close = async () => {
    await Promise.all([apiServer.close(), storageServer.close()])
  }
  return {
    ...controls,
    ...keys,
    url: apiServer.origin,
    storageUrl: storageServer.origin,
    close,
    [Symbol.asyncDispose]: close,
  }
}

function assemble(options: SandboxOptions, keys: Keys) {
  const { latencyMs = 0, tokenClock = 'sandbox', partSize = 5 * mebibyte, partsValidForMs = weekMs } = options
  const latency = typeof latencyMs === 'number' ? { api: latencyMs, storage: latencyMs } : latencyMs
  const clock = new Clock(options)
  const behaviour: Behaviour = { ...defaultBehaviour }
  changeBehaviour(behaviour, options.behaviour ?? {})
  const parts = new PartStore({
    partSize,
    validForMs: partsValidForMs,
    keepBytes: options.keepBytes ?? false,
  })
  const store = new Store(() => clock.now())
  const pictures = new Pictures()
  const outcomes = new Outcomes()
  const world = new World({ store, appearances: families, clock, behaviour, outcomes, parts, pictures })
  addCategories(world)
  addTerritories(world)
  store.forgetWrites()
  const spec = loadSpec()
  const faults = new Faults()
  const recorder = new Recorder()
  const rateLimit = new RateLimit({
    perHour: options.rateLimit ?? 3600,
    perMinute: options.burstLimitPerMinute ?? Number.POSITIVE_INFINITY,
    sendsRetryAfter: options.sendsRetryAfter ?? false,
  })
  const api = new Api({
    families,
    world,
    spec,
    bodyCheck: bodyCheckFor(spec),
    tokenCheck: new TokenCheck(keys),
    rateLimit,
    faults,
    recorder,
    latencyMs: latency.api ?? 0,
    tokenTime: tokenClock === 'real' ? () => Date.now() : () => clock.now(),
  })
  const storage = new Storage({
    parts,
    pictures,
    clock,
    faults,
    recorder,
    latencyMs: latency.storage ?? 0,
    bytesPerSecond: options.bytesPerSecond ?? Number.POSITIVE_INFINITY,
    hashParts: options.hashParts ?? true,
    keepBytes: options.keepBytes ?? false,
  })
  return { world, faults, recorder, api, storage }
}

/** An error in here must not take the process down; the client gets to see it as Apple's silence. */
function guarded(handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    handle(request, response).catch((error: unknown) => {
      console.error('The sandbox failed:', error)
      request.socket.destroy()
    })
  }
}
