import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { type Sandbox, type SandboxOptions, startSandbox } from './sandbox.ts'

const help = `npm run sandbox -- [options]

A small App Store Connect on this machine. It keeps everything in memory until it is stopped.

  --port PORT             where the API listens; 8080 unless told, 0 for any free port
  --app BUNDLE_ID         an app to begin with; may be given several times (com.example.app)
  --rate NUMBER           seconds that pass inside for each real second (1); 60 makes processing take seconds
  --key-id ID             the id of the team's key
  --issuer-id UUID        the id of the team
  --private-key FILE      the team's key, PEM (PKCS#8, P-256); a new one unless told
  --rate-limit NUMBER     requests per hour and key (3600)
  --part-size BYTES       the size of the parts that uploads are cut into (5242880)
  --help                  this text
`

function readArguments() {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: '8080' },
      app: { type: 'string', multiple: true, default: ['com.example.app'] },
      rate: { type: 'string', default: '1' },
      'key-id': { type: 'string' },
      'issuer-id': { type: 'string' },
      'private-key': { type: 'string' },
      'rate-limit': { type: 'string', default: '3600' },
      'part-size': { type: 'string', default: '5242880' },
      help: { type: 'boolean', default: false },
    },
  })
  return values
}

type Arguments = ReturnType<typeof readArguments>

function optionsFrom(given: Arguments): SandboxOptions {
  const keyFile = given['private-key']
  return {
    port: numberFrom('port', given.port, { least: 0 }),
    rate: numberFrom('rate', given.rate, { least: 0 }),
    rateLimit: numberFrom('rate-limit', given['rate-limit'], { least: 1 }),
    partSize: numberFrom('part-size', given['part-size'], { least: 1 }),
    // Clients outside sign their tokens by the real time, however fast it passes in here.
    tokenClock: 'real',
    team: {
      ...(given['key-id'] !== undefined && { keyId: given['key-id'] }),
      ...(given['issuer-id'] !== undefined && { issuerId: given['issuer-id'] }),
      ...(keyFile !== undefined && { privateKey: readFileSync(keyFile, 'utf8') }),
    },
  }
}

function numberFrom(name: string, text: string, { least }: { least: number }): number {
  const number = Number(text)
  if (text.trim() === '' || !(number >= least))
    throw new Error(`--${name} takes a number from ${least} up, not '${text}'`)
  return number
}

function describe({ url, storageUrl, team, individual, all }: Sandbox): string {
  const { keyId, issuerId, privateKey } = team
  const apps = all('apps').map(({ id, attributes }) => `  ${id}  ${attributes.bundleId}`)
  return `App Store Connect sandbox on ${url} (parts on ${storageUrl})

Apps
${apps.join('\n')}

Key id      ${keyId}
Issuer id   ${issuerId}
${privateKey}
The same on one line, for the environment or a secret:

APP_STORE_CONNECT_KEY_ID=${keyId}
APP_STORE_CONNECT_ISSUER_ID=${issuerId}
APP_STORE_CONNECT_PRIVATE_KEY=${Buffer.from(privateKey).toString('base64')}

An individual key, without an issuer: ${individual.keyId}
${individual.privateKey}
In a workflow, give the step  api-url: ${url}  beside these credentials.
More apps come with --app, or with POST ${url}/sandbox/apps.
GET ${url}/sandbox tells how to look at requests, move the clock and ask for faults.
`
}

async function main(): Promise<void> {
  const given = readArguments()
  if (given.help) {
    process.stdout.write(help)
    return
  }
  const sandbox = await startSandbox(optionsFrom(given))
  for (const bundleId of given.app) sandbox.addApp({ bundleId, name: bundleId, hasFirstVersions: true })
  process.stdout.write(describe(sandbox))
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n\n${help}`)
  process.exitCode = 1
})
