import type { Behaviour } from '../../../src/sandbox/behaviour.ts'
import type { SeedSubmission } from '../../../src/sandbox/seed-review.ts'
import type { SeedVersion } from '../../../src/sandbox/seed-store.ts'
import type { WorkflowInputs } from '../../support/run-action.ts'
import {
  buildOf,
  bundleId,
  errorOf,
  type Scene,
  startReview,
  stateOf,
  submissionsOf,
  succeeded,
  writesOf,
} from './support.ts'

interface Case {
  /** Of the version 1.1 with the build 1, and of the submission that has it. */
  version: NonNullable<SeedVersion['state']>
  submission?: NonNullable<SeedSubmission['state']>
  /** The build 1 is in the version, 2 is another one. */
  build?: '2'
  mode?: 'reuse' | 'cancel' | 'fail'
  cancel?: true
  behaviour?: Partial<Behaviour>
  ends: {
    version: string
    /** Of all submissions, with the number of their items. */
    submissions: string[]
    writes: string[]
    build?: string
    error?: RegExp
  }
}

const send = 'PATCH /v1/reviewSubmissions/{id}'
const make = 'POST /v1/reviewSubmissions'
const add = 'POST /v1/reviewSubmissionItems'
const takeOut = 'DELETE /v1/reviewSubmissionItems/{id}'
const attach = 'PATCH /v1/appStoreVersions/{id}/relationships/build'
const waiting = { version: 'WAITING_FOR_REVIEW', submissions: ['WAITING_FOR_REVIEW 1'] }
const untouched = (version: string, submissions: string[], error?: RegExp) => ({
  version,
  submissions,
  writes: [],
  ...(error && { error }),
})

const cases: Case[] = [
  ...(['PREPARE_FOR_SUBMISSION', 'DEVELOPER_REJECTED', 'REJECTED', 'METADATA_REJECTED'] as const).map(
    (version): Case => ({ version, ends: { ...waiting, writes: [make, add, send] } }),
  ),
  {
    version: 'INVALID_BINARY',
    ends: untouched('INVALID_BINARY', [], /Apple has found the build 1.1 \(1\) invalid/),
  },
  {
    version: 'INVALID_BINARY',
    build: '2',
    ends: { ...waiting, build: '2', writes: [attach, make, add, send] },
  },
  { version: 'READY_FOR_REVIEW', submission: 'READY_FOR_REVIEW', ends: { ...waiting, writes: [send] } },
  { version: 'PREPARE_FOR_SUBMISSION', submission: 'READY_FOR_REVIEW', ends: { ...waiting, writes: [send] } },
  ...(['refused', 'accepted'] as const).map(
    (readyForReviewEdits): Case => ({
      version: 'READY_FOR_REVIEW',
      submission: 'READY_FOR_REVIEW',
      build: '2',
      behaviour: { readyForReviewEdits },
      ends: { ...waiting, build: '2', writes: [takeOut, attach, add, send] },
    }),
  ),
  {
    version: 'READY_FOR_REVIEW',
    submission: 'READY_FOR_REVIEW',
    mode: 'fail',
    ends: untouched('READY_FOR_REVIEW', ['READY_FOR_REVIEW 1'], /if-submission-exists is "fail"/),
  },
  ...(['WAITING_FOR_REVIEW', 'IN_REVIEW'] as const).flatMap((state): Case[] => [
    ...(['reuse', 'cancel', 'fail'] as const).map(
      (mode): Case => ({ version: state, submission: state, mode, ends: untouched(state, [`${state} 1`]) }),
    ),
    {
      version: state,
      submission: state,
      build: '2',
      ends: untouched(
        state,
        [`${state} 1`],
        /with the build 1.1 \(1\), and not with 1.1 \(2\)\. Wait for the verdict/,
      ),
    },
    {
      version: state,
      submission: state,
      build: '2',
      mode: 'cancel',
      ends: {
        version: 'WAITING_FOR_REVIEW',
        submissions: ['COMPLETE 0', 'WAITING_FOR_REVIEW 1'],
        build: '2',
        writes: [send, attach, make, add, send],
      },
    },
    {
      version: state,
      submission: state,
      cancel: true,
      ends: { version: 'DEVELOPER_REJECTED', submissions: ['COMPLETE 0'], writes: [send] },
    },
  ]),
  { version: 'WAITING_FOR_EXPORT_COMPLIANCE', ends: untouched('WAITING_FOR_EXPORT_COMPLIANCE', []) },
  ...(['REJECTED', 'METADATA_REJECTED'] as const).map(
    (version): Case => ({ version, submission: 'UNRESOLVED_ISSUES', ends: { ...waiting, writes: [send] } }),
  ),
  {
    version: 'REJECTED',
    submission: 'UNRESOLVED_ISSUES',
    build: '2',
    behaviour: { resubmissionNeedsResolvedItems: true },
    ends: {
      ...waiting,
      build: '2',
      writes: [attach, send, 'PATCH /v1/reviewSubmissionItems/{id}', send],
    },
  },
  {
    version: 'REJECTED',
    submission: 'UNRESOLVED_ISSUES',
    mode: 'cancel',
    ends: {
      version: 'WAITING_FOR_REVIEW',
      submissions: ['COMPLETE 0', 'WAITING_FOR_REVIEW 1'],
      writes: [send, make, add, send],
    },
  },
  {
    version: 'REJECTED',
    submission: 'UNRESOLVED_ISSUES',
    mode: 'fail',
    ends: untouched('REJECTED', ['UNRESOLVED_ISSUES 1'], /is UNRESOLVED_ISSUES/),
  },
  {
    version: 'REJECTED',
    submission: 'UNRESOLVED_ISSUES',
    cancel: true,
    ends: { version: 'REJECTED', submissions: ['COMPLETE 0'], writes: [send] },
  },
  ...(
    [
      'PENDING_DEVELOPER_RELEASE',
      'PENDING_APPLE_RELEASE',
      'PROCESSING_FOR_DISTRIBUTION',
      'READY_FOR_DISTRIBUTION',
    ] as const
  ).flatMap((version): Case[] => [
    { version, submission: 'COMPLETE', ends: untouched(version, ['COMPLETE 1']) },
    {
      version,
      submission: 'COMPLETE',
      build: '2',
      ends: untouched(
        version,
        ['COMPLETE 1'],
        /so that 1.1 \(2\) cannot be submitted in it\. Raise the version/,
      ),
    },
  ]),
  {
    version: 'PENDING_DEVELOPER_RELEASE',
    submission: 'COMPLETE',
    cancel: true,
    ends: untouched('PENDING_DEVELOPER_RELEASE', ['COMPLETE 1'], /its review is over/),
  },
  { version: 'REPLACED_WITH_NEW_VERSION', ends: untouched('REPLACED_WITH_NEW_VERSION', []) },
  { version: 'PREPARE_FOR_SUBMISSION', cancel: true, ends: untouched('PREPARE_FOR_SUBMISSION', []) },
  {
    version: 'READY_FOR_REVIEW',
    submission: 'READY_FOR_REVIEW',
    cancel: true,
    ends: { version: 'PREPARE_FOR_SUBMISSION', submissions: ['READY_FOR_REVIEW 0'], writes: [takeOut] },
  },
]

const atOnce = 3

async function start({ version, submission, behaviour }: Case): Promise<Scene> {
  const scene = await startReview({ state: version, ...(behaviour && { behaviour }) })
  scene.addBuild('2')
  if (submission) {
    scene.sandbox.addReviewSubmission({ app: bundleId, state: submission, versions: [scene.version.id] })
  }
  return scene
}

function inputsFor({ build, mode, cancel }: Case): WorkflowInputs {
  return {
    version: '1.1',
    ...(build && { 'build-number': build }),
    ...(mode && { 'if-submission-exists': mode }),
    ...(cancel && { cancel: 'true' }),
  }
}

function nameOf({ version, submission, build, mode, cancel }: Case): string {
  return [
    `version ${version}`,
    submission ?? 'no submission',
    `build ${build ?? '1'}`,
    cancel ? 'taken back' : mode,
  ]
    .filter(Boolean)
    .join(', ')
}

async function outcomeOf(one: Case) {
  await using scene = await start(one)
  const run = await scene.run(inputsFor(one))
  const error = run.exitCode === 0 ? undefined : errorOf(run)
  const outcome = {
    case: nameOf(one),
    version: stateOf(scene, scene.version.id),
    submissions: submissionsOf(scene),
    build: buildOf(scene, scene.version.id),
    writes: writesOf(scene),
    error: one.ends.error && error !== undefined && one.ends.error.test(error) ? one.ends.error : error,
  }
  if (!error && outcome.writes.length > 0) {
    succeeded(await scene.run(inputsFor(one)))
    expect({ case: nameOf(one), writes: writesOf(scene) }).toEqual({ case: nameOf(one), writes: [] })
  }
  return outcome
}

test.concurrent('from every state of version and submission the right end is reached, or nothing is touched and told why', async () => {
  const waiting = [...cases]
  const worker = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const { error, build = '1', ...ends } = next.ends
      expect(await outcomeOf(next)).toEqual({ case: nameOf(next), ...ends, build, error })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
}, 120_000)
