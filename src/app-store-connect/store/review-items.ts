import type { AppStoreConnect } from '../client.ts'
import { AppleError } from '../errors.ts'
import type { AnswerFor, BodyFor, QueryFor, RequestFor } from '../operations.ts'

/** What can be part of a submission beside a version: the relation that names it, its type, and what people call it. */
const kinds = {
  appStoreVersion: { type: 'appStoreVersions', name: 'version' },
  appCustomProductPageVersion: { type: 'appCustomProductPageVersions', name: 'product page' },
  appStoreVersionExperimentV2: { type: 'appStoreVersionExperiments', name: 'experiment' },
  appEvent: { type: 'appEvents', name: 'event' },
  inAppPurchaseVersion: { type: 'inAppPurchaseVersions', name: 'in-app purchase' },
  subscriptionVersion: { type: 'subscriptionVersions', name: 'subscription' },
  subscriptionGroupVersion: { type: 'subscriptionGroupVersions', name: 'subscription group' },
} as const

export type ItemKind = keyof typeof kinds

/** One thing that is reviewed. */
export interface Subject {
  kind: ItemKind
  id: string
  /** For people: `in-app purchase com.example.coins`. */
  label: string
}

export interface ReviewItem {
  id: string
  /** READY_FOR_REVIEW, ACCEPTED, APPROVED, REJECTED or REMOVED. */
  state: string
  /** Undefined for what this action does not know, such as leaderboards. */
  subject: { kind: ItemKind; id: string } | undefined
  label: string
}

export function kindName(kind: ItemKind): string {
  return kinds[kind].name
}

const others = [
  'appStoreVersionExperiment',
  'backgroundAssetVersion',
  'gameCenterAchievementVersion',
  'gameCenterActivityVersion',
  'gameCenterChallengeVersion',
  'gameCenterLeaderboardSetVersion',
  'gameCenterLeaderboardVersion',
] as const

const known = [
  'appStoreVersion',
  'appCustomProductPageVersion',
  'appStoreVersionExperimentV2',
  'appEvent',
  'inAppPurchaseVersion',
  'subscriptionVersion',
  'subscriptionGroupVersion',
] as const satisfies readonly ItemKind[]

// Without being included, what an item is about is left out.
const query = {
  include: [...known, ...others],
  'fields[appStoreVersions]': ['versionString'],
  'fields[appEvents]': ['referenceName'],
  'fields[appStoreVersionExperiments]': ['name'],
  limit: 200,
} satisfies QueryFor<'GET /v1/reviewSubmissions/{id}/items'>

/** What is part of a submission and has not been taken out again. */
export async function listItems(api: AppStoreConnect, submissionId: string): Promise<ReviewItem[]> {
  const items: ReviewItem[] = []
  const request = { path: { id: submissionId }, query }
  for await (const { data, included } of api.pages('GET /v1/reviewSubmissions/{id}/items', request)) {
    for (const item of data) {
      if (item.attributes?.state !== 'REMOVED') items.push(itemFrom(item, included))
    }
  }
  return items
}

type ItemPage = AnswerFor<'GET /v1/reviewSubmissions/{id}/items'>

function itemFrom(
  { id, attributes, relationships }: ItemPage['data'][number],
  included: ItemPage['included'],
): ReviewItem {
  const state = attributes?.state ?? ''
  for (const kind of known) {
    const subjectId = relationships?.[kind]?.data?.id
    if (subjectId === undefined) continue
    const shown = included?.find((item) => item.id === subjectId)
    const label = `${kindName(kind)} ${nameIn(shown) ?? subjectId}`
    return { id, state, subject: { kind, id: subjectId }, label }
  }
  const other = others.find((relation) => relationships?.[relation]?.data)
  return { id, state, subject: undefined, label: other ?? 'something that this action does not know' }
}

/** What people call it, where Apple tells; the versions of most things have no name. */
function nameIn(shown: NonNullable<ItemPage['included']>[number] | undefined): string | undefined {
  if (shown?.type === 'appStoreVersions') return shown.attributes?.versionString ?? undefined
  if (shown?.type === 'appEvents') return shown.attributes?.referenceName ?? undefined
  if (shown?.type === 'appStoreVersionExperiments') return shown.attributes?.name ?? undefined
  return undefined
}

export function isAbout({ subject }: ReviewItem, { kind, id }: Pick<Subject, 'kind' | 'id'>): boolean {
  return subject?.kind === kind && subject.id === id
}

/** What came of adding an item; a version is part of one submission at most, and Apple names the one that has it. */
type Addition = { kind: 'added' } | { kind: 'elsewhere'; submissionId: string; error: AppleError }

export async function addItem(
  api: AppStoreConnect,
  submissionId: string,
  subject: Subject,
): Promise<Addition> {
  const find = async () =>
    (await listItems(api, submissionId)).some((item) => isAbout(item, subject)) || undefined
  const body = bodyFor(submissionId, subject)
  try {
    await api.create('POST /v1/reviewSubmissionItems', { body }, { find, isFresh: true })
    return { kind: 'added' }
  } catch (error) {
    if (!(error instanceof AppleError && error.status === 409)) throw error
    const other = namedSubmission(error)
    if (other !== undefined && other !== submissionId)
      return { kind: 'elsewhere', submissionId: other, error }
    // Another job may have added it, and even sent the submission.
    if (other === submissionId || (await find())) return { kind: 'added' }
    throw error
  }
}

function bodyFor(
  submissionId: string,
  { kind, id }: Subject,
): RequestFor<'POST /v1/reviewSubmissionItems'>['body'] {
  const reviewSubmission = { data: { type: 'reviewSubmissions' as const, id: submissionId } }
  const subject = { [kind]: { data: { type: kinds[kind].type, id } } }
  return { data: { type: 'reviewSubmissionItems', relationships: { reviewSubmission, ...subject } } }
}

function namedSubmission({ details }: AppleError): string | undefined {
  for (const { title, detail } of details) {
    const [, id] =
      /already (?:added to|in) another reviewSubmissions? with id '?([\w-]+)/i.exec(`${title} ${detail}`) ??
      []
    if (id !== undefined) return id
  }
  return undefined
}

/** Takes an item out of a draft. */
export async function removeItem(api: AppStoreConnect, id: string): Promise<void> {
  await api.write('DELETE /v1/reviewSubmissionItems/{id}', { path: { id } })
}

/** Says that what was rejected has been mended; a submission may need it before it is sent again. */
export async function resolveItem(api: AppStoreConnect, id: string): Promise<void> {
  const body = {
    data: { type: 'reviewSubmissionItems', id, attributes: { resolved: true } },
  } satisfies BodyFor<'PATCH /v1/reviewSubmissionItems/{id}'>
  await api.write('PATCH /v1/reviewSubmissionItems/{id}', { path: { id }, body })
}
