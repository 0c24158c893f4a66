import type { Family, Removal, Removed } from '../family.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { endSubmission, openSubmissionOf } from './review-course.ts'
import { changeVersionState, stateOf } from './version-states.ts'

const withdrawable = ['WAITING_FOR_REVIEW', 'IN_REVIEW', 'PENDING_DEVELOPER_RELEASE', 'PENDING_APPLE_RELEASE']

/** What is left of the older way to submit: taking a version back, even one that has been approved. */
export const appStoreVersionSubmissions: Family = {
  type: 'appStoreVersionSubmissions',
  isVisible(submission, world) {
    const version = versionOf(submission, world)
    return version !== undefined && withdrawable.includes(stateOf(version))
  },
  remove,
}

function versionOf(submission: Resource, world: World): Resource | undefined {
  return world.find('appStoreVersions', submission.relations.appStoreVersion?.[0] ?? '')
}

function remove({ world, resource }: Removal): Removed {
  const version = world.get('appStoreVersions', resource.relations.appStoreVersion?.[0] ?? '')
  const submission = openSubmissionOf(world, version, 'appStoreVersion')
  if (submission) endSubmission(world, submission)
  changeVersionState(world, version, 'DEVELOPER_REJECTED')
  return 204
}
