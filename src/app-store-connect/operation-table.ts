import type * as apple from '@rage-against-the-pixel/app-store-connect-api'
import type { MediaOperations } from './media-operation-table.ts'
import type { ReleaseOperations } from './release-operation-table.ts'
import type { ReviewOperations } from './review-operation-table.ts'

/** The operations that this action calls, each with Apple's types of its request and its answers. */
export interface Operations extends MediaOperations, ReleaseOperations, ReviewOperations {
  'GET /v1/apps': [apple.AppsGetCollectionData, apple.AppsGetCollectionResponses]
  'GET /v1/apps/{id}': [apple.AppsGetInstanceData, apple.AppsGetInstanceResponses]
  'GET /v1/apps/{id}/buildUploads': [
    apple.AppsBuildUploadsGetToManyRelatedData,
    apple.AppsBuildUploadsGetToManyRelatedResponses,
  ]
  'POST /v1/buildUploads': [apple.BuildUploadsCreateInstanceData, apple.BuildUploadsCreateInstanceResponses]
  'GET /v1/buildUploads/{id}': [apple.BuildUploadsGetInstanceData, apple.BuildUploadsGetInstanceResponses]
  'DELETE /v1/buildUploads/{id}': [
    apple.BuildUploadsDeleteInstanceData,
    apple.BuildUploadsDeleteInstanceResponses,
  ]
  'POST /v1/buildUploadFiles': [
    apple.BuildUploadFilesCreateInstanceData,
    apple.BuildUploadFilesCreateInstanceResponses,
  ]
  'GET /v1/buildUploadFiles/{id}': [
    apple.BuildUploadFilesGetInstanceData,
    apple.BuildUploadFilesGetInstanceResponses,
  ]
  'PATCH /v1/buildUploadFiles/{id}': [
    apple.BuildUploadFilesUpdateInstanceData,
    apple.BuildUploadFilesUpdateInstanceResponses,
  ]
  'GET /v1/builds': [apple.BuildsGetCollectionData, apple.BuildsGetCollectionResponses]
  'GET /v1/builds/{id}': [apple.BuildsGetInstanceData, apple.BuildsGetInstanceResponses]
  'PATCH /v1/builds/{id}': [apple.BuildsUpdateInstanceData, apple.BuildsUpdateInstanceResponses]
  'GET /v1/betaBuildLocalizations': [
    apple.BetaBuildLocalizationsGetCollectionData,
    apple.BetaBuildLocalizationsGetCollectionResponses,
  ]
  'POST /v1/betaBuildLocalizations': [
    apple.BetaBuildLocalizationsCreateInstanceData,
    apple.BetaBuildLocalizationsCreateInstanceResponses,
  ]
  'PATCH /v1/betaBuildLocalizations/{id}': [
    apple.BetaBuildLocalizationsUpdateInstanceData,
    apple.BetaBuildLocalizationsUpdateInstanceResponses,
  ]
  'GET /v1/betaGroups': [apple.BetaGroupsGetCollectionData, apple.BetaGroupsGetCollectionResponses]
  'POST /v1/betaGroups': [apple.BetaGroupsCreateInstanceData, apple.BetaGroupsCreateInstanceResponses]
  'POST /v1/builds/{id}/relationships/betaGroups': [
    apple.BuildsBetaGroupsCreateToManyRelationshipData,
    apple.BuildsBetaGroupsCreateToManyRelationshipResponses,
  ]
  'DELETE /v1/builds/{id}/relationships/betaGroups': [
    apple.BuildsBetaGroupsDeleteToManyRelationshipData,
    apple.BuildsBetaGroupsDeleteToManyRelationshipResponses,
  ]
  'POST /v1/builds/{id}/relationships/individualTesters': [
    apple.BuildsIndividualTestersCreateToManyRelationshipData,
    apple.BuildsIndividualTestersCreateToManyRelationshipResponses,
  ]
  'GET /v1/builds/{id}/individualTesters': [
    apple.BuildsIndividualTestersGetToManyRelatedData,
    apple.BuildsIndividualTestersGetToManyRelatedResponses,
  ]
  'GET /v1/betaTesters': [apple.BetaTestersGetCollectionData, apple.BetaTestersGetCollectionResponses]
  'PATCH /v1/betaGroups/{id}': [apple.BetaGroupsUpdateInstanceData, apple.BetaGroupsUpdateInstanceResponses]
  'POST /v1/betaGroups/{id}/relationships/betaTesters': [
    apple.BetaGroupsBetaTestersCreateToManyRelationshipData,
    apple.BetaGroupsBetaTestersCreateToManyRelationshipResponses,
  ]
  'DELETE /v1/betaGroups/{id}/relationships/betaTesters': [
    apple.BetaGroupsBetaTestersDeleteToManyRelationshipData,
    apple.BetaGroupsBetaTestersDeleteToManyRelationshipResponses,
  ]
  'POST /v1/betaTesterInvitations': [
    apple.BetaTesterInvitationsCreateInstanceData,
    apple.BetaTesterInvitationsCreateInstanceResponses,
  ]
  'POST /v1/betaTesters': [apple.BetaTestersCreateInstanceData, apple.BetaTestersCreateInstanceResponses]
  'PATCH /v1/betaAppReviewDetails/{id}': [
    apple.BetaAppReviewDetailsUpdateInstanceData,
    apple.BetaAppReviewDetailsUpdateInstanceResponses,
  ]
  'POST /v1/betaAppLocalizations': [
    apple.BetaAppLocalizationsCreateInstanceData,
    apple.BetaAppLocalizationsCreateInstanceResponses,
  ]
  'PATCH /v1/betaAppLocalizations/{id}': [
    apple.BetaAppLocalizationsUpdateInstanceData,
    apple.BetaAppLocalizationsUpdateInstanceResponses,
  ]
  'GET /v1/betaAppLocalizations': [
    apple.BetaAppLocalizationsGetCollectionData,
    apple.BetaAppLocalizationsGetCollectionResponses,
  ]
  'POST /v1/betaAppReviewSubmissions': [
    apple.BetaAppReviewSubmissionsCreateInstanceData,
    apple.BetaAppReviewSubmissionsCreateInstanceResponses,
  ]
  'GET /v1/betaAppReviewSubmissions': [
    apple.BetaAppReviewSubmissionsGetCollectionData,
    apple.BetaAppReviewSubmissionsGetCollectionResponses,
  ]
  'PATCH /v1/buildBetaDetails/{id}': [
    apple.BuildBetaDetailsUpdateInstanceData,
    apple.BuildBetaDetailsUpdateInstanceResponses,
  ]
  'POST /v1/buildBetaNotifications': [
    apple.BuildBetaNotificationsCreateInstanceData,
    apple.BuildBetaNotificationsCreateInstanceResponses,
  ]
  'GET /v1/appEncryptionDeclarations': [
    apple.AppEncryptionDeclarationsGetCollectionData,
    apple.AppEncryptionDeclarationsGetCollectionResponses,
  ]
  'PATCH /v1/builds/{id}/relationships/appEncryptionDeclaration': [
    apple.BuildsAppEncryptionDeclarationUpdateToOneRelationshipData,
    apple.BuildsAppEncryptionDeclarationUpdateToOneRelationshipResponses,
  ]
  'PATCH /v1/apps/{id}': [apple.AppsUpdateInstanceData, apple.AppsUpdateInstanceResponses]
  'GET /v1/apps/{id}/appStoreVersions': [
    apple.AppsAppStoreVersionsGetToManyRelatedData,
    apple.AppsAppStoreVersionsGetToManyRelatedResponses,
  ]
  'GET /v1/apps/{id}/appInfos': [
    apple.AppsAppInfosGetToManyRelatedData,
    apple.AppsAppInfosGetToManyRelatedResponses,
  ]
  'POST /v1/appStoreVersions': [
    apple.AppStoreVersionsCreateInstanceData,
    apple.AppStoreVersionsCreateInstanceResponses,
  ]
  'GET /v1/appStoreVersions/{id}': [
    apple.AppStoreVersionsGetInstanceData,
    apple.AppStoreVersionsGetInstanceResponses,
  ]
  'PATCH /v1/appStoreVersions/{id}': [
    apple.AppStoreVersionsUpdateInstanceData,
    apple.AppStoreVersionsUpdateInstanceResponses,
  ]
  'GET /v1/appStoreVersions/{id}/appStoreVersionLocalizations': [
    apple.AppStoreVersionsAppStoreVersionLocalizationsGetToManyRelatedData,
    apple.AppStoreVersionsAppStoreVersionLocalizationsGetToManyRelatedResponses,
  ]
  'POST /v1/appStoreVersionLocalizations': [
    apple.AppStoreVersionLocalizationsCreateInstanceData,
    apple.AppStoreVersionLocalizationsCreateInstanceResponses,
  ]
  'PATCH /v1/appStoreVersionLocalizations/{id}': [
    apple.AppStoreVersionLocalizationsUpdateInstanceData,
    apple.AppStoreVersionLocalizationsUpdateInstanceResponses,
  ]
  'DELETE /v1/appStoreVersionLocalizations/{id}': [
    apple.AppStoreVersionLocalizationsDeleteInstanceData,
    apple.AppStoreVersionLocalizationsDeleteInstanceResponses,
  ]
  'PATCH /v1/appInfos/{id}': [apple.AppInfosUpdateInstanceData, apple.AppInfosUpdateInstanceResponses]
  'GET /v1/appInfos/{id}/appInfoLocalizations': [
    apple.AppInfosAppInfoLocalizationsGetToManyRelatedData,
    apple.AppInfosAppInfoLocalizationsGetToManyRelatedResponses,
  ]
  'POST /v1/appInfoLocalizations': [
    apple.AppInfoLocalizationsCreateInstanceData,
    apple.AppInfoLocalizationsCreateInstanceResponses,
  ]
  'PATCH /v1/appInfoLocalizations/{id}': [
    apple.AppInfoLocalizationsUpdateInstanceData,
    apple.AppInfoLocalizationsUpdateInstanceResponses,
  ]
  'DELETE /v1/appInfoLocalizations/{id}': [
    apple.AppInfoLocalizationsDeleteInstanceData,
    apple.AppInfoLocalizationsDeleteInstanceResponses,
  ]
  'PATCH /v1/ageRatingDeclarations/{id}': [
    apple.AgeRatingDeclarationsUpdateInstanceData,
    apple.AgeRatingDeclarationsUpdateInstanceResponses,
  ]
  'POST /v1/appStoreReviewDetails': [
    apple.AppStoreReviewDetailsCreateInstanceData,
    apple.AppStoreReviewDetailsCreateInstanceResponses,
  ]
  'GET /v1/appStoreReviewDetails/{id}': [
    apple.AppStoreReviewDetailsGetInstanceData,
    apple.AppStoreReviewDetailsGetInstanceResponses,
  ]
  'PATCH /v1/appStoreReviewDetails/{id}': [
    apple.AppStoreReviewDetailsUpdateInstanceData,
    apple.AppStoreReviewDetailsUpdateInstanceResponses,
  ]
  'POST /v1/appStoreReviewAttachments': [
    apple.AppStoreReviewAttachmentsCreateInstanceData,
    apple.AppStoreReviewAttachmentsCreateInstanceResponses,
  ]
  'GET /v1/appStoreReviewAttachments/{id}': [
    apple.AppStoreReviewAttachmentsGetInstanceData,
    apple.AppStoreReviewAttachmentsGetInstanceResponses,
  ]
  'PATCH /v1/appStoreReviewAttachments/{id}': [
    apple.AppStoreReviewAttachmentsUpdateInstanceData,
    apple.AppStoreReviewAttachmentsUpdateInstanceResponses,
  ]
  'DELETE /v1/appStoreReviewAttachments/{id}': [
    apple.AppStoreReviewAttachmentsDeleteInstanceData,
    apple.AppStoreReviewAttachmentsDeleteInstanceResponses,
  ]
  'POST /v1/appStoreVersionPhasedReleases': [
    apple.AppStoreVersionPhasedReleasesCreateInstanceData,
    apple.AppStoreVersionPhasedReleasesCreateInstanceResponses,
  ]
  'DELETE /v1/appStoreVersionPhasedReleases/{id}': [
    apple.AppStoreVersionPhasedReleasesDeleteInstanceData,
    apple.AppStoreVersionPhasedReleasesDeleteInstanceResponses,
  ]
  'POST /v1/endUserLicenseAgreements': [
    apple.EndUserLicenseAgreementsCreateInstanceData,
    apple.EndUserLicenseAgreementsCreateInstanceResponses,
  ]
  'GET /v1/endUserLicenseAgreements/{id}': [
    apple.EndUserLicenseAgreementsGetInstanceData,
    apple.EndUserLicenseAgreementsGetInstanceResponses,
  ]
  'PATCH /v1/endUserLicenseAgreements/{id}': [
    apple.EndUserLicenseAgreementsUpdateInstanceData,
    apple.EndUserLicenseAgreementsUpdateInstanceResponses,
  ]
  'DELETE /v1/endUserLicenseAgreements/{id}': [
    apple.EndUserLicenseAgreementsDeleteInstanceData,
    apple.EndUserLicenseAgreementsDeleteInstanceResponses,
  ]
  'GET /v1/endUserLicenseAgreements/{id}/territories': [
    apple.EndUserLicenseAgreementsTerritoriesGetToManyRelatedData,
    apple.EndUserLicenseAgreementsTerritoriesGetToManyRelatedResponses,
  ]
  'GET /v1/territories': [apple.TerritoriesGetCollectionData, apple.TerritoriesGetCollectionResponses]
  'GET /v1/appStoreReviewDetails/{id}/appStoreReviewAttachments': [
    apple.AppStoreReviewDetailsAppStoreReviewAttachmentsGetToManyRelatedData,
    apple.AppStoreReviewDetailsAppStoreReviewAttachmentsGetToManyRelatedResponses,
  ]
}
