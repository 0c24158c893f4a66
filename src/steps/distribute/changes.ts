import { testNotesChanges } from '../../changes/build-settings.ts'
import type { Change } from '../../plan.ts'
import { exportComplianceChanges } from './compliance.ts'
import { expiryChanges } from './expiry.ts'
import { groupChanges, removalChanges } from './group-changes.ts'
import { notificationChanges } from './notification.ts'
import { reviewDetailChanges } from './review-detail.ts'
import { findTesters, testerChanges } from './single-testers.ts'
import { submissionChanges } from './submission.ts'
import { appTextsChanges, createAppTexts, localizationIn } from './texts.ts'
import type { Work } from './work.ts'

/** All that differs from what is wanted, in the order in which Apple takes it. */
export async function changesFor(work: Work): Promise<Change[]> {
  const { api, app, build, notes } = work
  const submission = await submissionChanges(work)
  return [
    ...exportComplianceChanges(work),
    // Before the notes, which Apple may refuse in a language that the app has not.
    ...appTextsChanges(api, app, work.texts),
    ...(await testNotesChanges({
      notes,
      build,
      appeared: async () => build,
      addLocale: (locale) => addLocale(work, locale),
      api,
    })),
    ...reviewDetailChanges(api, app, work.detail),
    ...notificationChanges(work),
    ...groupChanges(work),
    ...(await singleTesterChanges(work)),
    ...submission.changes,
    ...removalChanges(work),
    ...(await expiryChanges(work, submission.replaced)),
  ]
}

/** The app gets its primary texts, as they are by now, in a language that Apple wants for the notes. */
async function addLocale({ api, app, texts }: Work, locale: string): Promise<boolean> {
  if (localizationIn(app, locale) || texts.has(locale)) return false
  const primary = { ...localizationIn(app, app.primaryLocale), ...texts.get(app.primaryLocale) }
  const { description = '', feedbackEmail = '' } = primary
  await createAppTexts(api, app.id, {
    locale,
    ...(description ? { description } : {}),
    ...(feedbackEmail ? { feedbackEmail } : {}),
  })
  return true
}

async function singleTesterChanges({ api, app, build, given, context }: Work): Promise<Change[]> {
  const emails = (given.testers ?? []).map((email) => email.toLowerCase())
  if (emails.length === 0) return []
  const testers = await findTesters(api, { appId: app.id, buildId: build.id, emails })
  const { log, signal } = context
  return testerChanges(api, { appId: app.id, buildId: build.id, emails, testers, log, signal })
}
