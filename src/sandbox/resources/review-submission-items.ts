import type { Creation, Family, Removal, Removed, Update } from '../family.ts'
import { invalidEntityState, invalidRelationship, Refusal } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { endSubmission, isInProgress, itemsOf, openSubmissionOf, submissionState } from './review-course.ts'
import { refuseUnready } from './review-readiness.ts'
import { moveSubject, refuseUnsubmittable, type Subject, subjectIn } from './review-subjects.ts'
import { changeVersionState, isDraft, stateOf } from './version-states.ts'

export const reviewSubmissionItems: Family = { type: 'reviewSubmissionItems', create, update, remove }

function create({ world, relations }: Creation): Resource {
  const submission = world.get('reviewSubmissions', relations.reviewSubmission?.[0] ?? '')
  const subject = subjectIn(world, relations)
  if (submissionState(submission) !== 'READY_FOR_REVIEW')
    throw invalidEntityState(`Items can not be added in state '${submissionState(submission)}'.`)
  refuseRepetition(world, subject)
  const { relation, resource } = subject
  if (relation === 'appStoreVersion') refuseVersion(world, submission, resource)
  else refuseUnsubmittable(subject)
  const item = world.insert('reviewSubmissionItems', {
    attributes: { state: 'READY_FOR_REVIEW' },
    relations: { reviewSubmission: [submission.id], [relation]: [resource.id] },
  })
  if (relation === 'appStoreVersion') showAsAdded(world, item, resource)
  else moveSubject(world, item, 'READY_FOR_REVIEW')
  return item
}

function refuseVersion(world: World, submission: Resource, version: Resource): void {
  if (submission.relations.app?.[0] !== version.relations.app?.[0])
    throw invalidRelationship('appStoreVersion', 'The version and the submission belong to different apps.')
  if (submission.attributes.platform !== version.attributes.platform)
    throw invalidRelationship('appStoreVersion', 'Supported platforms are not compatible')
  refuseUnready(world, version)
}

/** A thing is in one submission at most; the answer names that one. */
function refuseRepetition(world: World, { relation, resource }: Subject): void {
  const other = openSubmissionOf(world, resource, relation)
  if (!other) return
  const what = `${resource.type} with id ${resource.id}`
  const detail = isInProgress(other)
    ? `${what} is already in another reviewSubmission with id ${other.id} still in progress`
    : `${what} was already added to another reviewSubmission with id ${other.id}`
  throw new Refusal({
    status: 409,
    code: 'ENTITY_ERROR',
    title: 'The request entity is not valid.',
    detail: 'An attribute value is not valid.',
    associated: {
      '/v1/reviewSubmissionItems': invalidRelationship(relation, detail).errors,
    },
  })
}

/** The version shows it a moment later. */
function showAsAdded(world: World, item: Resource, version: Resource): void {
  world.later(item, world.behaviour.readyForReviewAfterMs, (current) => {
    const submission = world.find('reviewSubmissions', current.relations.reviewSubmission?.[0] ?? '')
    const added = world.find('appStoreVersions', version.id)
    const isWaiting = submission && submissionState(submission) === 'READY_FOR_REVIEW'
    if (added && isWaiting && isDraft(added, world)) changeVersionState(world, added, 'READY_FOR_REVIEW')
  })
}

function update({ world, resource: item, attributes }: Update): Resource {
  const submission = world.get('reviewSubmissions', item.relations.reviewSubmission?.[0] ?? '')
  if (attributes.removed === true) withdraw(world, submission, item)
  if (attributes.resolved === true) {
    if (item.attributes.state !== 'REJECTED')
      throw invalidEntityState('Only a rejected item can be resolved.')
    world.change(item, { attributes: { state: 'READY_FOR_REVIEW' }, hidden: { isResolved: true } })
  }
  return world.get('reviewSubmissionItems', item.id)
}

function withdraw(world: World, submission: Resource, item: Resource): void {
  if (!isInProgress(submission) || item.attributes.state === 'REMOVED')
    throw invalidEntityState('Only an item of a submission in progress can be removed.')
  world.change(item, { attributes: { state: 'REMOVED' } })
  for (const version of world.related(item, 'appStoreVersion', 'appStoreVersions')) {
    const isPending = ['WAITING_FOR_REVIEW', 'IN_REVIEW'].includes(stateOf(version))
    if (isPending) changeVersionState(world, version, 'DEVELOPER_REJECTED')
  }
  moveSubject(world, item, 'PREPARE_FOR_SUBMISSION')
  if (itemsOf(world, submission).length === 0) endSubmission(world, submission)
}

function remove({ world, resource: item }: Removal): Removed {
  const submission = world.get('reviewSubmissions', item.relations.reviewSubmission?.[0] ?? '')
  if (submissionState(submission) !== 'READY_FOR_REVIEW')
    throw invalidEntityState('Only an item of a submission that has not been submitted can be deleted.')
  for (const version of world.related(item, 'appStoreVersion', 'appStoreVersions')) {
    if (stateOf(version) === 'READY_FOR_REVIEW') changeVersionState(world, version, 'PREPARE_FOR_SUBMISSION')
  }
  moveSubject(world, item, 'PREPARE_FOR_SUBMISSION')
  world.remove(item)
  return 204
}
