import {
  differingNotes,
  isDuplicate,
  listTestNotes,
  type TestNotes,
  writeTestNotes,
} from '../app-store-connect/beta-build-localizations.ts'
import type { Build } from '../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../app-store-connect/client.ts'
import { AppleError } from '../app-store-connect/errors.ts'
import { answerExportCompliance, attachApprovedDeclaration } from '../app-store-connect/export-compliance.ts'
import type { Log } from '../app-store-connect/log.ts'
import { InputError } from '../errors.ts'
import { applyNotesRules } from '../files/notes-rules.ts'
import { type ReleaseNotes, readReleaseNotes } from '../files/release-notes.ts'
import { flag, text } from '../inputs.ts'
import type { Change } from '../plan.ts'
import { type MadeNotes, withNotes } from './repository-notes.ts'

export const releaseNotesInput = text(
  'What to test: a text, a file, a map of locale to text (YAML or JSON), or a folder with a text per locale.',
)

export const usesNonExemptEncryptionInput = flag(
  'The answer to the export compliance question, set only where the build has none.',
)

/** What to test by locale, as Apple takes it. A text without a locale is for the primary one of the app. */
export async function readTestNotes(
  { given, made }: { given: string | undefined; made: MadeNotes | undefined },
  { primaryLocale, locales = [] }: { primaryLocale: string; locales?: readonly string[] },
  log: Log,
): Promise<Map<string, string>> {
  const own =
    given === undefined
      ? new Map<string, string>()
      : textsByLocale(await readReleaseNotes(given), { primaryLocale, locales })
  const texts = withNotes(own, made, { primaryLocale, log })
  return new Map(
    [...texts].map(([locale, text]) => {
      const { text: allowed, removed, cutFrom } = applyNotesRules(text)
      if (removed.length > 0) {
        log.warning(
          `Removed from the release notes in ${locale}, since Apple refuses it: ${removed.join(' ')}`,
        )
      }
      if (cutFrom !== undefined) {
        log.warning(
          `The release notes in ${locale} were cut from ${cutFrom} to ${allowed.length} characters; Apple takes 4000.`,
        )
      }
      if (allowed === '') {
        throw new InputError(
          `Nothing is left of the release notes in ${locale} after what Apple refuses is removed. Write some text.`,
        )
      }
      return [locale, allowed]
    }),
  )
}

/** A text without a locale is for the primary one; a default is for every locale of the app that has no text of its own. */
export function textsByLocale(
  read: ReleaseNotes,
  { primaryLocale, locales = [] }: { primaryLocale: string; locales?: readonly string[] },
): Map<string, string> {
  if (read.kind === 'text') return new Map([[primaryLocale, read.text]])
  const fallback = read.default
  const rest =
    fallback === undefined ? [] : [primaryLocale, ...locales].map((locale) => [locale, fallback] as const)
  return new Map([...rest, ...read.texts])
}

export async function testNotesChanges(options: {
  notes: ReadonlyMap<string, string>
  build: (Build & { notes?: TestNotes[] }) | undefined
  appeared: () => Promise<Build>
  /** Runs when Apple refuses a locale, to add it to the app. */
  addLocale?: (locale: string) => Promise<boolean>
  api: AppStoreConnect
}): Promise<Change[]> {
  const { notes, build, appeared, addLocale, api } = options
  const standing = build && notes.size > 0 ? (build.notes ?? (await listTestNotes(api, build.id))) : []
  let known = build ? standing : undefined
  const latest = async (buildId: string) => {
    known ??= await listTestNotes(api, buildId)
    return known
  }
  return [...differingNotes(notes, standing)].map(([locale, whatsNew]) => ({
    action: 'update',
    subject: `release notes in ${locale}`,
    from: standing.find((one) => one.locale === locale)?.whatsNew,
    to: whatsNew,
    async apply() {
      const buildId = (await appeared()).id
      const write = async () =>
        writeTestNotes(api, { buildId, locale, whatsNew, standing: await latest(buildId) })
      try {
        await write()
      } catch (error) {
        const isRefused =
          error instanceof AppleError &&
          error.status === 409 &&
          !isDuplicate(error) &&
          error.details.some(({ detail, source }) => /locale/i.test(`${detail} ${source}`))
        if (!isRefused || !(await addLocale?.(locale))) throw error
        await write()
      }
    },
  }))
}

export function complianceChanges(options: {
  wanted: boolean | undefined
  /** The answer that the build has, or will have from its package. */
  standing: boolean | undefined
  appId: string
  appeared: () => Promise<Build>
  /** Runs after the answer was given, when Apple needs a moment to take it in. */
  settled?: () => Promise<void>
  api: AppStoreConnect
  log: Log
}): Change[] {
  const { wanted, standing, appId, appeared, settled, api, log } = options
  if (wanted === undefined) return []
  const tellDifference = (answer: boolean) =>
    log.warning(
      `uses-non-exempt-encryption is ${wanted}, but the build has the answer ${answer} already (from Info.plist or App Store Connect), which stands for good.`,
    )
  if (standing !== undefined) {
    if (standing !== wanted) tellDifference(standing)
    return []
  }
  return [
    {
      action: 'update',
      subject: 'export compliance (usesNonExemptEncryption)',
      to: String(wanted),
      async apply() {
        const build = await appeared()
        const answer = await answerExportCompliance(api, build, wanted)
        if (answer !== wanted) tellDifference(answer)
        if (answer && !(await attachApprovedDeclaration(api, appId, build.id))) {
          log.warning(
            'The build uses non-exempt encryption, and the app has no approved encryption declaration. Make one in App Store Connect (App Information > App Encryption Documentation); nobody can install the build before that.',
          )
          return
        }
        await settled?.()
      },
    },
  ]
}
