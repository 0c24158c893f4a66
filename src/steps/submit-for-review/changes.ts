import { isAbout, type ReviewItem } from '../../app-store-connect/store/review-items.ts'
import type { ReviewSubmission } from '../../app-store-connect/store/submissions.ts'
import { isEditable, listVersions } from '../../app-store-connect/store/versions.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import type { Change } from '../../plan.ts'
import { buildChanges, phasedReleaseChanges, whatsNewChanges } from './settings.ts'
import { removalChange, submissionChanges } from './submission.ts'
import { awaitTakenBack, takeBackChange } from './taking-back.ts'
import { versionChanges } from './version-changes.ts'
import type { Work } from './work.ts'

/** All that is to be done, in the order in which Apple takes it. `there`: what the draft holds. */
export function changesFor(work: Work, there: readonly ReviewItem[]): Change[] {
  const { standing, stored } = work
  const edits = [
    ...versionChanges(work),
    ...buildChanges(work),
    ...whatsNewChanges(work),
    ...phasedReleaseChanges(work),
  ]
  if (standing.kind === 'resend') return [...edits, ...submissionChanges(work, there)]
  const { toCancel, foreign } = standing
  const kept = there.filter((item) => !foreign.includes(item))
  const own = kept.find((item) => isAbout(item, { kind: 'appStoreVersion', id: stored.version.id }))
  // A version that was added to a draft may be closed for changes until it is taken out again.
  const isToTakeOut = own !== undefined && edits.length > 0
  return [
    ...toCancel.map((submission) => wholeTakeBack(work, submission)),
    ...foreign.map((item) => removalChange(work, item)),
    ...(isToTakeOut ? [takeOutChange(work, own)] : []),
    ...edits,
    ...submissionChanges(work, isToTakeOut ? kept.filter((item) => item !== own) : kept),
  ]
}

/** Nothing can be done with the version before its submission is gone. */
function wholeTakeBack(work: Work, submission: ReviewSubmission): Change {
  const part = { ...work, version: work.stored.version }
  const change = takeBackChange(part, submission)
  return {
    ...change,
    async apply() {
      await change.apply()
      await awaitTakenBack(part, submission.id)
    },
  }
}

function takeOutChange(work: Work, item: ReviewItem): Change {
  const { stored } = work
  const removal = removalChange(work, { ...item, label: `version ${stored.version.versionString}` })
  return {
    ...removal,
    async apply() {
      await removal.apply()
      await awaitEditable(work, stored.version.id)
    },
  }
}

/** Apple closes a version while it is in a submission, and opens it again a moment after. */
async function awaitEditable(
  { api, stored, context, given }: Pick<Work, 'api' | 'stored' | 'context' | 'given'>,
  versionId: string,
): Promise<string> {
  return waitFor({
    subject: `Version ${stored.version.versionString}`,
    timelineName: 'Opening of the version',
    kind: 'settling',
    async look() {
      const version = (await listVersions(api, stored.app.id)).find(({ id }) => id === versionId)
      const state = version?.state ?? 'not shown'
      return { state, ...(version && isEditable(version) ? { result: state } : {}) }
    },
    log: context.log,
    signal: context.signal,
    pollIntervalMs: Math.min(5_000, given.pollInterval),
    onDeadline: 'It cannot be edited before. Run the step again: it goes on from there.',
  })
}
