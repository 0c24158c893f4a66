import type { Family } from './family.ts'
import { ageRatingDeclarations } from './resources/age-rating-declarations.ts'
import { appCategories } from './resources/app-categories.ts'
import { appEncryptionDeclarations } from './resources/app-encryption-declarations.ts'
import { appInfoLocalizations } from './resources/app-info-localizations.ts'
import { appInfos } from './resources/app-infos.ts'
import { appPreviews } from './resources/app-previews.ts'
import { appScreenshots } from './resources/app-screenshots.ts'
import { appStoreReviewAttachments } from './resources/app-store-review-attachments.ts'
import { appStoreReviewDetails } from './resources/app-store-review-details.ts'
import { appStoreVersionLocalizations } from './resources/app-store-version-localizations.ts'
import { appStoreVersionPhasedReleases } from './resources/app-store-version-phased-releases.ts'
import { appStoreVersionReleaseRequests } from './resources/app-store-version-release-requests.ts'
import { appStoreVersionSubmissions } from './resources/app-store-version-submissions.ts'
import { appStoreVersions } from './resources/app-store-versions.ts'
import { apps } from './resources/apps.ts'
import { appAvailabilities, territoryAvailabilities } from './resources/availabilities.ts'
import { betaAppLocalizations } from './resources/beta-app-localizations.ts'
import { betaAppReviewDetails } from './resources/beta-app-review-details.ts'
import { betaAppReviewSubmissions } from './resources/beta-app-review-submissions.ts'
import { betaBuildLocalizations } from './resources/beta-build-localizations.ts'
import { betaGroups } from './resources/beta-groups.ts'
import { betaLicenseAgreements } from './resources/beta-license-agreements.ts'
import { betaTesterInvitations } from './resources/beta-tester-invitations.ts'
import { betaTesters } from './resources/beta-testers.ts'
import { buildBetaDetails } from './resources/build-beta-details.ts'
import { buildBetaNotifications } from './resources/build-beta-notifications.ts'
import { buildUploadFiles } from './resources/build-upload-files.ts'
import { buildUploads } from './resources/build-uploads.ts'
import { builds } from './resources/builds.ts'
import { endUserLicenseAgreements } from './resources/end-user-license-agreements.ts'
import { appPreviewSets, appScreenshotSets } from './resources/media-sets.ts'
import { preReleaseVersions } from './resources/pre-release-versions.ts'
import { appPricePoints, appPriceSchedules, appPrices } from './resources/prices.ts'
import { reviewedFamilies } from './resources/review-subjects.ts'
import { reviewSubmissionItems } from './resources/review-submission-items.ts'
import { reviewSubmissions } from './resources/review-submissions.ts'
import { routingAppCoverages } from './resources/routing-app-coverages.ts'
import { territories } from './resources/territories.ts'
import { users } from './resources/users.ts'

const all: readonly Family[] = [
  apps,
  users,
  buildUploads,
  buildUploadFiles,
  builds,
  preReleaseVersions,
  buildBetaDetails,
  betaBuildLocalizations,
  betaGroups,
  betaTesters,
  betaTesterInvitations,
  betaAppLocalizations,
  betaAppReviewDetails,
  betaAppReviewSubmissions,
  betaLicenseAgreements,
  buildBetaNotifications,
  appEncryptionDeclarations,
  appStoreVersions,
  appStoreVersionLocalizations,
  appInfos,
  appInfoLocalizations,
  appCategories,
  ageRatingDeclarations,
  appStoreReviewDetails,
  appStoreReviewAttachments,
  endUserLicenseAgreements,
  territories,
  appScreenshotSets,
  appScreenshots,
  appPreviewSets,
  appPreviews,
  routingAppCoverages,
  reviewSubmissions,
  reviewSubmissionItems,
  appStoreVersionSubmissions,
  appStoreVersionReleaseRequests,
  appStoreVersionPhasedReleases,
  appPriceSchedules,
  appPrices,
  appPricePoints,
  appAvailabilities,
  territoryAvailabilities,
  ...reviewedFamilies,
]

export const families: ReadonlyMap<string, Family> = new Map(all.map((family) => [family.type, family]))
