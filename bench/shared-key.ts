import { tmpdir } from 'node:os'
import { readPrivateKey } from '../src/app-store-connect/private-key.ts'
import { createServerClock } from '../src/app-store-connect/server-clock.ts'
import { createTokenSource } from '../src/app-store-connect/token.ts'
import { type Sandbox, startSandbox } from '../src/sandbox/sandbox.ts'
import { runAction } from '../src/tools/action-process.ts'
import { accessTo } from './action.ts'
import { type ModelOptions, type ModelRun, modelRuns } from './key-model.ts'
import { milliseconds, print, type Row } from './table.ts'

/** Many jobs that share one key whose budget is nearly spent: does everyone get through, and how long does the last one wait? */
export async function sharedKey(): Promise<void> {
  print('One key for many runs, budget nearly spent (20: processes against the sandbox)', [
    await twentyRuns(),
    ...[true, false].flatMap((sendsRetryAfter) => [
      modelRow({
        runs: 20,
        requestsPerRun: 10,
        spent: 3_500,
        perHour: 3_600,
        perMinute: 300,
        sendsRetryAfter,
      }),
      modelRow({
        runs: 500,
        requestsPerRun: 6,
        spent: 3_500,
        perHour: 3_600,
        perMinute: 300,
        sendsRetryAfter,
      }),
      modelRow({
        runs: 500,
        requestsPerRun: 10,
        spent: 3_500,
        perHour: 3_600,
        perMinute: 300,
        sendsRetryAfter,
      }),
    ]),
  ])
}

interface Told {
  what: string
  requests: number
  refused: number
  endedMs: readonly number[]
  waitedMs?: number
  /** When the last one would end if nobody wasted a moment. */
  idealMs?: number
  failed: number
}

function row({ what, requests, refused, endedMs, waitedMs, idealMs, failed }: Told): Row {
  const [fastest, slowest] = [Math.min(...endedMs), Math.max(...endedMs)]
  const late = endedMs.filter((ms) => ms > 60 * minuteMs).length
  const waited = waitedMs === undefined ? '' : `, ${milliseconds(waitedMs)} waited on average`
  return {
    what,
    ours: `${requests} requests, ${refused} × 429, ${milliseconds(fastest)} to ${milliseconds(slowest)}${waited}${late > 0 ? `, ${late} need a timeout of more than an hour` : ''}`,
    other: idealMs === undefined ? '' : `at best ${milliseconds(idealMs)}`,
    ratio: idealMs === undefined ? undefined : slowest / idealMs,
    target: 'all end right',
    isMet: failed === 0,
  }
}

function modelRow(options: ModelOptions): Row {
  const runs = modelRuns(options)
  const sum = (pick: (run: ModelRun) => number) => runs.reduce((total, run) => total + pick(run), 0)
  return row({
    what: `${options.runs} × ${options.requestsPerRun} simulated${options.sendsRetryAfter ? ', Retry-After' : ''}`,
    requests: options.runs * options.requestsPerRun,
    refused: sum(({ refused }) => refused),
    endedMs: runs.map(({ endedAtMs }) => endedAtMs),
    waitedMs: sum(({ waitedMs }) => waitedMs) / runs.length,
    idealMs:
      ((options.runs * options.requestsPerRun - (options.perHour - options.spent)) * 60 * minuteMs) /
      options.perHour,
    failed: runs.filter(({ endedAtMs }) => endedAtMs <= 0).length,
  })
}

const number = 20
const perHour = 1_000
const perMinute = 20
const left = 30
const minuteMs = 60_000

/** An hour takes two minutes. What was spent in a lump comes back during the runs, and a minute's burst is used up at once. */
async function twentyRuns(): Promise<Row> {
  await using sandbox = await startSandbox({
    rate: 30,
    tokenClock: 'real',
    rateLimit: perHour,
    burstLimitPerMinute: perMinute,
  })
  const apps = Array.from({ length: number }, (_, index) => `com.example.app${index}`)
  for (const app of apps) {
    sandbox.addApp({ bundleId: app, name: app })
    sandbox.addBuild({ app, version: '1.0', buildNumber: '1', usesNonExemptEncryption: false })
    sandbox.addGroup({ app, name: 'Team', isInternalGroup: true })
  }
  await spend(sandbox)
  sandbox.clearRequests()
  const endedMs = await Promise.all(apps.map((app) => distribute(sandbox, app)))
  const requests = sandbox.requests()
  const given = sandbox.all('builds').filter(({ relations }) => relations.betaGroups?.length === 1)
  return row({
    what: `${number} runs of distribute`,
    requests: requests.length,
    refused: requests.filter(({ status }) => status === 429).length,
    endedMs,
    failed: number - given.length,
  })
}

/** Uses up the budget but for a few requests, most of an hour ago and no faster than the burst limit lets through. */
async function spend({ url, team, advance }: Sandbox): Promise<void> {
  const { key } = readPrivateKey(team.privateKey)
  const quiet = { debug: ignore, info: ignore, notice: ignore, warning: ignore }
  const tokens = createTokenSource({
    credentials: { keyId: team.keyId, issuerId: team.issuerId, key },
    clock: createServerClock(quiet),
    onSigned: ignore,
  })
  const headers = { authorization: `Bearer ${await tokens.current()}` }
  for (let count = 0; count < perHour - left; count += 1) {
    const answer = await fetch(`${url}/v1/apps?limit=1`, { headers })
    await answer.arrayBuffer()
    if (answer.status !== 200) throw new Error(`Spending the budget was answered with ${answer.status}`)
    advance(minuteMs / perMinute)
  }
  advance(6 * minuteMs)
}

function ignore(): void {}

async function distribute(sandbox: Sandbox, app: string): Promise<number> {
  const log: string[] = []
  const startedAt = performance.now()
  const { exitCode } = await runAction({
    folder: tmpdir(),
    inputs: {
      ...accessTo({ url: sandbox.url, ...sandbox.team }),
      step: 'distribute',
      'bundle-id': app,
      version: '1.0',
      'build-number': '1',
      groups: 'Team',
    },
    onLine: (line) => log.push(line),
  })
  if (exitCode !== 0) throw new Error(`A run failed:\n${log.join('\n')}`)
  return performance.now() - startedAt
}
