import {
  differingNotes,
  listTestNotes,
  writeTestNotes,
} from '../../app-store-connect/beta-build-localizations.ts'
import type { Build } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { answerExportCompliance } from '../../app-store-connect/export-compliance.ts'
import type { Log } from '../../app-store-connect/log.ts'
import { applyNotesRules } from '../../files/notes-rules.ts'
import type { AppPackage } from '../../files/package.ts'
import { readReleaseNotes } from '../../files/release-notes.ts'
import type { Change } from '../../plan.ts'

/** What to test by locale, as Apple takes it. A text without a locale is for the primary one of the app. */
export async function readTestNotes(
  given: string | undefined,
  primaryLocale: string,
  log: Log,
): Promise<Map<string, string>> {
  if (given === undefined) return new Map()
  const notes = await readReleaseNotes(given)
  const texts = notes.kind === 'text' ? new Map([[primaryLocale, notes.text]]) : new Map(notes.texts)
  if (notes.kind === 'by-locale' && notes.default !== undefined && !texts.has(primaryLocale)) {
    texts.set(primaryLocale, notes.default)
  }
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
      return [locale, allowed]
    }),
  )
}

export async function testNotesChanges(options: {
  notes: ReadonlyMap<string, string>
  build: Build | undefined
  appeared: () => Promise<Build>
  api: AppStoreConnect
}): Promise<Change[]> {
  const { notes, build, appeared, api } = options
  const standing = build && notes.size > 0 ? await listTestNotes(api, build.id) : []
  return [...differingNotes(notes, standing)].map(([locale, whatsNew]) => ({
    action: 'update',
    subject: `release notes in ${locale}`,
    from: standing.find((one) => one.locale === locale)?.whatsNew,
    to: whatsNew,
    apply: async () => writeTestNotes(api, { buildId: (await appeared()).id, locale, whatsNew }),
  }))
}

export function complianceChanges(options: {
  wanted: boolean | undefined
  app: AppPackage
  build: Build | undefined
  appeared: () => Promise<Build>
  api: AppStoreConnect
  log: Log
}): Change[] {
  const { wanted, app, build, appeared, api, log } = options
  if (wanted === undefined) return []
  const standing = build ? build.usesNonExemptEncryption : app.usesNonExemptEncryption
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
        const answer = await answerExportCompliance(api, await appeared(), wanted)
        if (answer !== wanted) tellDifference(answer)
      },
    },
  ]
}
