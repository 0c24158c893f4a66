import type { Creation, Family, Update } from '../family.ts'
import { textOf } from '../json.ts'
import { invalidEntityState, lockedAttribute, Refusal, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import {
  cancelReview,
  endSubmission,
  isInProgress,
  itemsOf,
  startReview,
  submissionState,
  versionsIn,
} from './review-course.ts'
import { refuseUnready } from './review-readiness.ts'
import { changeVersionState } from './version-states.ts'

export const reviewSubmissions: Family = {
  type: 'reviewSubmissions',
  relations: {
    items: { type: 'reviewSubmissionItems', relation: 'reviewSubmission' },
    appStoreVersionForReview: (submission, world) => versionsIn(world, submission).map(({ id }) => id),
  },
  create,
  update,
}

function create({ world, attributes, relations }: Creation): Resource {
  const app = world.get('apps', relations.app?.[0] ?? '')
  const platform = textOf(attributes, 'platform') || 'IOS'
  refuseSecond(world, { appId: app.id, platform })
  return world.insert('reviewSubmissions', {
    attributes: { platform, state: 'READY_FOR_REVIEW', submittedDate: null },
    relations: { app: [app.id] },
  })
}

interface Wanted {
  appId: string
  platform: string
  /** The submission itself, once it is there. */
  except?: Resource
}

/** One version of a platform is in review at a time. Drafts may pile up, as they do at Apple. */
function refuseSecond(world: World, { appId, platform, except }: Wanted): void {
  const { draftBlocksSubmission } = world.behaviour
  const other = world
    .all('reviewSubmissions')
    .filter(({ id, attributes, relations }) => {
      const isOfPlatform = relations.app?.[0] === appId && attributes.platform === platform
      return isOfPlatform && id !== except?.id
    })
    .find((submission) => {
      const isBlocking = isInProgress(submission) && versionsIn(world, submission).length > 0
      const isBlockingDraft = draftBlocksSubmission && !except && submissionState(submission) !== 'COMPLETE'
      return isBlocking || isBlockingDraft
    })
  if (other) throw stateError(`There is another reviewSubmissions with id ${other.id} still in progress`)
}

function update({ world, resource: submission, attributes }: Update): Resource {
  const { submitted, canceled, platform } = attributes
  if (typeof platform === 'string' && platform !== submission.attributes.platform) {
    if (itemsOf(world, submission).length > 0) throw lockedAttribute('platform')
    world.change(submission, { attributes: { platform } })
  }
  if (canceled === true) return cancel(world, submission)
  return submitted === true ? submit(world, submission) : world.get('reviewSubmissions', submission.id)
}

function submit(world: World, submission: Resource): Resource {
  const state = submissionState(submission)
  const items = itemsOf(world, submission)
  if (state !== 'READY_FOR_REVIEW' && state !== 'UNRESOLVED_ISSUES')
    throw invalidEntityState(`The review submission in state '${state}' can not be submitted.`)
  if (items.length === 0) throw invalidEntityState('A review submission without items can not be submitted.')
  const isUnresolved = state === 'UNRESOLVED_ISSUES' && items.some(({ hidden }) => hidden.isResolved !== true)
  if (isUnresolved && world.behaviour.resubmissionNeedsResolvedItems)
    throw invalidEntityState('There are items which have not been resolved.')
  const { platform } = submission.attributes
  refuseSecond(world, {
    appId: submission.relations.app?.[0] ?? '',
    platform: String(platform),
    except: submission,
  })
  for (const version of versionsIn(world, submission)) refuseUnready(world, version)
  return startReview(world, submission)
}

function cancel(world: World, submission: Resource): Resource {
  const state = submissionState(submission)
  if (['WAITING_FOR_REVIEW', 'IN_REVIEW', 'UNRESOLVED_ISSUES'].includes(state))
    return cancelReview(world, submission)
  if (state !== 'READY_FOR_REVIEW' || world.behaviour.draftCancel === 'refused') throw notCancellable()
  for (const version of versionsIn(world, submission))
    changeVersionState(world, version, 'PREPARE_FOR_SUBMISSION')
  return endSubmission(world, submission)
}

function notCancellable(): Refusal {
  return new Refusal({
    status: 409,
    code: 'STATE_ERROR.ENTITY_STATE_INVALID',
    title: 'Resource state is invalid',
    detail: 'Resource is not in cancellable state',
  })
}
