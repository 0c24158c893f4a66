import { buildsInReview, expireBuild, submitForBetaReview } from '../../app-store-connect/beta-review.ts'
import { type Build, isPlatform, nameOf } from '../../app-store-connect/builds.ts'
import { ExpectedError, InputError } from '../../errors.ts'
import type { Change } from '../../plan.ts'
import { isApproved } from './verdict.ts'
import type { Work } from './work.ts'

/** `replaced`: the builds that are expired to make room. */
export async function submissionChanges(work: Work): Promise<{ changes: Change[]; replaced: Build[] }> {
  const { api, build, given, context, resolved } = work
  if (!resolved.isToSubmit) {
    tellStanding(work)
    return { changes: [], replaced: [] }
  }
  const others = await othersInReview(work)
  if (others.length > 0 && given.ifInReview !== 'replace') {
    const text = `Build ${others.map(nameOf).join(', ')} is in beta review, and Apple takes one build of a version at a time. The build ${nameOf(build)} is not submitted`
    if (given.ifInReview === 'fail')
      throw new InputError(`${text}, and if-in-review is "fail". With replace the other one is expired.`)
    context.log.warning(
      `${text}: run again after the verdict, or set if-in-review: replace to expire the other one.`,
    )
    return { changes: [], replaced: [] }
  }
  const expiries = others.map(
    (other): Change => ({
      action: 'update',
      subject: `build ${nameOf(other)}, which is in beta review: expire it`,
      apply: () => expireBuild(api, other.id),
    }),
  )
  const submission: Change = {
    action: 'submit',
    subject: `build ${nameOf(build)} for beta review`,
    apply: () => submit(work, { isBlockPassing: others.length > 0 }),
  }
  return { changes: [...expiries, submission], replaced: others }
}

function othersInReview({ api, app, build }: Work): Promise<Build[]> {
  const platform = isPlatform(build.platform) ? build.platform : 'IOS'
  return buildsInReview(api, { appId: app.id, version: build.version, platform }).then((inReview) =>
    inReview.filter(({ id }) => id !== build.id),
  )
}

async function submit(work: Work, { isBlockPassing }: { isBlockPassing: boolean }): Promise<void> {
  const { api, build, given, context, done } = work
  const { log, signal } = context
  let submission = await submitForBetaReview(api, build.id, { isBlockPassing, signal })
  const isOvertaken = submission.kind === 'blocked' && submission.by === 'another-build'
  if (isOvertaken && given.ifInReview === 'replace') {
    for (const other of await othersInReview(work)) {
      log.info(`Build ${nameOf(other)} went into beta review meanwhile, and is expired.`)
      await expireBuild(api, other.id)
    }
    submission = await submitForBetaReview(api, build.id, { isBlockPassing: true, signal })
  }
  if (submission.kind === 'submitted') {
    done.isSubmitted = true
    return
  }
  const text = `The build ${nameOf(build)} was not submitted for beta review: ${submission.reason}`
  if (given.ifInReview === 'fail') throw new ExpectedError(`${text} Run again later.`)
  log.warning(`${text} Everything else is done; run again later to submit it.`)
}

/** One line for a build that needs no submission, or gets none and so reaches nobody outside. */
function tellStanding({ build, given, resolved, context }: Work): void {
  const { reviewState, externalState } = build
  const isForOutside = resolved.isWanted || resolved.isExternal || (given.testers ?? []).length > 0
  if (!isForOutside) return
  if (isApproved(build)) {
    context.log.info(`Beta review has approved the build ${nameOf(build)} already.`)
  } else if (reviewState !== undefined) {
    context.log.info(`The build ${nameOf(build)} is in beta review already: ${reviewState}.`)
  } else if (externalState === 'READY_FOR_BETA_SUBMISSION' || externalState === 'MISSING_EXPORT_COMPLIANCE') {
    context.log.notice(
      `The build ${nameOf(build)} is not submitted for beta review, before which no external tester gets it. Set submit-for-beta-review: true to submit it.`,
    )
  }
}
