import { setTimeout as sleep } from 'node:timers/promises'
import { AppleError } from '../../app-store-connect/errors.ts'
import { getVersionListing } from '../../app-store-connect/store/listing.ts'
import { isAbout, listItems, type Subject } from '../../app-store-connect/store/review-items.ts'
import {
  cancelSubmission,
  getSubmission,
  isDraft,
  isEnding,
  isUnderReview,
  type ReviewSubmission,
} from '../../app-store-connect/store/submissions.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import { ExpectedError, messageOf } from '../../errors.ts'
import type { Work } from './work.ts'

/** The submission that Apple names as the one that is in the way. */
function namedIn({ details }: AppleError): string | undefined {
  for (const { title, detail } of details) {
    const [, id] = /another reviewSubmissions? with id '?([\w-]+)/i.exec(`${title} ${detail}`) ?? []
    if (id !== undefined) return id
  }
  return undefined
}

export function mayAdopt(error: AppleError): boolean {
  return error.status === 409 && namedIn(error) !== undefined
}

/** How often what is on its way out is found in the way once more. */
const mostTries = 10

/**
 * Apple has refused because another submission is in the way, made by another job a moment ago or on its way out. Goes on with that one
 * where it holds nothing but what is wanted; or waits until one that ends is gone, and says to try again. `subject`: what could not be added.
 */
export async function adopt(
  work: Work,
  { error, subject }: { error: AppleError; subject?: Subject },
): Promise<'adopted' | 'gone'> {
  const { context, current } = work
  const id = namedIn(error) ?? ''
  const other = await awaitEnd(work, id)
  if (other.state === 'COMPLETE') {
    current.tries += 1
    if (current.tries > mostTries) throw error
    // Apple needs another moment to see that it is gone.
    await sleep(Math.min(2_000, work.given.pollInterval), undefined, { signal: context.signal })
    return 'gone'
  }
  if (!isDraft(other) && !isUnderReview(other)) throw error
  await refuseForeign(work, other, { error, subject })
  await dropOwn(work, id)
  context.log.info(`The review submission ${id}, which another run has made, is used.`)
  current.submissionId = id
  current.isSent = isUnderReview(other)
  context.reach({ submissionId: id })
  return 'adopted'
}

function awaitEnd({ api, context, given }: Work, id: string): Promise<ReviewSubmission> {
  return waitFor({
    subject: `Review submission ${id}, which is in the way`,
    timelineName: 'Submission in the way',
    kind: 'settling',
    async look() {
      const one = await getSubmission(api, id)
      return { state: one.state, ...(isEnding(one) ? {} : { result: one }) }
    },
    log: context.log,
    signal: context.signal,
    pollIntervalMs: Math.min(5_000, given.pollInterval),
    onDeadline: 'Run the step again: it goes on from there.',
  })
}

async function refuseForeign(
  { api, current, stored, subjects }: Work,
  other: ReviewSubmission,
  { error, subject }: { error: AppleError; subject: Subject | undefined },
): Promise<void> {
  const items = await listItems(api, other.id)
  const own = { kind: 'appStoreVersion' as const, id: current.versionId }
  const isOurs = items.some((item) => isAbout(item, own))
  // With what rides along alone it would be sent without the version.
  if (subject && subject.kind !== own.kind && !isOurs) throw error
  if (isUnderReview(other)) {
    const { build } = await getVersionListing(api, current.versionId)
    if (!isOurs || build?.id !== stored.build?.id) throw error
    return
  }
  const foreign = items.filter((item) => ![...subjects, own].some((subject) => isAbout(item, subject)))
  if (foreign.length === 0) return
  throw new ExpectedError(
    `${messageOf(error)}\nThe review submission ${other.id}, which nobody has sent yet, also holds ${foreign.map(({ label }) => label).join(', ')}, and is not sent with them.`,
    { cause: error },
  )
}

/** Apple may refuse to end a draft that is empty; then it waits to be used. */
async function dropOwn({ api, current, standing }: Work, adopted: string): Promise<void> {
  const own = current.submissionId
  const wasThere = standing.kind === 'prepare' && standing.draft?.id === own
  if (own === undefined || own === adopted || wasThere) return
  await cancelSubmission(api, own).catch((error: unknown) => {
    if (!(error instanceof AppleError && error.status === 409)) throw error
  })
}
