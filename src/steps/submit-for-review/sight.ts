import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { listItems, type ReviewItem, type Subject } from '../../app-store-connect/store/review-items.ts'
import {
  isEnding,
  listOpenSubmissions,
  type ReviewSubmission,
} from '../../app-store-connect/store/submissions.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import { textsByLocale } from '../../changes/build-settings.ts'
import { type MadeNotes, withNotes } from '../../changes/repository-notes.ts'
import { readReleaseNotes } from '../../files/release-notes.ts'
import type { Context, Given } from './declaration.ts'
import { tellVersion } from './outcome.ts'
import { findSubjects } from './riders.ts'
import { type Standing, standingOf } from './standing.ts'
import { readStored, type Stored } from './stored.ts'
import { findTarget, type Target } from './target.ts'
import { undone } from './undone.ts'

/** What one looks at to know what is to be done. */
export interface Sight {
  stored: Stored
  whatsNew: ReadonlyMap<string, string>
  subjects: readonly Subject[]
  submissions: readonly ReviewSubmission[]
  items: ReadonlyMap<string, readonly ReviewItem[]>
  standing: Standing
}

export interface Asked {
  given: Given
  context: Context
  /** The notes from the repository for a version, where they are asked for. */
  notesFor: (version: string) => Promise<MadeNotes | undefined>
}

export async function look(api: AppStoreConnect, { given, context, notesFor }: Asked): Promise<Sight> {
  const notes = given.whatsNew === undefined ? undefined : await readReleaseNotes(given.whatsNew)
  const target = await findTarget(api, given)
  const { app, platform } = target
  const [stored, submissions, subjects] = await Promise.all([
    readStored(api, target),
    listOpenSubmissions(api, { appId: app.id, platform }),
    findSubjects(api, app.id, { given, context }),
  ])
  const { demoAccountPassword } = stored.listing.reviewDetail?.values ?? {}
  if (typeof demoAccountPassword === 'string' && demoAccountPassword !== '') context.hide(demoAccountPassword)
  const ending = submissions.filter(isEnding)
  if (ending.length > 0) {
    await awaitEnd(api, { target, context, given })
    // Everything may have changed by that: the version above all.
    return look(api, { given, context, notesFor })
  }
  tellVersion(context, stored)
  const items = await readItems(api, { submissions, stored, subjects })
  const locales = [...stored.listing.localizations.keys()]
  const { primaryLocale } = app
  const texts = notes ? textsByLocale(notes, { primaryLocale, locales }) : new Map<string, string>()
  const made = await notesOf(stored, { given, context, notesFor })
  const whatsNew = withNotes(texts, made, { primaryLocale, log: context.log })
  const seen = { stored, subjects, submissions, items, mode: given.ifSubmissionExists }
  return { stored, whatsNew, subjects, submissions, items, standing: standingOf(seen) }
}

/** Apple takes no news for a first version. */
async function notesOf(
  { isFirst, versionString, platform }: Stored,
  { given, context, notesFor }: Asked,
): Promise<MadeNotes | undefined> {
  if (!isFirst || given.releaseNotesFrom === undefined) return notesFor(versionString)
  context.log.notice(
    `${versionString} is the first version for ${platform}, and Apple takes no news for it: release-notes-from is not used.`,
  )
  return undefined
}

/** What a draft holds is read where it holds anything; what was sent only where it matters. */
async function readItems(
  api: AppStoreConnect,
  { submissions, stored, subjects }: Pick<Sight, 'submissions' | 'stored' | 'subjects'>,
): Promise<Map<string, ReviewItem[]>> {
  const isOwn = (one: ReviewSubmission) => one.version?.id === stored.version.id
  const asked = submissions.filter((one) => {
    if (one.itemCount === 0) return false
    // What rides along may be anywhere.
    if (one.state === 'READY_FOR_REVIEW' || subjects.length > 0) return true
    return isOwn(one) && one.state === 'UNRESOLVED_ISSUES'
  })
  const lists = await Promise.all(asked.map(async ({ id }) => [id, await listItems(api, id)] as const))
  return new Map(lists)
}

async function awaitEnd(
  api: AppStoreConnect,
  { target, context, given }: { target: Target } & Pick<Asked, 'context' | 'given'>,
): Promise<void> {
  const { app, platform } = target
  await waitFor({
    subject: 'The review submission that ends',
    timelineName: 'End of the submission before',
    kind: 'settling',
    async look() {
      const open = await listOpenSubmissions(api, { appId: app.id, platform })
      const [ending] = open.filter(isEnding)
      return ending ? { state: `${ending.id} ${ending.state}` } : { state: 'COMPLETE', result: true }
    },
    log: context.log,
    signal: context.signal,
    pollIntervalMs: Math.min(5_000, given.pollInterval),
    onDeadline: 'Nothing was changed. Run the step again.',
  }).catch((error: unknown) => {
    throw undone(error)
  })
}
