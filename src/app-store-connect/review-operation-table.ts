import type * as apple from '@rage-against-the-pixel/app-store-connect-api'

/** The operations around submissions for review, and around what can be part of one. */
export interface ReviewOperations {
  'GET /v1/apps/{id}/reviewSubmissions': [
    apple.AppsReviewSubmissionsGetToManyRelatedData,
    apple.AppsReviewSubmissionsGetToManyRelatedResponses,
  ]
  'POST /v1/reviewSubmissions': [
    apple.ReviewSubmissionsCreateInstanceData,
    apple.ReviewSubmissionsCreateInstanceResponses,
  ]
  'GET /v1/reviewSubmissions/{id}': [
    apple.ReviewSubmissionsGetInstanceData,
    apple.ReviewSubmissionsGetInstanceResponses,
  ]
  'PATCH /v1/reviewSubmissions/{id}': [
    apple.ReviewSubmissionsUpdateInstanceData,
    apple.ReviewSubmissionsUpdateInstanceResponses,
  ]
  'GET /v1/reviewSubmissions/{id}/items': [
    apple.ReviewSubmissionsItemsGetToManyRelatedData,
    apple.ReviewSubmissionsItemsGetToManyRelatedResponses,
  ]
  'POST /v1/reviewSubmissionItems': [
    apple.ReviewSubmissionItemsCreateInstanceData,
    apple.ReviewSubmissionItemsCreateInstanceResponses,
  ]
  'PATCH /v1/reviewSubmissionItems/{id}': [
    apple.ReviewSubmissionItemsUpdateInstanceData,
    apple.ReviewSubmissionItemsUpdateInstanceResponses,
  ]
  'DELETE /v1/reviewSubmissionItems/{id}': [
    apple.ReviewSubmissionItemsDeleteInstanceData,
    apple.ReviewSubmissionItemsDeleteInstanceResponses,
  ]
  'PATCH /v1/appStoreVersions/{id}/relationships/build': [
    apple.AppStoreVersionsBuildUpdateToOneRelationshipData,
    apple.AppStoreVersionsBuildUpdateToOneRelationshipResponses,
  ]
  'GET /v1/appStoreVersionLocalizations/{id}/appScreenshotSets': [
    apple.AppStoreVersionLocalizationsAppScreenshotSetsGetToManyRelatedData,
    apple.AppStoreVersionLocalizationsAppScreenshotSetsGetToManyRelatedResponses,
  ]
  'GET /v1/apps/{id}/appPriceSchedule': [
    apple.AppsAppPriceScheduleGetToOneRelatedData,
    apple.AppsAppPriceScheduleGetToOneRelatedResponses,
  ]
  'GET /v1/apps/{id}/appAvailabilityV2': [
    apple.AppsAppAvailabilityV2GetToOneRelatedData,
    apple.AppsAppAvailabilityV2GetToOneRelatedResponses,
  ]
  'GET /v1/apps/{id}/inAppPurchasesV2': [
    apple.AppsInAppPurchasesV2GetToManyRelatedData,
    apple.AppsInAppPurchasesV2GetToManyRelatedResponses,
  ]
  'GET /v1/apps/{id}/subscriptionGroups': [
    apple.AppsSubscriptionGroupsGetToManyRelatedData,
    apple.AppsSubscriptionGroupsGetToManyRelatedResponses,
  ]
  'GET /v1/subscriptions/{id}/versions': [
    apple.SubscriptionsVersionsGetToManyRelatedData,
    apple.SubscriptionsVersionsGetToManyRelatedResponses,
  ]
  'GET /v1/apps/{id}/appCustomProductPages': [
    apple.AppsAppCustomProductPagesGetToManyRelatedData,
    apple.AppsAppCustomProductPagesGetToManyRelatedResponses,
  ]
  'GET /v1/apps/{id}/appStoreVersionExperimentsV2': [
    apple.AppsAppStoreVersionExperimentsV2GetToManyRelatedData,
    apple.AppsAppStoreVersionExperimentsV2GetToManyRelatedResponses,
  ]
  'GET /v1/apps/{id}/appEvents': [
    apple.AppsAppEventsGetToManyRelatedData,
    apple.AppsAppEventsGetToManyRelatedResponses,
  ]
}
