import type * as apple from '@rage-against-the-pixel/app-store-connect-api'

/** Operations for what comes after the approval of a version, and for looking at its review. */
export interface ReleaseOperations {
  'GET /v1/appStoreVersions/{id}/appStoreVersionPhasedRelease': [
    apple.AppStoreVersionsAppStoreVersionPhasedReleaseGetToOneRelatedData,
    apple.AppStoreVersionsAppStoreVersionPhasedReleaseGetToOneRelatedResponses,
  ]
  'PATCH /v1/appStoreVersionPhasedReleases/{id}': [
    apple.AppStoreVersionPhasedReleasesUpdateInstanceData,
    apple.AppStoreVersionPhasedReleasesUpdateInstanceResponses,
  ]
  'POST /v1/appStoreVersionReleaseRequests': [
    apple.AppStoreVersionReleaseRequestsCreateInstanceData,
    apple.AppStoreVersionReleaseRequestsCreateInstanceResponses,
  ]
  'GET /v1/reviewSubmissions': [
    apple.ReviewSubmissionsGetCollectionData,
    apple.ReviewSubmissionsGetCollectionResponses,
  ]
}
