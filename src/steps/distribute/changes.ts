import type { BetaApp, BetaReviewDetail } from '../../app-store-connect/beta-app.ts'
import type { BetaBuild } from '../../app-store-connect/beta-builds.ts'
import { assignToGroups, createGroup, removeFromGroups } from '../../app-store-connect/beta-groups.ts'
import {
  buildsInReview,
  expireBuild,
  olderBuilds,
  submitForBetaReview,
} from '../../app-store-connect/beta-review.ts'
import { type Build, isPlatform } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import { complianceChanges, testNotesChanges } from '../../changes/build-settings.ts'
import { ExpectedError, InputError } from '../../errors.ts'
import type { Change } from '../../plan.ts'
import type { Resolved } from './check.ts'
import type { Context, Given } from './declaration.ts'
import type { WantedGroup } from './groups.ts'
import { reviewDetailChanges } from './review-detail.ts'
import { findTesters, testerChanges } from './single-testers.ts'
import { appTextsChanges, createAppTexts, type LocaleTexts, localizationIn } from './texts.ts'

export interface Work {
  api: AppStoreConnect
  context: Context
  given: Given
  app: BetaApp
  build: BetaBuild
  notes: ReadonlyMap<string, string>
  texts: LocaleTexts
  detail: Partial<BetaReviewDetail>
  resolved: Resolved
  /** Waits until Apple has taken in the answer about export compliance. */
  settled: () => Promise<void>
}

/** All that differs from what is wanted, in the order in which Apple takes it. */
export async function changesFor(work: Work): Promise<Change[]> {
  const { api, given, app, build, notes, resolved } = work
  return [
    ...complianceChanges({
      wanted: given.usesNonExemptEncryption,
      standing: build.usesNonExemptEncryption,
      appId: app.id,
      appeared: async () => build,
      settled: work.settled,
      api,
      log: work.context.log,
    }),
    ...(await testNotesChanges({
      notes,
      build,
      appeared: async () => build,
      addLocale: (locale) => addLocale(work, locale),
      api,
    })),
    ...appTextsChanges(api, app, work.texts),
    ...reviewDetailChanges(api, app, work.detail),
    ...notificationChanges(work),
    ...groupChanges(work),
    ...(await singleTesterChanges(work)),
    ...(resolved.isToSubmit ? await submissionChanges(work) : []),
    ...removalChanges(work),
    ...(await expiryChanges(work)),
  ]
}

/** Apple may refuse notes in a language that the app has not; it then gets the primary texts in that language. */
async function addLocale({ api, app }: Work, locale: string): Promise<boolean> {
  if (localizationIn(app, locale)) return false
  const { description = '', feedbackEmail = '' } = localizationIn(app, app.primaryLocale) ?? {}
  await createAppTexts(api, app.id, {
    locale,
    ...(description ? { description } : {}),
    ...(feedbackEmail ? { feedbackEmail } : {}),
  })
  return true
}

function groupChanges({ api, app, build, resolved, context }: Work): Change[] {
  const has = new Set(build.groupIds)
  const automatic = resolved.groups.filter(({ group }) => group?.hasAccessToAllBuilds)
  for (const { name } of automatic) {
    context.log.notice(`The internal group "${name}" gets every build by itself; nothing to assign.`)
  }
  const lacking = resolved.groups.filter(
    ({ group }) => !group || !(group.hasAccessToAllBuilds || has.has(group.id)),
  )
  const toMake = lacking.filter(({ group }) => !group)
  const made: Change[] = toMake.map((wanted) => ({
    action: 'create',
    subject: `${wanted.isInternal ? 'internal' : 'external'} group "${wanted.name}"`,
    async apply() {
      wanted.group = await createGroup(api, {
        appId: app.id,
        name: wanted.name,
        isInternal: wanted.isInternal,
      })
    },
  }))
  if (lacking.length === 0) return made
  const assignment: Change = {
    action: 'update',
    subject: `groups of the build: add ${quotedNames(lacking)}`,
    apply: () =>
      assignToGroups(
        api,
        build.id,
        lacking.flatMap(({ group }) => group?.id ?? []),
      ),
  }
  return [...made, assignment]
}

function removalChanges({ api, build, resolved, context }: Work): Change[] {
  const has = new Set(build.groupIds)
  for (const { name, group } of resolved.toRemoveFrom) {
    if (!group?.hasAccessToAllBuilds) continue
    context.log.warning(`The internal group "${name}" gets every build by itself, and keeps this one.`)
  }
  const toRemove = resolved.toRemoveFrom.filter(({ group }) => group && has.has(group.id))
  if (toRemove.length === 0) return []
  return [
    {
      action: 'update',
      subject: `groups of the build: remove ${quotedNames(toRemove)}`,
      apply: () =>
        removeFromGroups(
          api,
          build.id,
          toRemove.flatMap(({ group }) => group?.id ?? []),
        ),
    },
  ]
}

function quotedNames(groups: readonly WantedGroup[]): string {
  return groups.map(({ name }) => `"${name}"`).join(', ')
}

async function singleTesterChanges({ api, app, build, given }: Work): Promise<Change[]> {
  const emails = (given.testers ?? []).map((email) => email.toLowerCase())
  if (emails.length === 0) return []
  const testers = await findTesters(api, { appId: app.id, buildId: build.id, emails })
  return testerChanges(api, { buildId: build.id, emails, testers })
}

/** With auto-notify on Apple tells testers itself and refuses to be asked; so it is asked once, before that is switched on. */
function notificationChanges({ api, build, given }: Work): Change[] {
  const { notifyTesters } = given
  if (notifyTesters === undefined || notifyTesters === build.autoNotifyEnabled) return []
  const tellNow = notifyTesters && build.externalState === 'IN_BETA_TESTING'
  return [
    {
      action: 'update',
      subject: tellNow ? 'notification of testers, now and for groups to come' : 'notification of testers',
      from: String(build.autoNotifyEnabled),
      to: String(notifyTesters),
      async apply() {
        if (tellNow) await notify(api, build.id)
        const data = {
          type: 'buildBetaDetails' as const,
          id: build.detailId,
          attributes: { autoNotifyEnabled: notifyTesters },
        }
        await api.write('PATCH /v1/buildBetaDetails/{id}', { path: { id: build.detailId }, body: { data } })
      },
    },
  ]
}

async function notify(api: AppStoreConnect, buildId: string): Promise<void> {
  const body = {
    data: {
      type: 'buildBetaNotifications' as const,
      relationships: { build: { data: { type: 'builds' as const, id: buildId } } },
    },
  }
  try {
    // A second mail is worse than none, so an attempt without a clear answer is taken as done.
    await api.create('POST /v1/buildBetaNotifications', { body }, { find: async () => true })
  } catch (error) {
    const isOn =
      error instanceof AppleError && error.details.some(({ detail }) => /auto-notify/i.test(detail))
    if (!isOn) throw error
  }
}

async function submissionChanges({ api, app, build, given, context }: Work): Promise<Change[]> {
  const { log, signal } = context
  const platform = isPlatform(build.platform) ? build.platform : 'IOS'
  const inReview = await buildsInReview(api, { appId: app.id, version: build.version, platform })
  const others = inReview.filter(({ id }) => id !== build.id)
  const names = others.map(nameOf).join(', ')
  if (others.length > 0 && given.ifInReview !== 'replace') {
    const text = `Build ${names} is in beta review, and Apple takes one build of a version at a time. This build is not submitted`
    if (given.ifInReview === 'fail')
      throw new InputError(`${text}, and if-in-review is "fail". With replace the other one is expired.`)
    log.warning(`${text}: run again after the verdict, or set if-in-review: replace to expire the other one.`)
    return []
  }
  const expiries = others.map(
    (other): Change => ({
      action: 'update',
      subject: `build ${nameOf(other)}, which is in beta review: expire it`,
      apply: () => expireBuild(api, other.id),
    }),
  )
  return [
    ...expiries,
    {
      action: 'submit',
      subject: `build ${nameOf(build)} for beta review`,
      async apply() {
        const isBlockPassing = others.length > 0
        const submission = await submitForBetaReview(api, build.id, { isBlockPassing, signal })
        if (submission.kind === 'submitted') return
        const text = `The build was not submitted for beta review: ${submission.reason}`
        if (given.ifInReview === 'fail') throw new ExpectedError(`${text} Run again later.`)
        log.warning(`${text} Everything else is done; run again later to submit it.`)
      },
    },
  ]
}

async function expiryChanges({ api, app, build, given, context }: Work): Promise<Change[]> {
  const { platform } = build
  if (given.expirePreviousBuilds === 'false' || !isPlatform(platform)) return []
  const older = await olderBuilds(api, { ...build, appId: app.id, platform })
  const isSpared = (other: (typeof older)[number]) =>
    given.expirePreviousBuilds !== 'all' && (other.isInReview || other.isInStoreVersion)
  for (const other of older.filter(isSpared)) {
    const where = other.isInReview ? 'in a review' : 'in a store version'
    context.log.notice(`Build ${nameOf(other)} is ${where} and is not expired.`)
  }
  return older
    .filter((other) => !isSpared(other))
    .map((other) => ({
      action: 'update',
      subject: `build ${nameOf(other)}: expire it`,
      apply: () => expireBuild(api, other.id),
    }))
}

function nameOf({ version, buildNumber }: Pick<Build, 'version' | 'buildNumber'>): string {
  return `${version} (${buildNumber})`
}
