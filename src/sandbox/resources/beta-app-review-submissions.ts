import { pacificDate } from '../dates.ts'
import type { Creation, Family } from '../family.ts'
import { textOf } from '../json.ts'
import { invalidEntityState, unexpectedError, unprocessable } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { missingContact } from './beta-app-review-details.ts'
import { betaState } from './beta-state.ts'

export const betaAppReviewSubmissions: Family = { type: 'betaAppReviewSubmissions', create }

export type BetaVerdict = 'APPROVED' | 'REJECTED'

function create({ world, relations }: Creation): Resource {
  const build = world.get('builds', relations.build?.[0] ?? '')
  refuseRepetition(world, build)
  refuseState(world, build)
  refuseMissingInformation(world, build)
  const others = submissionsOfTrain(world, build)
  if (others.some(isOpen)) {
    throw unprocessable('Another build in the same train is already in beta review.', {
      suffix: '.ANOTHER_BUILD_IN_REVIEW',
      title: 'Another build is in review.',
    })
  }
  const isApprovedTrain = others.some((other) => other.attributes.betaReviewState === 'APPROVED')
  const submission = world.insert('betaAppReviewSubmissions', {
    attributes: { betaReviewState: 'WAITING_FOR_REVIEW', submittedDate: pacificDate(world.clock.now()) },
    relations: { build: [build.id] },
  })
  scheduleReview({ world, submission, isApprovedTrain })
  return submission
}

function refuseRepetition(world: World, build: Resource): void {
  if (!world.relatedOne(build, 'betaAppReviewSubmission', 'betaAppReviewSubmissions')) return
  const detail = 'The build has already been submitted for beta review.'
  throw world.behaviour.repeatedReviewSubmission === 409 ? invalidEntityState(detail) : unprocessable(detail)
}

function refuseState(world: World, build: Resource): void {
  if (build.attributes.processingState !== 'VALID') {
    throw unprocessable('The build is not in a valid processing state for this operation.')
  }
  const { external } = betaState(build, world)
  if (external === 'PROCESSING') throw unprocessable('Build is not in internal testing state.')
  if (external.includes('EXPORT_COMPLIANCE')) throw unprocessable('Missing export compliance.')
  if (external !== 'READY_FOR_BETA_SUBMISSION') {
    throw unprocessable('The build is not in state for internal testing.')
  }
}

function refuseMissingInformation(world: World, build: Resource): void {
  const app = world.get('apps', build.relations.app?.[0] ?? '')
  const localization = world
    .related(app, 'betaAppLocalizations', 'betaAppLocalizations')
    .find(({ attributes }) => attributes.locale === app.attributes.primaryLocale)
  const texts = localization?.attributes ?? {}
  if (textOf(texts, 'description') === '') {
    throw unprocessable('Beta App Description is required to submit a build for external testing.', {
      title: 'Beta App Description is missing.',
    })
  }
  const detail = world.relatedOne(app, 'betaAppReviewDetail', 'betaAppReviewDetails')
  const missing = detail && missingContact(detail)[0]
  const isEmailMissing = textOf(texts, 'feedbackEmail') === ''
  if (!missing && !isEmailMissing) return
  // In 2021 this was told as an error of the server, every time.
  if (world.behaviour.missingReviewContact === 'unexpected-error') throw unexpectedError()
  throw unprocessable(`Beta App Review information is missing: ${missing ?? 'feedbackEmail'}.`)
}

function submissionsOfTrain(world: World, build: Resource): Resource[] {
  const train = build.relations.preReleaseVersion?.[0]
  return world
    .all('builds')
    .filter((other) => other.id !== build.id && other.relations.preReleaseVersion?.[0] === train)
    .flatMap((other) => world.relatedOne(other, 'betaAppReviewSubmission', 'betaAppReviewSubmissions') ?? [])
}

export function isOpen({ attributes }: Resource): boolean {
  return attributes.betaReviewState === 'WAITING_FOR_REVIEW' || attributes.betaReviewState === 'IN_REVIEW'
}

interface Review {
  world: World
  submission: Resource
  isApprovedTrain: boolean
}

/** The first build of a version waits for people; the ones after it are waved through. */
function scheduleReview({ world, submission, isApprovedTrain }: Review): void {
  const { betaReviewStartsAfterMs, betaReviewEndsAfterMs, betaReviewOfApprovedVersionMs, betaReviewVerdict } =
    world.behaviour
  if (isApprovedTrain) {
    world.later(submission, betaReviewOfApprovedVersionMs, (current) => decide(world, current, 'APPROVED'))
    return
  }
  world.later(submission, betaReviewStartsAfterMs, (current) => {
    if (isOpen(current)) world.change(current, { attributes: { betaReviewState: 'IN_REVIEW' } })
  })
  world.later(submission, betaReviewEndsAfterMs, (current) => decide(world, current, betaReviewVerdict))
}

export function decide(world: World, submission: Resource, verdict: BetaVerdict): void {
  if (!isOpen(submission)) return
  const hidden = verdict === 'APPROVED' ? { approvedAt: world.clock.now() } : {}
  world.change(submission, { attributes: { betaReviewState: verdict }, hidden })
}
