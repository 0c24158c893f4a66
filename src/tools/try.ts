import { join } from 'node:path'
import { styleText } from 'node:util'
import { startSandbox } from '../sandbox/sandbox.ts'
import { runAction } from './action-process.ts'
import { createLogView, outputLines, summaryText } from './log-view.ts'
import {
  bundleId,
  fillFolder,
  fillSandbox,
  readAccess,
  removeAccess,
  version,
  writeAccess,
} from './try-folder.ts'

const folder = process.env.TRY_FOLDER ?? join(import.meta.dirname, '../../try')

const help = `npm run try                             a sandbox with an app, and the folder try/ with a package and a listing for it
npm run try -- STEP [INPUT=VALUE ...]   a step of the action in that folder, against the sandbox that runs in another terminal

In this order they bring ${bundleId} to a submitted version, and nothing leaves this machine:

  npm run try -- validate
  npm run try -- upload-build app-path=build/MyApp.ipa uses-non-exempt-encryption=false
  npm run try -- distribute bundle-id=${bundleId} build-number=42 groups=Staff
  npm run try -- update-metadata bundle-id=${bundleId} version=${version} dry-run=true
  npm run try -- update-metadata bundle-id=${bundleId} version=${version}
  npm run try -- submit-for-review bundle-id=${bundleId} version=${version} build-number=latest release-type=manual
  npm run try -- status bundle-id=${bundleId}

These are Apple's reviewer, who approves what was submitted, and the release:

  npm run try -- approve
  npm run try -- release bundle-id=${bundleId} version=${version} wait-for-release=true
`

async function serve(): Promise<void> {
  await fillFolder(folder)
  const port = Number(process.env.TRY_PORT ?? 8080)
  // A minute of Apple's takes a second, and tokens are signed by the time outside.
  const sandbox = await startSandbox({ port, rate: 60, tokenClock: 'real' }).catch((cause: unknown) => {
    throw new Error(
      `The sandbox cannot listen on port ${port}: one is running already, or another program has it. Stop that, or set TRY_PORT to another port.`,
      { cause },
    )
  })
  fillSandbox(sandbox)
  writeAccess(folder, sandbox)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop(signal))
  process.stdout.write(`${help}
A sandbox of App Store Connect listens on ${sandbox.url} until you press Ctrl-C; package and listing are in
${folder}. Open another terminal for the steps. ${sandbox.url}/sandbox tells how to see the requests.
`)
}

function stop(signal: NodeJS.Signals): void {
  removeAccess(folder)
  process.kill(process.pid, signal)
}

async function runStep(step: string, given: readonly string[]): Promise<void> {
  const inputs = Object.fromEntries(given.map(asInput))
  const { exitCode, outputs, summary } = await runAction({
    inputs: { step, ...readAccess(folder), ...inputs },
    folder,
    onLine: createLogView(say, { showsDebug: false }),
  })
  section('Outputs', outputLines(outputs))
  section('Summary', summaryText(summary))
  process.exitCode = exitCode ?? 1
}

/** What is no step of the action, but somebody at Apple. */
async function approve(): Promise<void> {
  const { 'api-url': url } = readAccess(folder)
  const answer = await fetch(`${url}/sandbox/verdicts`, {
    method: 'POST',
    body: JSON.stringify({ verdict: 'approve' }),
  })
  const text = await answer.text()
  if (!answer.ok) throw new Error(text.trim())
  say('Apple has approved the version.')
}

function asInput(text: string): [string, string] {
  const [, name, value] = /^([a-z][a-z-]*)=([\s\S]*)$/.exec(text) ?? []
  if (name === undefined || value === undefined)
    throw new Error(`${text} is not an input: write INPUT=VALUE, for example version=${version}`)
  return [name, value]
}

function section(title: string, lines: readonly string[]): void {
  say(`\n${styleText('bold', title)}`)
  for (const line of lines) say(`  ${line}`)
}

function say(line: string): void {
  process.stdout.write(`${line}\n`)
}

const [step, ...given] = process.argv.slice(2)
try {
  if (step === undefined) await serve()
  else if (step === '--help') say(help)
  else if (step === 'approve') await approve()
  else await runStep(step, given)
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`)
  process.exitCode = 1
}
