import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sandbox } from '../sandbox/sandbox.ts'
import { writeIpa } from './packages.ts'
import { makePicture } from './pictures.ts'
import { storeIpa } from './store-packages.ts'

/** What is there to try with: the app in the sandbox, and the package and listing in the folder. */
export const bundleId = 'com.example.app'
export const version = '1.4.0'

const listing = `locales:
  en-US:
    name: My App
    subtitle: Beds, seeds and seasons
    description: Plan what grows where, and be told when to sow it.
    keywords: [planting, vegetables, planner]
    supportUrl: https://garden.app/support
    privacyPolicyUrl: https://garden.app/privacy
    whatsNew: Starts twice as fast.
    screenshots: [pictures/home.png, pictures/calendar.png]
`
const pictures = { home: 100, calendar: 30 }
const accessFile = '.sandbox.json'

/** Writes files that are not there yet, so that what was changed by hand stays. */
export async function fillFolder(folder: string): Promise<void> {
  mkdirSync(join(folder, 'build'), { recursive: true })
  mkdirSync(join(folder, 'pictures'), { recursive: true })
  const packagePath = join(folder, 'build/MyApp.ipa')
  const app = { name: 'MyApp', bundleId, version, buildNumber: '42', payloadBytes: 12_000_000 }
  if (!existsSync(packagePath)) await writeIpa(packagePath, storeIpa(app))
  writeNew(join(folder, 'app-store.yml'), listing)
  for (const [name, hue] of Object.entries(pictures))
    writeNew(join(folder, 'pictures', `${name}.png`), makePicture({ width: 1290, height: 2796, hue }))
}

function writeNew(path: string, content: string | Buffer): void {
  if (!existsSync(path)) writeFileSync(path, content)
}

/** A team with one app, whose version 1.3.0 is in the store, and two TestFlight groups. */
export function fillSandbox(sandbox: Sandbox): void {
  sandbox.addApp({ bundleId, name: 'My App' })
  const live = sandbox.addVersion({ app: bundleId, versionString: '1.3.0', state: 'READY_FOR_DISTRIBUTION' })
  sandbox.completeVersion(live.id)
  sandbox.add('bundleIds', { attributes: { identifier: bundleId, name: 'My App', platform: 'IOS' } })
  sandbox.addGroup({ app: bundleId, name: 'Staff', isInternalGroup: true })
  sandbox.addGroup({ app: bundleId, name: 'Friends' })
}

export function writeAccess(folder: string, { url, team }: Sandbox): void {
  const access = {
    'api-url': url,
    'issuer-id': team.issuerId,
    'api-key-id': team.keyId,
    'api-private-key': team.privateKey,
  }
  writeFileSync(join(folder, accessFile), JSON.stringify(access))
}

/** The inputs that log in to the sandbox. */
export function readAccess(folder: string): Record<string, string> {
  const path = join(folder, accessFile)
  if (!existsSync(path))
    throw new Error(
      'No sandbox is running. Run `npm run try` in another terminal first, and leave it running.',
    )
  const access: object = JSON.parse(readFileSync(path, 'utf8'))
  return Object.fromEntries(Object.entries(access).map(([name, value]) => [name, String(value)]))
}

/** So that a later step does not look for a sandbox that has ended. */
export function removeAccess(folder: string): void {
  rmSync(join(folder, accessFile), { force: true })
}
