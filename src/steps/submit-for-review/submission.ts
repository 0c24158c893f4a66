import { nameOf } from '../../app-store-connect/builds.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import { lookAgain } from '../../app-store-connect/look-again.ts'
import {
  addItem,
  isAbout,
  listItems,
  type ReviewItem,
  removeItem,
  resolveItem,
  type Subject,
} from '../../app-store-connect/store/review-items.ts'
import {
  createSubmission,
  getSubmission,
  isDraft,
  isUnderReview,
  sendSubmission,
} from '../../app-store-connect/store/submissions.ts'
import type { Change } from '../../plan.ts'
import { adopt, mayAdopt } from './adoption.ts'
import { unlessSo } from './unless-so.ts'
import type { Work } from './work.ts'

/** The submission made where there is none, filled, and sent. */
export function submissionChanges(work: Work, there: readonly ReviewItem[]): Change[] {
  const { stored, standing, current, subjects } = work
  const { platform, version, versionString, build } = stored
  const sending: Change = {
    action: 'submit',
    subject: `version ${versionString}${build ? ` (${build.buildNumber})` : ''} for review`,
    apply: () => send(work),
  }
  if (standing.kind === 'resend') return [sending]
  const creation: Change = {
    action: 'create',
    subject: `review submission for ${platform}`,
    apply: () => create(work),
  }
  const own = { kind: 'appStoreVersion' as const, id: version.id, label: `version ${versionString}` }
  const missing = [own, ...subjects].filter((subject) => !there.some((item) => isAbout(item, subject)))
  return [
    ...(current.submissionId === undefined ? [creation] : []),
    ...missing.map(
      (subject): Change => ({
        action: 'add',
        subject: `${subject.label} to the review submission`,
        apply: () => add(work, subject),
      }),
    ),
    sending,
  ]
}

/** What was there goes out of the draft, so that it is not sent along or can be edited. */
export function removalChange(work: Work, item: ReviewItem): Change {
  return {
    action: 'remove',
    subject: `${item.label} from the review submission that nobody has sent`,
    apply: () => removeItem(work.api, item.id),
  }
}

async function create(work: Work): Promise<void> {
  const { api, stored, submissions, current, context } = work
  const { app, platform } = stored
  try {
    const known = new Set(submissions.map(({ id }) => id))
    current.submissionId = await createSubmission(api, { appId: app.id, platform, known })
  } catch (error) {
    // Another job was quicker, or what was taken back is still there.
    if (!(error instanceof AppleError) || !mayAdopt(error)) throw error
    if ((await adopt(work, { error })) === 'gone') await create(work)
  }
  context.reach({ submissionId: current.submissionId ?? '' })
}

async function add(work: Work, subject: Subject): Promise<void> {
  const { api, current } = work
  if (current.isSent) return
  const wanted = subject.kind === 'appStoreVersion' ? { ...subject, id: current.versionId } : subject
  const addition = await addItem(api, current.submissionId ?? '', wanted)
  if (addition.kind === 'added') return
  await adopt(work, { error: addition.error, subject })
  await add(work, subject)
}

/** Apple's version shows it a moment after it was added, and takes the submission from then on for certain. */
const looksAfterMs = [0, 1_000, 2_000, 4_000, 8_000, ...Array.from({ length: 9 }, () => 15_000)]

async function send(work: Work): Promise<void> {
  const { api, stored, current, context, given, standing } = work
  const id = current.submissionId ?? ''
  if (current.isSent) {
    context.log.info(
      `Another run has sent the review submission ${id} meanwhile, with the build ${stored.build ? nameOf(stored.build) : ''}.`,
    )
    return
  }
  if (standing.kind === 'prepare') {
    const look = async () => {
      const now = await getSubmission(api, id)
      return now.version?.state === 'READY_FOR_REVIEW' || !isDraft(now) ? now : undefined
    }
    const afterMs = looksAfterMs.map((ms) => Math.min(ms, given.pollInterval))
    const shown = await lookAgain(look, { afterMs, signal: context.signal })
    if (shown && isUnderReview(shown)) {
      current.isSent = true
      return send(work)
    }
    if (!shown)
      context.log.info(`The version does not show yet that it was added; it is submitted all the same.`)
  }
  const state = await sendOrResolve(work, id)
  context.reach({ submissionState: state })
}

/** What was rejected may have to be called mended first; whether Apple asks for that is not known, so that it is seen. */
async function sendOrResolve({ api, standing }: Work, id: string): Promise<string> {
  try {
    return await sendSubmission(api, id)
  } catch (error) {
    const isRefused = error instanceof AppleError && error.status === 409
    if (!isRefused || standing.kind !== 'resend') throw error
    const rejected = (await listItems(api, id)).filter((item) => item.state === 'REJECTED')
    if (rejected.length === 0) throw error
    const isStillRejected = async (itemId: string) =>
      (await listItems(api, id)).some((item) => item.id === itemId && item.state === 'REJECTED')
    for (const item of rejected) {
      await unlessSo(
        () => resolveItem(api, item.id),
        async () => !(await isStillRejected(item.id)),
      )
    }
    return sendSubmission(api, id)
  }
}
