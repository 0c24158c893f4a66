import { startSandbox } from '../src/sandbox/sandbox.ts'

// A sandbox in a process of its own, so that what is measured does not share an event loop with it. Options come as JSON.

const sandbox = await startSandbox({ tokenClock: 'real', ...JSON.parse(process.argv[2] ?? '{}') })
sandbox.addApp({ bundleId: 'com.example.app' })
process.stdout.write(`${JSON.stringify({ url: sandbox.url, ...sandbox.team })}\n`)
