import type {
  AppEncryptionDeclarationsGetCollectionData,
  AppEncryptionDeclarationsGetCollectionResponses,
  AppsBuildUploadsGetToManyRelatedData,
  AppsBuildUploadsGetToManyRelatedResponses,
  AppsGetCollectionData,
  AppsGetCollectionResponses,
  AppsGetInstanceData,
  AppsGetInstanceResponses,
  BetaAppLocalizationsCreateInstanceData,
  BetaAppLocalizationsCreateInstanceResponses,
  BetaAppLocalizationsGetCollectionData,
  BetaAppLocalizationsGetCollectionResponses,
  BetaAppLocalizationsUpdateInstanceData,
  BetaAppLocalizationsUpdateInstanceResponses,
  BetaAppReviewDetailsUpdateInstanceData,
  BetaAppReviewDetailsUpdateInstanceResponses,
  BetaAppReviewSubmissionsCreateInstanceData,
  BetaAppReviewSubmissionsCreateInstanceResponses,
  BetaAppReviewSubmissionsGetCollectionData,
  BetaAppReviewSubmissionsGetCollectionResponses,
  BetaBuildLocalizationsCreateInstanceData,
  BetaBuildLocalizationsCreateInstanceResponses,
  BetaBuildLocalizationsGetCollectionData,
  BetaBuildLocalizationsGetCollectionResponses,
  BetaBuildLocalizationsUpdateInstanceData,
  BetaBuildLocalizationsUpdateInstanceResponses,
  BetaGroupsCreateInstanceData,
  BetaGroupsCreateInstanceResponses,
  BetaGroupsGetCollectionData,
  BetaGroupsGetCollectionResponses,
  BetaTestersCreateInstanceData,
  BetaTestersCreateInstanceResponses,
  BetaTestersGetCollectionData,
  BetaTestersGetCollectionResponses,
  BuildBetaDetailsUpdateInstanceData,
  BuildBetaDetailsUpdateInstanceResponses,
  BuildBetaNotificationsCreateInstanceData,
  BuildBetaNotificationsCreateInstanceResponses,
  BuildsAppEncryptionDeclarationUpdateToOneRelationshipData,
  BuildsAppEncryptionDeclarationUpdateToOneRelationshipResponses,
  BuildsBetaGroupsCreateToManyRelationshipData,
  BuildsBetaGroupsCreateToManyRelationshipResponses,
  BuildsBetaGroupsDeleteToManyRelationshipData,
  BuildsBetaGroupsDeleteToManyRelationshipResponses,
  BuildsGetCollectionData,
  BuildsGetCollectionResponses,
  BuildsGetInstanceData,
  BuildsGetInstanceResponses,
  BuildsIndividualTestersCreateToManyRelationshipData,
  BuildsIndividualTestersCreateToManyRelationshipResponses,
  BuildsIndividualTestersGetToManyRelatedData,
  BuildsIndividualTestersGetToManyRelatedResponses,
  BuildsUpdateInstanceData,
  BuildsUpdateInstanceResponses,
  BuildUploadFilesCreateInstanceData,
  BuildUploadFilesCreateInstanceResponses,
  BuildUploadFilesGetInstanceData,
  BuildUploadFilesGetInstanceResponses,
  BuildUploadFilesUpdateInstanceData,
  BuildUploadFilesUpdateInstanceResponses,
  BuildUploadsCreateInstanceData,
  BuildUploadsCreateInstanceResponses,
  BuildUploadsDeleteInstanceData,
  BuildUploadsDeleteInstanceResponses,
  BuildUploadsGetInstanceData,
  BuildUploadsGetInstanceResponses,
} from '@rage-against-the-pixel/app-store-connect-api'

/** The operations that this action calls, each with Apple's types of its request and its answers. */
export interface Operations {
  'GET /v1/apps': [AppsGetCollectionData, AppsGetCollectionResponses]
  'GET /v1/apps/{id}': [AppsGetInstanceData, AppsGetInstanceResponses]
  'GET /v1/apps/{id}/buildUploads': [
    AppsBuildUploadsGetToManyRelatedData,
    AppsBuildUploadsGetToManyRelatedResponses,
  ]
  'POST /v1/buildUploads': [BuildUploadsCreateInstanceData, BuildUploadsCreateInstanceResponses]
  'GET /v1/buildUploads/{id}': [BuildUploadsGetInstanceData, BuildUploadsGetInstanceResponses]
  'DELETE /v1/buildUploads/{id}': [BuildUploadsDeleteInstanceData, BuildUploadsDeleteInstanceResponses]
  'POST /v1/buildUploadFiles': [BuildUploadFilesCreateInstanceData, BuildUploadFilesCreateInstanceResponses]
  'GET /v1/buildUploadFiles/{id}': [BuildUploadFilesGetInstanceData, BuildUploadFilesGetInstanceResponses]
  'PATCH /v1/buildUploadFiles/{id}': [
    BuildUploadFilesUpdateInstanceData,
    BuildUploadFilesUpdateInstanceResponses,
  ]
  'GET /v1/builds': [BuildsGetCollectionData, BuildsGetCollectionResponses]
  'GET /v1/builds/{id}': [BuildsGetInstanceData, BuildsGetInstanceResponses]
  'PATCH /v1/builds/{id}': [BuildsUpdateInstanceData, BuildsUpdateInstanceResponses]
  'GET /v1/betaBuildLocalizations': [
    BetaBuildLocalizationsGetCollectionData,
    BetaBuildLocalizationsGetCollectionResponses,
  ]
  'POST /v1/betaBuildLocalizations': [
    BetaBuildLocalizationsCreateInstanceData,
    BetaBuildLocalizationsCreateInstanceResponses,
  ]
  'PATCH /v1/betaBuildLocalizations/{id}': [
    BetaBuildLocalizationsUpdateInstanceData,
    BetaBuildLocalizationsUpdateInstanceResponses,
  ]
  'GET /v1/betaGroups': [BetaGroupsGetCollectionData, BetaGroupsGetCollectionResponses]
  'POST /v1/betaGroups': [BetaGroupsCreateInstanceData, BetaGroupsCreateInstanceResponses]
  'POST /v1/builds/{id}/relationships/betaGroups': [
    BuildsBetaGroupsCreateToManyRelationshipData,
    BuildsBetaGroupsCreateToManyRelationshipResponses,
  ]
  'DELETE /v1/builds/{id}/relationships/betaGroups': [
    BuildsBetaGroupsDeleteToManyRelationshipData,
    BuildsBetaGroupsDeleteToManyRelationshipResponses,
  ]
  'POST /v1/builds/{id}/relationships/individualTesters': [
    BuildsIndividualTestersCreateToManyRelationshipData,
    BuildsIndividualTestersCreateToManyRelationshipResponses,
  ]
  'GET /v1/builds/{id}/individualTesters': [
    BuildsIndividualTestersGetToManyRelatedData,
    BuildsIndividualTestersGetToManyRelatedResponses,
  ]
  'GET /v1/betaTesters': [BetaTestersGetCollectionData, BetaTestersGetCollectionResponses]
  'POST /v1/betaTesters': [BetaTestersCreateInstanceData, BetaTestersCreateInstanceResponses]
  'PATCH /v1/betaAppReviewDetails/{id}': [
    BetaAppReviewDetailsUpdateInstanceData,
    BetaAppReviewDetailsUpdateInstanceResponses,
  ]
  'POST /v1/betaAppLocalizations': [
    BetaAppLocalizationsCreateInstanceData,
    BetaAppLocalizationsCreateInstanceResponses,
  ]
  'PATCH /v1/betaAppLocalizations/{id}': [
    BetaAppLocalizationsUpdateInstanceData,
    BetaAppLocalizationsUpdateInstanceResponses,
  ]
  'GET /v1/betaAppLocalizations': [
    BetaAppLocalizationsGetCollectionData,
    BetaAppLocalizationsGetCollectionResponses,
  ]
  'POST /v1/betaAppReviewSubmissions': [
    BetaAppReviewSubmissionsCreateInstanceData,
    BetaAppReviewSubmissionsCreateInstanceResponses,
  ]
  'GET /v1/betaAppReviewSubmissions': [
    BetaAppReviewSubmissionsGetCollectionData,
    BetaAppReviewSubmissionsGetCollectionResponses,
  ]
  'PATCH /v1/buildBetaDetails/{id}': [
    BuildBetaDetailsUpdateInstanceData,
    BuildBetaDetailsUpdateInstanceResponses,
  ]
  'POST /v1/buildBetaNotifications': [
    BuildBetaNotificationsCreateInstanceData,
    BuildBetaNotificationsCreateInstanceResponses,
  ]
  'GET /v1/appEncryptionDeclarations': [
    AppEncryptionDeclarationsGetCollectionData,
    AppEncryptionDeclarationsGetCollectionResponses,
  ]
  'PATCH /v1/builds/{id}/relationships/appEncryptionDeclaration': [
    BuildsAppEncryptionDeclarationUpdateToOneRelationshipData,
    BuildsAppEncryptionDeclarationUpdateToOneRelationshipResponses,
  ]
}

export type Route = keyof Operations

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** Literals in place of the package's enums, which exist as types only. */
type Plain<T> = T extends string
  ? `${T}`
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { [Name in keyof T]: Plain<T[Name]> }
      : T

/** As Apple really answers: what may be missing may be `null` just as well. */
type Nullable<T> = T extends readonly (infer Item)[]
  ? Nullable<Item>[]
  : T extends object
    ? { [Name in keyof T]: object extends Pick<T, Name> ? Nullable<T[Name]> | null : Nullable<T[Name]> }
    : T

/** What a route takes: `path`, `query` and `body` in Apple's words. */
export type RequestFor<R extends Route> = {
  [Name in keyof Omit<Operations[R][0], 'url'>]: Plain<Operations[R][0][Name]>
}

/** What a route answers when it succeeds; `undefined` where Apple sends no body. */
export type AnswerFor<R extends Route> = Operations[R][1] extends { 200: infer Answer }
  ? Nullable<Plain<Answer>>
  : Operations[R][1] extends { 201: infer Answer }
    ? Nullable<Plain<Answer>>
    : undefined

type RouteWith<Verb extends Method> = Extract<Route, `${Verb} ${string}`>

export type ReadRoute = RouteWith<'GET'>
/** Adding to a relationship is no creation: what is there already stays, so it may be repeated. */
type LinkRoute = Extract<Route, `POST ${string}/relationships/${string}`>
export type CreateRoute = Exclude<RouteWith<'POST'>, LinkRoute>
export type WriteRoute = RouteWith<'PATCH' | 'DELETE'> | LinkRoute

/** Routes whose answer is a page of a list. */
export type ListRoute = {
  [R in ReadRoute]: AnswerFor<R> extends { data: readonly unknown[] } ? R : never
}[ReadRoute]

export type PageOf<R extends ListRoute> = AnswerFor<R>
export type ItemOf<R extends ListRoute> =
  AnswerFor<R> extends { data: readonly (infer Item)[] } ? Item : never

type Misspelt = {
  [R in Route]: R extends `${Method} ${Operations[R][0]['url']}` ? never : R
}[Route]
type None<T extends never> = T

/** Does not compile when a route differs from the path that Apple's type names. */
export type MisspeltRoutes = None<Misspelt>
