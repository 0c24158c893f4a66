import { type ChildProcess, spawn } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { once } from 'node:events'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundlePath } from '../src/tools/action-process.ts'
import { accessTo } from './action.ts'
import { withPackage } from './package.ts'
import { median, milliseconds, print } from './table.ts'

const rounds = 15
const most = 3

/** From the start of the process to its first request: the bundle, a bare script with undici, and Node alone to its end. */
export async function start(): Promise<void> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`
  const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const access = accessTo({
    url,
    keyId: 'ABCDE12345',
    issuerId: '57246542-96fe-1a63-e053-0824d011072a',
    privateKey: pem,
  })

  async function toFirstRequest(script: string, env: Record<string, string>): Promise<number> {
    const startedAt = performance.now()
    const child = run([script], env)
    const end = once(child, 'close').then(() => {
      throw new Error(`${script} ended before its first request`)
    })
    const [, response] = await Promise.race([once(server, 'request'), end])
    const ms = performance.now() - startedAt
    child.kill()
    response.end('{"data":[]}')
    await end.catch(() => undefined)
    return ms
  }

  await withPackage(0, async ({ path }) => {
    const inputs = Object.entries({ ...access, 'app-path': path })
    const env = Object.fromEntries(inputs.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]))
    const times = { ours: [] as number[], bare: [] as number[], empty: [] as number[] }
    for (let round = 0; round < rounds; round += 1) {
      times.ours.push(await toFirstRequest(bundlePath, env))
      times.bare.push(
        await toFirstRequest(join(import.meta.dirname, 'bare-request.mjs'), { URL: `${url}/v1/apps` }),
      )
      const startedAt = performance.now()
      await once(run(['-e', '0'], {}), 'close')
      times.empty.push(performance.now() - startedAt)
    }
    const [ours, bare, empty] = [median(times.ours), median(times.bare), median(times.empty)]
    print(`Start to first request, median of ${rounds}`, [
      {
        what: 'bare script with undici',
        ours: milliseconds(ours),
        other: milliseconds(bare),
        ratio: ours / bare,
        target: `at most ${most}`,
        isMet: ours / bare <= most,
      },
      {
        what: 'node -e 0, to its end',
        ours: milliseconds(ours),
        other: milliseconds(empty),
        ratio: ours / empty,
        target: '',
        isMet: undefined,
      },
    ])
  })
  server.close()
}

function run(args: string[], env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, args, {
    cwd: tmpdir(),
    env: { PATH: process.env.PATH ?? '', SystemRoot: process.env.SystemRoot ?? '', ...env },
    stdio: 'ignore',
  })
}
