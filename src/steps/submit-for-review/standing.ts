import { nameOf } from '../../app-store-connect/builds.ts'
import { isAbout, type ReviewItem, type Subject } from '../../app-store-connect/store/review-items.ts'
import { isDraft, isUnderReview, type ReviewSubmission } from '../../app-store-connect/store/submissions.ts'
import { isEditable, isPartlyEditable } from '../../app-store-connect/store/versions.ts'
import { InputError } from '../../errors.ts'
import type { Given } from './declaration.ts'
import type { Stored } from './stored.ts'
import { isInReview } from './target.ts'

/** Where the version stands, and so what there is to do. */
export type Standing =
  /** Handed in, or past its review: nothing to do. */
  | { kind: 'reached'; submission: ReviewSubmission | undefined; words: string }
  /** Rejected, with its submission still open: that is sent again. */
  | { kind: 'resend'; submission: ReviewSubmission }
  | {
      kind: 'prepare'
      /** The draft that takes the version; a new one is made where there is none. */
      draft: ReviewSubmission | undefined
      /** Its items that have nothing to do with the version, which are taken out. */
      foreign: ReviewItem[]
      /** Taken back first. */
      toCancel: ReviewSubmission[]
    }

export interface Seen {
  stored: Stored
  subjects: readonly Subject[]
  submissions: readonly ReviewSubmission[]
  /** What is in the drafts and in the submission of the version, and in all where something rides along; by the id of the submission. */
  items: ReadonlyMap<string, readonly ReviewItem[]>
  mode: Given['ifSubmissionExists']
}

export function standingOf(seen: Seen): Standing {
  const { stored, submissions, mode } = seen
  const { version } = stored
  const own = ownSubmission(seen)
  // The version may be read late; what is under review then would be taken back and lose its place.
  const isHandedIn =
    isInReview(version) ||
    (own && isUnderReview(own)) ||
    (version.state === 'ACCEPTED' && own?.state !== 'UNRESOLVED_ISSUES')
  if (!isHandedIn && !isEditable(version) && !isPartlyEditable(version) && version.state !== 'ACCEPTED') {
    refuseOtherBuild(stored)
    return { kind: 'reached', submission: own, words: 'has passed its review' }
  }
  if (isHandedIn) {
    const problem = differenceOf(seen, own)
    if (problem === undefined) return { kind: 'reached', submission: own, words: 'is in review already' }
    if (mode !== 'cancel' || !own) throw new InputError(`${problem} ${remedy(own)}`)
    return prepare(seen, [own])
  }
  const blocking = submissions.filter(
    (one) => one.id !== own?.id && !isDraft(one) && one.version !== undefined,
  )
  const open = [...blocking, ...(own && !isDraft(own) ? [own] : [])]
  const [other] = blocking
  if (other && mode !== 'cancel')
    throw new InputError(
      `${describe(other)} Apple reviews one version of a platform at a time. ${remedy(other)}`,
    )
  if (mode === 'fail') refuseOpen(seen)
  if (own?.state === 'UNRESOLVED_ISSUES' && mode === 'reuse') return resend(seen, own)
  return prepare(seen, open)
}

function prepare(seen: Seen, toCancel: ReviewSubmission[]): Standing {
  const chosen = chooseDraft(seen)
  const { submissions, subjects, items } = seen
  const problems = submissions
    .filter((one) => one.id !== chosen.draft?.id && !toCancel.includes(one))
    .flatMap((one) => {
      const held = subjects.filter((subject) => items.get(one.id)?.some((item) => isAbout(item, subject)))
      const names = held.map(({ label }) => label).join(', ')
      return held.length === 0
        ? []
        : `${describe(one)} It has ${names} already, and Apple takes a thing in one review submission at a time. Take it out there in App Store Connect or wait until that submission has ended, or leave it out here.`
    })
  if (problems.length > 0) throw new InputError(problems)
  return { kind: 'prepare', ...chosen, toCancel }
}

function ownSubmission({
  stored,
  submissions,
  items,
}: Omit<Seen, 'mode' | 'subjects'>): ReviewSubmission | undefined {
  const { id } = stored.version
  const having = submissions.filter(
    (one) =>
      one.version?.id === id ||
      items.get(one.id)?.some((item) => isAbout(item, { kind: 'appStoreVersion', id })),
  )
  return having.find((one) => !isDraft(one)) ?? having[0]
}

function refuseOtherBuild(stored: Stored): void {
  const { build, attached, version, versionString } = stored
  if (!build || build.id === attached?.id) return
  throw new InputError(
    `Version ${versionString} is ${version.state}${attached ? ` with the build ${nameOf(attached)}` : ''}, so that ${nameOf(build)} cannot be submitted in it. Raise the version of the app, build again, and submit that.`,
  )
}

/** What keeps a version that was handed in from being what was asked for. */
function differenceOf(
  { stored, subjects, items }: Seen,
  own: ReviewSubmission | undefined,
): string | undefined {
  const { build, attached, version, renameTo } = stored
  const standing = `Version ${version.versionString} is ${version.state}${attached ? ` with the build ${nameOf(attached)}` : ''}`
  if (renameTo !== undefined) return `${standing}, and not ${renameTo}.`
  if (build && build.id !== attached?.id) return `${standing}, and not with ${nameOf(build)}.`
  const there = own && items.get(own.id)
  const missing = subjects.filter((subject) => there && !there.some((item) => isAbout(item, subject)))
  if (missing.length === 0) return undefined
  return `${standing}, without ${missing.map(({ label }) => label).join(', ')}; nothing can be added once it was sent.`
}

function remedy(submission: ReviewSubmission | undefined): string {
  const name = submission ? ` (${submission.id})` : ''
  return `Wait for the verdict, or set if-submission-exists: cancel to take that submission${name} back first.`
}

function describe({ id, state, version }: ReviewSubmission): string {
  return `The review submission ${id}${version ? ` with version ${version.versionString}` : ''} is ${state}.`
}

/** Drafts that are empty are no hindrance: they cannot even be deleted. */
function refuseOpen({ submissions, items }: Seen): void {
  const open = submissions.filter((one) => !isDraft(one) || (items.get(one.id) ?? []).length > 0)
  const standing = open.filter((one) => one.version !== undefined || isDraft(one) || !isUnderReview(one))
  if (standing.length === 0) return
  throw new InputError(
    `${standing.map(describe).join(' ')} if-submission-exists is "fail". With reuse it is used, and with cancel taken back first.`,
  )
}

/** What others have put there is never sent along unseen. */
function resend({ items, subjects, stored }: Seen, own: ReviewSubmission): Standing {
  const there = items.get(own.id) ?? []
  const missing = subjects.filter((subject) => !there.some((item) => isAbout(item, subject)))
  if (missing.length > 0) {
    throw new InputError(
      `${describe(own)} Nothing can be added to it, so that ${missing.map(({ label }) => label).join(', ')} cannot be reviewed along. Set if-submission-exists: cancel to take it back and begin anew.`,
    )
  }
  // What was marked as mended since is ready again, and would be sent along as well.
  const isOpen = ({ state }: ReviewItem) => state === 'REJECTED' || state === 'READY_FOR_REVIEW'
  const foreign = there.filter((item) => isOpen(item) && isForeign(item, { subjects, stored }))
  if (foreign.length > 0) {
    throw new InputError(
      `${describe(own)} It also has ${labels(foreign)}. Name these with the inputs for what is reviewed along once they are mended, or set if-submission-exists: cancel.`,
    )
  }
  return { kind: 'resend', submission: own }
}

function chooseDraft(seen: Seen): { draft: ReviewSubmission | undefined; foreign: ReviewItem[] } {
  const { submissions, items, mode } = seen
  const own = ownSubmission(seen)
  const drafts = submissions.filter(isDraft).map((draft) => ({
    draft,
    foreign: (items.get(draft.id) ?? []).filter((item) => isForeign(item, seen)),
  }))
  // One that holds what rides along comes before an empty one.
  const usable = drafts.filter(({ foreign }) => foreign.length === 0)
  const chosen =
    drafts.find(({ draft }) => draft.id === own?.id) ??
    usable.find(({ draft }) => items.has(draft.id)) ??
    usable[0] ??
    drafts[0]
  if (!chosen) return { draft: undefined, foreign: [] }
  if (chosen.foreign.length > 0 && mode !== 'cancel') {
    throw new InputError(
      `The review submission ${chosen.draft.id}, which nobody has sent yet, also holds ${labels(chosen.foreign)}. Sending it would submit these too. Name them with the inputs for what is reviewed along, take them out in App Store Connect, or set if-submission-exists: cancel to take them out.`,
    )
  }
  return chosen
}

function isForeign(item: ReviewItem, { subjects, stored }: Pick<Seen, 'subjects' | 'stored'>): boolean {
  return ![...subjects, { kind: 'appStoreVersion' as const, id: stored.version.id }].some((subject) =>
    isAbout(item, subject),
  )
}

function labels(items: readonly ReviewItem[]): string {
  return items.map(({ label }) => label).join(', ')
}
