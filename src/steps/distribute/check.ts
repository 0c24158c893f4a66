import type { BetaApp, BetaReviewDetail } from '../../app-store-connect/beta-app.ts'
import type { BetaBuild } from '../../app-store-connect/beta-builds.ts'
import { nameOf } from '../../app-store-connect/builds.ts'
import { InputError } from '../../errors.ts'
import type { Given } from './declaration.ts'
import { resolveGroups, type WantedGroup } from './groups.ts'
import { missingReviewDetail, wrongReviewDetail } from './review-detail.ts'
import { type LocaleTexts, localizationIn, wrongTexts } from './texts.ts'
import type { Declaration, Resolved } from './work.ts'

const needsVerdict = new Set(['READY_FOR_BETA_SUBMISSION', 'MISSING_EXPORT_COMPLIANCE', 'PROCESSING'])

/**
 * Everything that Apple would refuse later is found here, before anything is changed. Throws one InputError for all of it. Without
 * `build`, or while Apple still processes it, what can be known by then.
 */
export function check(options: {
  given: Given
  app: BetaApp
  build: BetaBuild | undefined
  texts: LocaleTexts
  detail: Partial<BetaReviewDetail>
  /** Left out before the build is processed. */
  declaration?: Declaration
}): Resolved {
  const { given, app, build, texts, detail, declaration } = options
  const groups = resolveGroups(given.groups ?? [], app.groups, {
    input: 'groups',
    createAs: given.createGroups,
  })
  const toRemoveFrom = resolveGroups(given.removeFromGroups ?? [], app.groups, {
    input: 'remove-from-groups',
  })
  const isExternal = groups.found.some(({ isInternal }) => !isInternal)
  const isWanted =
    given.submitForBetaReview === 'true' || (given.submitForBetaReview === 'auto' && isExternal)
  const isToSubmit =
    isWanted && (!build || (build.reviewState === undefined && needsVerdict.has(build.externalState)))
  const problems = [
    ...groups.problems,
    ...toRemoveFrom.problems,
    ...bothWays(groups.found, toRemoveFrom.found),
    ...(build ? audienceProblems(given, build, { isExternal, isWanted }) : []),
    ...(build && declaration ? stateProblems(given, build, { isWanted, declaration }) : []),
    ...wrongTexts(texts),
    ...wrongReviewDetail(app, detail),
    ...(isToSubmit ? [...missingTexts(app, texts), ...missingReviewDetail(app, detail)] : []),
  ]
  if (problems.length > 0) throw new InputError(problems)
  return { groups: groups.found, toRemoveFrom: toRemoveFrom.found, isToSubmit, isWanted, isExternal }
}

function bothWays(groups: readonly WantedGroup[], toRemoveFrom: readonly WantedGroup[]): string[] {
  const ids = new Set(groups.map(({ group }) => group?.id))
  return toRemoveFrom.flatMap(({ name, group }) =>
    ids.has(group?.id) ? [`"${name}" stands in groups and in remove-from-groups. Take it out of one.`] : [],
  )
}

function isGivenOut(given: Given, isWanted: boolean): boolean {
  return isWanted || (given.groups ?? []).length > 0 || (given.testers ?? []).length > 0
}

/** What is known of a build from its upload on. */
function audienceProblems(
  given: Given,
  build: BetaBuild,
  { isExternal, isWanted }: { isExternal: boolean; isWanted: boolean },
): string[] {
  const problems: string[] = []
  if (
    build.isExpired &&
    (isGivenOut(given, isWanted) || (given.releaseNotes ?? given.releaseNotesFrom) !== undefined)
  ) {
    problems.push(`The build ${nameOf(build)} has expired and cannot be tested any more. Upload a new build.`)
  }
  if (build.isInternalOnly && (isExternal || isWanted)) {
    problems.push(
      `The build ${nameOf(build)} was uploaded for internal testing only, so that external groups cannot have it. Upload it without that option.`,
    )
  }
  return problems
}

function stateProblems(
  given: Given,
  build: BetaBuild,
  { isWanted, declaration }: { isWanted: boolean; declaration: Declaration },
): string[] {
  const name = nameOf(build)
  const problems: string[] = []
  if (!isGivenOut(given, isWanted)) return problems
  if (build.usesNonExemptEncryption === undefined && given.usesNonExemptEncryption === undefined) {
    problems.push(
      `The build ${name} has no answer about export compliance, and nobody can install it before. Set uses-non-exempt-encryption, or ITSAppUsesNonExemptEncryption in Info.plist.`,
    )
  }
  if (declaration === 'lacking') {
    problems.push(
      `The build ${name} uses non-exempt encryption, and the app has no approved encryption declaration, without which nobody can install it. Make one in App Store Connect (App Information > App Encryption Documentation).`,
    )
  }
  if (build.internalState === 'IN_EXPORT_COMPLIANCE_REVIEW') {
    problems.push(
      `Apple still reviews the encryption declaration of the build ${name}. Run again when that has ended.`,
    )
  }
  if (isWanted && (build.externalState === 'BETA_REJECTED' || build.reviewState === 'REJECTED')) {
    problems.push(
      `Beta review has rejected the build ${name}. The reasons are in App Store Connect and in the e-mail to the team; upload a new build.`,
    )
  }
  return problems
}

function missingTexts(app: BetaApp, texts: LocaleTexts): string[] {
  const locale = app.primaryLocale
  const wanted = { ...localizationIn(app, locale), ...texts.get(locale) }
  return [
    ...(wanted.description
      ? []
      : [`Beta review needs a description of the app in ${locale}. Set beta-description.`]),
    ...(wanted.feedbackEmail
      ? []
      : [`Beta review needs a feedback e-mail address in ${locale}. Set feedback-email.`]),
  ]
}
