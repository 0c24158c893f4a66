import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { type Sandbox, type SandboxOptions, startSandbox } from '../../src/sandbox/sandbox.ts'
import { type ActionRun, runAction, type WorkflowInputs } from './run-action.ts'

/** Files by their names, seen from the root of the repository. */
export type Files = Readonly<Record<string, string | Buffer>>

export const app = { id: '6400000001', bundleId: 'com.acme.app', name: 'Acme' }

export interface ListingRun extends ActionRun {
  /** Writes alone, as method and path of Apple's document, in the order of arrival. */
  writes: string[]
  /** All requests to the API, likewise. */
  requests: string[]
  plan: PlannedChange[]
}

export interface PlannedChange {
  action: string
  subject: string
  fields?: { name: string; from: string | null; to: string | null }[]
}

export interface Scene extends AsyncDisposable {
  sandbox: Sandbox
  folder: string
  /** Replaces nothing but what is named; `undefined` removes. */
  write: (files: Readonly<Record<string, string | Buffer | undefined>>) => Promise<void>
  files: () => Promise<Record<string, string>>
  run: (inputs?: WorkflowInputs, options?: { environment?: Record<string, string> }) => Promise<ListingRun>
  /** How many requests of the last run were seen open at one time. */
  mostAtOnce: () => number
  /** The stored texts of a locale of the version with this number. */
  texts: (locale: string, versionString?: string) => Record<string, unknown>
  appInfoTexts: (locale: string) => Record<string, unknown>
}

type Versions = Readonly<Record<string, Parameters<Sandbox['addVersion']>[0]['state']>>

interface SceneOptions extends SandboxOptions {
  /** States by number, the oldest first; a draft 1.1 after the released 1.0 unless told. */
  versions?: Versions
  files?: Files
}

/** An app with its versions and a repository with its listing. A second passes with each request, and none beside. */
export async function listingScene({ versions, files = {}, ...options }: SceneOptions = {}): Promise<Scene> {
  const sandbox = await startSandbox({
    rate: 0,
    stepPerRequestMs: 1_000,
    tokenClock: 'real',
    ...options,
  })
  sandbox.addApp({ bundleId: app.bundleId, name: app.name })
  const standard: Versions = { '1.0': 'READY_FOR_DISTRIBUTION', '1.1': 'PREPARE_FOR_SUBMISSION' }
  for (const [versionString, state = 'PREPARE_FOR_SUBMISSION'] of Object.entries(versions ?? standard)) {
    sandbox.addVersion({ app: app.bundleId, versionString, state })
  }
  const folder = await mkdtemp(join(tmpdir(), 'listing-'))
  const write: Scene['write'] = async (changed) => {
    for (const [name, content] of Object.entries(changed)) {
      const path = join(folder, name)
      if (content === undefined) await rm(path, { recursive: true, force: true })
      else if (name.endsWith('/')) await mkdir(path, { recursive: true })
      else {
        await mkdir(dirname(path), { recursive: true })
        await writeFile(path, content)
      }
    }
  }
  await write(files)
  const inputs: WorkflowInputs = {
    step: 'update-metadata',
    'api-url': sandbox.url,
    'api-key-id': sandbox.team.keyId,
    'issuer-id': sandbox.team.issuerId,
    'api-private-key': sandbox.team.privateKey,
    'bundle-id': app.bundleId,
    'poll-interval': '20ms',
  }
  let most = 0
  return {
    sandbox,
    folder,
    mostAtOnce: () => most,
    write,
    files: () => filesIn(folder),
    async run(more = {}, { environment = {} } = {}) {
      sandbox.clearRequests()
      most = 0
      const looks = setInterval(() => {
        const open = sandbox.requests().filter(({ status }) => status === 'open')
        most = Math.max(most, open.length)
      }, 5)
      const run = await runAction({ ...inputs, ...more }, { cwd: folder, environment }).finally(() =>
        clearInterval(looks),
      )
      const requests = sandbox.trace()
      return {
        ...run,
        requests,
        writes: requests.filter((request) => !request.startsWith('GET ')),
        plan: JSON.parse(run.outputs.plan ?? '[]'),
      }
    },
    texts(locale, versionString = '1.1') {
      const [version] = sandbox
        .all('appStoreVersions')
        .filter(({ attributes }) => attributes.versionString === versionString)
      return (
        sandbox
          .all('appStoreVersionLocalizations')
          .find(
            ({ attributes, relations }) =>
              attributes.locale === locale && relations.appStoreVersion?.[0] === version?.id,
          )?.attributes ?? {}
      )
    },
    appInfoTexts: (locale) => appInfoTextsOf(sandbox, locale),
    async [Symbol.asyncDispose]() {
      await sandbox.close()
      await rm(folder, { recursive: true, force: true })
    },
  }
}

function appInfoTextsOf(sandbox: Sandbox, locale: string): Record<string, unknown> {
  const info = editableInfo(sandbox)
  return (
    sandbox
      .all('appInfoLocalizations')
      .find(
        ({ attributes, relations }) => attributes.locale === locale && relations.appInfo?.[0] === info?.id,
      )?.attributes ?? {}
  )
}

export function editableInfo(sandbox: Sandbox) {
  const infos = sandbox.all('appInfos')
  return (
    infos.find(
      ({ attributes }) =>
        !['READY_FOR_DISTRIBUTION', 'REPLACED_WITH_NEW_INFO'].includes(`${attributes.state}`),
    ) ?? infos[0]
  )
}

export function versionNamed(sandbox: Sandbox, versionString: string) {
  const found = sandbox
    .all('appStoreVersions')
    .find(({ attributes }) => attributes.versionString === versionString)
  if (!found) throw new Error(`No version ${versionString}`)
  return found
}

async function filesIn(folder: string): Promise<Record<string, string>> {
  const files: Record<string, string> = {}
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name)
    if (entry.isFile()) files[relative(folder, path)] = await readFile(path, 'utf8')
  }
  return files
}

export const locales =
  'ar-SA bn-BD ca cs da de-DE el en-AU en-CA en-GB en-US es-ES es-MX fi fr-CA fr-FR he hi hr hu id it ja ko ms nl-NL no pl pt-BR pt-PT ro ru sk sv th tr uk vi zh-Hans zh-Hant'.split(
    ' ',
  )

/** Nine texts per locale, in fastlane's layout. */
export function nineTexts(names: readonly string[], version = '1'): Files {
  return Object.fromEntries(
    names.flatMap((locale) =>
      Object.entries({
        name: `Acme ${locale}`,
        subtitle: `Lists ${version}`,
        privacy_url: 'https://acme-lists.com/privacy',
        description: `A fine app for lists, ${version}.`,
        keywords: `lists,plans,tasks${version}`,
        promotional_text: `Now ${version}`,
        release_notes: `Faster, ${version}.`,
        support_url: 'https://acme-lists.com/support',
        marketing_url: 'https://acme-lists.com/',
      }).map(([name, text]) => [`fastlane/metadata/${locale}/${name}.txt`, `${text}\n`]),
    ),
  )
}
