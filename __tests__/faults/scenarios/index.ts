import type { Scenario } from '../scenario.ts'
import { distribute } from './distribute.ts'
import { manageTesters } from './manage-testers.ts'
import { nextBuildNumber } from './next-build-number.ts'
import { release, status, submitForReview } from './review-and-release.ts'
import { listingMedia, listingTexts } from './update-metadata.ts'
import { uploadBuild } from './upload-build.ts'
import { validate } from './validate.ts'

/** At least one for each step that sends requests. */
export const scenarios: readonly Scenario[] = [
  uploadBuild,
  nextBuildNumber,
  distribute,
  manageTesters,
  listingTexts,
  listingMedia,
  submitForReview,
  release,
  status,
  validate,
]
