import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import type { Subject } from '../../app-store-connect/store/review-items.ts'
import type { ReviewSubmission } from '../../app-store-connect/store/submissions.ts'
import type { Context, Given } from './declaration.ts'
import type { Standing } from './standing.ts'
import type { Stored, Surroundings } from './stored.ts'

/** Everything that the changes are made from. */
export interface Work {
  api: AppStoreConnect
  context: Context
  given: Given
  stored: Stored
  whatsNew: ReadonlyMap<string, string>
  subjects: readonly Subject[]
  submissions: readonly ReviewSubmission[]
  standing: Exclude<Standing, { kind: 'reached' }>
  surroundings: Surroundings
  current: Current
}

/** What is there while changes are applied; only some of it is known before. */
export interface Current {
  versionId: string
  submissionId: string | undefined
  /** Another job was quicker to send the submission. */
  isSent: boolean
  /** How often Apple has named a submission as being in the way that was gone. */
  tries: number
}
