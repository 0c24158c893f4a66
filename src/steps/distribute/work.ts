import type { BetaApp, BetaReviewDetail } from '../../app-store-connect/beta-app.ts'
import type { BetaBuild } from '../../app-store-connect/beta-builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import type { Context, Given } from './declaration.ts'
import type { WantedGroup } from './groups.ts'
import type { LocaleTexts } from './texts.ts'

export interface Resolved {
  groups: WantedGroup[]
  toRemoveFrom: WantedGroup[]
  /** The build is to be submitted for beta review, and can be. */
  isToSubmit: boolean
  /** The build is wanted to pass beta review. */
  isWanted: boolean
  /** An external group is named. */
  isExternal: boolean
}

/** Whether non-exempt encryption still asks for a declaration, and whether the app has an approved one to attach. */
export type Declaration = 'not-needed' | 'available' | 'lacking'

/** Everything that the changes are worked out from. */
export interface Work {
  api: AppStoreConnect
  context: Context
  given: Given
  app: BetaApp
  build: BetaBuild
  notes: ReadonlyMap<string, string>
  texts: LocaleTexts
  detail: Partial<BetaReviewDetail>
  declaration: Declaration
  resolved: Resolved
  done: Done
  /** Waits until Apple has taken in the answer about export compliance. */
  settled: () => Promise<void>
}

/** What was carried out so far, which Apple may show late. */
export interface Done {
  /** Ids of groups. */
  added: Set<string>
  removed: Set<string>
  isSubmitted: boolean
}
