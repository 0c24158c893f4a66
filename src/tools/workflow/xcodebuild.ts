import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { writeIpa } from '../packages.ts'
import { storeIpa } from '../store-packages.ts'

// Stands in for Xcode where workflows are run without a Mac: makes a package of what a project says, and takes the arguments that
// archiving and exporting need.

const options = [
  ...['project', 'workspace', 'scheme', 'configuration', 'destination', 'sdk', 'derivedDataPath'],
  ...['archivePath', 'exportPath', 'exportOptionsPlist'],
  ...['authenticationKeyPath', 'authenticationKeyID', 'authenticationKeyIssuerID'],
]
const flags = ['exportArchive', 'allowProvisioningUpdates', 'quiet']

interface Arguments {
  options: Map<string, string>
  actions: string[]
  settings: Map<string, string>
}

function readArguments(given: readonly string[]): Arguments {
  const found: Arguments = { options: new Map(), actions: [], settings: new Map() }
  const rest = given.values()
  for (const argument of rest) {
    const [, name = ''] = /^-(\w+)$/.exec(argument) ?? []
    const [, setting, value = ''] = /^(\w+)=(.*)$/s.exec(argument) ?? []
    if (options.includes(name)) found.options.set(name, rest.next().value ?? '')
    else if (flags.includes(name)) found.actions.push(name)
    else if (setting !== undefined) found.settings.set(setting, value)
    else if (argument === 'archive') found.actions.push('archive')
    else throw new Error(`invalid option '${argument}'`)
  }
  return found
}

function needed({ options: given }: Arguments, name: string): string {
  const value = given.get(name)
  if (!value) throw new Error(`-${name} is missing`)
  return value
}

function archive(given: Arguments): void {
  const scheme = needed(given, 'scheme')
  const [project] = given.options.has('project') ? [given.options.get('project')] : globSync('*.xcodeproj')
  if (project === undefined || !existsSync(project))
    throw new Error(`The project '${project ?? ''}' does not exist`)
  const text = readFileSync(join(project, 'project.pbxproj'), 'utf8')
  const setting = (name: string) =>
    given.settings.get(name) ?? new RegExp(`\\b${name} = "?([^";]+)"?;`).exec(text)?.[1]
  const folder = needed(given, 'archivePath')
  mkdirSync(folder, { recursive: true })
  const app = {
    name: scheme,
    bundleId: setting('PRODUCT_BUNDLE_IDENTIFIER'),
    version: setting('MARKETING_VERSION'),
    buildNumber: setting('CURRENT_PROJECT_VERSION'),
  }
  writeFileSync(join(folder, 'app.json'), JSON.stringify(app))
}

async function exportArchive(given: Arguments): Promise<void> {
  const plist = needed(given, 'exportOptionsPlist')
  if (!existsSync(plist)) throw new Error(`The file '${plist}' does not exist`)
  const app = JSON.parse(readFileSync(join(needed(given, 'archivePath'), 'app.json'), 'utf8'))
  const folder = needed(given, 'exportPath')
  mkdirSync(folder, { recursive: true })
  await writeIpa(
    join(folder, `${app.name}.ipa`),
    storeIpa({ ...app, payloadBytes: 20_000, extraInfo: { ITSAppUsesNonExemptEncryption: false } }),
  )
}

try {
  const given = readArguments(process.argv.slice(2))
  const key = given.options.get('authenticationKeyPath')
  if (key !== undefined && !readFileSync(key, 'utf8').includes('PRIVATE KEY'))
    throw new Error(`${basename(key)} is no key`)
  if (given.actions.includes('archive')) archive(given)
  if (given.actions.includes('exportArchive')) await exportArchive(given)
} catch (error) {
  console.error(`xcodebuild: error: ${error instanceof Error ? error.message : error}`)
  process.exitCode = 65
}
