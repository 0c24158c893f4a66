import type { Family } from './family.ts'
import { appEncryptionDeclarations } from './resources/app-encryption-declarations.ts'
import { apps } from './resources/apps.ts'
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
import { preReleaseVersions } from './resources/pre-release-versions.ts'
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
]

export const families: ReadonlyMap<string, Family> = new Map(all.map((family) => [family.type, family]))
