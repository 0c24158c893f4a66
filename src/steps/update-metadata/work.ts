import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import type { MediaLocalizations } from '../../app-store-connect/store/media/localizations.ts'
import type { Listing } from '../../files/listing/listing.ts'
import type { Media } from '../../files/media/media.ts'
import type { FieldChange, PlannedChange } from '../../plan.ts'
import type { Context, Given } from './declaration.ts'
import type { Part } from './locks.ts'
import type { Current, Stored } from './stored.ts'

/** Everything that the changes of a listing are made from. */
export interface Work {
  api: AppStoreConnect
  context: Context
  given: Given
  listing: Listing
  stored: Stored
  current: Current
  media: Media
  mediaLocalizations: MediaLocalizations
  isFirstVersion: boolean
}

/** Leaves out what the state of the version locks. */
export type Only = <T extends object>(values: T) => T

export interface ListingChange extends PlannedChange {
  part: Part
  fields: readonly FieldChange[]
  apply: (only: Only) => Promise<void>
}
