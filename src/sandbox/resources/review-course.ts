import { type ReviewVerdict, reviewVerdicts } from '../behaviour.ts'
import { numberOf, textOf } from '../json.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { awaitRelease } from './release-course.ts'
import { moveSubject } from './review-subjects.ts'
import { changeVersionState, stateOf, type VersionState } from './version-states.ts'

export function isReviewVerdict(value: unknown): value is ReviewVerdict {
  return reviewVerdicts.some((verdict) => verdict === value)
}

const refusals: Readonly<Record<Exclude<ReviewVerdict, 'approve'>, VersionState>> = {
  reject: 'REJECTED',
  unresolved: 'METADATA_REJECTED',
  'invalid-binary': 'INVALID_BINARY',
}

export function submissionState(submission: Resource): string {
  return textOf(submission.attributes, 'state')
}

export function isUnderReview(submission: Resource): boolean {
  return ['WAITING_FOR_REVIEW', 'IN_REVIEW'].includes(submissionState(submission))
}

/** Handed in, and not at its end. */
export function isInProgress(submission: Resource): boolean {
  return !['READY_FOR_REVIEW', 'COMPLETE'].includes(submissionState(submission))
}

/** Items that have not been taken out again. */
export function itemsOf(world: World, submission: Resource): Resource[] {
  return world
    .related(submission, 'items', 'reviewSubmissionItems')
    .filter(({ attributes }) => attributes.state !== 'REMOVED')
}

export function versionsIn(world: World, submission: Resource): Resource[] {
  return itemsOf(world, submission).flatMap((item) =>
    world.related(item, 'appStoreVersion', 'appStoreVersions'),
  )
}

/** The draft, or the submission on its way, that has the version or whatever else it is by the relation of its item. */
export function openSubmissionOf(world: World, resource: Resource, relation: string): Resource | undefined {
  return world
    .all('reviewSubmissions')
    .find(
      (submission) =>
        submissionState(submission) !== 'COMPLETE' &&
        itemsOf(world, submission).some(({ relations }) => relations[relation]?.[0] === resource.id),
    )
}

/** Waits for people, and then for their verdict. */
export function startReview(world: World, submission: Resource): Resource {
  const { reviewStartsAfterMs, reviewEndsAfterMs, reviewVerdict } = world.behaviour
  const round = numberOf(submission.hidden, 'round') + 1
  const started = world.change(submission, {
    attributes: {
      state: 'WAITING_FOR_REVIEW',
      submittedDate: new Date(world.clock.now()).toISOString(),
    },
    hidden: { round },
  })
  for (const item of itemsOf(world, started))
    world.change(item, { attributes: { state: 'READY_FOR_REVIEW' } })
  moveVersions(world, started, 'WAITING_FOR_REVIEW')
  const isSame = (current: Resource) => current.hidden.round === round && isUnderReview(current)
  world.later(started, reviewStartsAfterMs, (current) => {
    if (!isSame(current)) return
    world.change(current, { attributes: { state: 'IN_REVIEW' } })
    moveVersions(world, current, 'IN_REVIEW')
  })
  world.later(started, reviewEndsAfterMs, (current) => {
    if (isSame(current)) decideReview(world, current, reviewVerdict)
  })
  return started
}

function moveVersions(world: World, submission: Resource, state: VersionState): void {
  for (const version of versionsIn(world, submission)) changeVersionState(world, version, state)
  for (const item of itemsOf(world, submission)) moveSubject(world, item, state)
}

export function decideReview(world: World, submission: Resource, verdict: ReviewVerdict): void {
  const isApproved = verdict === 'approve'
  const items = itemsOf(world, submission)
  for (const item of items) {
    const state = isApproved ? 'APPROVED' : 'REJECTED'
    world.change(item, { attributes: { state } })
    moveSubject(world, item, state)
  }
  for (const version of versionsIn(world, submission)) {
    if (isApproved) awaitRelease(world, version)
    else changeVersionState(world, version, refusals[verdict])
  }
  world.change(submission, { attributes: { state: isApproved ? 'COMPLETE' : 'UNRESOLVED_ISSUES' } })
}

/** What was rejected stays rejected; the rest has been pulled back by its developer. */
export function cancelReview(world: World, submission: Resource): Resource {
  const canceling = world.change(submission, { attributes: { state: 'CANCELING' } })
  world.later(canceling, world.behaviour.cancelingMs, (current) => {
    if (submissionState(current) !== 'CANCELING') return
    for (const version of versionsIn(world, current)) {
      const isPending = ['WAITING_FOR_REVIEW', 'IN_REVIEW'].includes(stateOf(version))
      if (isPending) changeVersionState(world, version, 'DEVELOPER_REJECTED')
    }
    endSubmission(world, current)
  })
  return canceling
}

export function endSubmission(world: World, submission: Resource): Resource {
  for (const item of itemsOf(world, submission)) {
    if (item.attributes.state !== 'REJECTED') moveSubject(world, item, 'PREPARE_FOR_SUBMISSION')
    world.change(item, { attributes: { state: 'REMOVED' } })
  }
  return world.change(submission, { attributes: { state: 'COMPLETE' } })
}
