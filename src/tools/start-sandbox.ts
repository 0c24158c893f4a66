import { spawn } from 'node:child_process'
import { appendFileSync, openSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { writeIpa } from './packages.ts'
import { storeIpa } from './store-packages.ts'

// Leaves a sandbox running for the steps behind this one, and tells them by outputs where it is and how to log in.

const folder = process.env.RUNNER_TEMP ?? '.'
const logFile = join(folder, 'sandbox.log')
const log = openSync(logFile, 'w')
const main = join(import.meta.dirname, '../sandbox/main.ts')
const sandbox = spawn(process.execPath, [main, '--port', '0', '--rate', '60'], {
  detached: true,
  windowsHide: true,
  stdio: ['ignore', log, log],
})
sandbox.unref()

const isPrinted = /^APP_STORE_CONNECT_PRIVATE_KEY=/m
for (let tries = 0; tries < 150 && !isPrinted.test(readFileSync(logFile, 'utf8')); tries += 1)
  await sleep(200)
const text = readFileSync(logFile, 'utf8')
const packagePath = join(folder, 'Example.ipa')
await writeIpa(packagePath, storeIpa({ bundleId: 'com.example.app', payloadBytes: 12_000_000 }))

const outputs = {
  url: find(/sandbox on (\S+)/),
  'key-id': find(/^APP_STORE_CONNECT_KEY_ID=(.+)$/m),
  'issuer-id': find(/^APP_STORE_CONNECT_ISSUER_ID=(.+)$/m),
  'private-key': find(/^APP_STORE_CONNECT_PRIVATE_KEY=(.+)$/m),
  package: packagePath,
}
for (const [name, value] of Object.entries(outputs))
  appendFileSync(process.env.GITHUB_OUTPUT ?? '/dev/stdout', `${name}=${value}\n`)

function find(pattern: RegExp): string {
  const found = pattern.exec(text)?.[1]?.trim()
  if (!found) throw new Error(`The sandbox did not start:\n${text}`)
  return found
}
