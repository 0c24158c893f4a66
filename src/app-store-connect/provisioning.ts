import type { AppStoreConnect } from './client.ts'
import type { PageOf, QueryFor } from './operations.ts'

type IncludedWithIds = NonNullable<PageOf<'GET /v1/bundleIds'>['included']>[number]
type Capability = Extract<IncludedWithIds, { type: 'bundleIdCapabilities' }>
export type CapabilityType = NonNullable<NonNullable<Capability['attributes']>['capabilityType']>

export interface RegisteredId {
  identifier: string
  capabilities: readonly CapabilityType[]
}

/** The bundle ids of the team among these. Apple's filter also finds longer ones that begin alike. */
export async function listBundleIds(
  api: AppStoreConnect,
  identifiers: readonly string[],
): Promise<RegisteredId[]> {
  const query = {
    'filter[identifier]': [...identifiers],
    'fields[bundleIds]': ['identifier', 'bundleIdCapabilities'],
    'fields[bundleIdCapabilities]': ['capabilityType'],
    include: ['bundleIdCapabilities'],
    'limit[bundleIdCapabilities]': 50,
    limit: 200,
  } satisfies QueryFor<'GET /v1/bundleIds'>
  const found: RegisteredId[] = []
  for await (const { data, included } of api.pages('GET /v1/bundleIds', { query })) {
    const types = new Map(
      included?.flatMap((item) =>
        item.type === 'bundleIdCapabilities' && item.attributes?.capabilityType
          ? [[item.id, item.attributes.capabilityType] as const]
          : [],
      ),
    )
    for (const { attributes, relationships } of data) {
      const identifier = attributes?.identifier ?? ''
      if (!identifiers.includes(identifier)) continue
      const ids = relationships?.bundleIdCapabilities?.data?.map(({ id }) => id) ?? []
      found.push({ identifier, capabilities: ids.flatMap((id) => types.get(id) ?? []) })
    }
  }
  return found
}

/** Something that is good until a day. */
export interface Expiring {
  name: string
  /** Apple's type of certificate or profile. */
  kind: string
  /** In milliseconds since 1970. */
  expiresAt: number
}

type CertificateType = NonNullable<QueryFor<'GET /v1/certificates'>>['filter[certificateType]']

export async function listCertificates(
  api: AppStoreConnect,
  types: NonNullable<CertificateType>,
): Promise<Expiring[]> {
  const query = {
    'filter[certificateType]': types,
    'fields[certificates]': ['displayName', 'certificateType', 'expirationDate'],
    limit: 200,
  } satisfies QueryFor<'GET /v1/certificates'>
  const found: Expiring[] = []
  for await (const { id, attributes } of api.items('GET /v1/certificates', { query })) {
    const { displayName, certificateType, expirationDate } = attributes ?? {}
    const expiresAt = Date.parse(expirationDate ?? '')
    found.push({ name: displayName ?? id, kind: certificateType ?? '', expiresAt })
  }
  return found
}

export interface StoreProfile extends Expiring {
  /** Of the bundle that it is for. */
  identifier: string
}

type ProfileType = NonNullable<QueryFor<'GET /v1/profiles'>>['filter[profileType]']

export async function listProfiles(
  api: AppStoreConnect,
  types: NonNullable<ProfileType>,
): Promise<StoreProfile[]> {
  const query = {
    'filter[profileType]': types,
    'fields[profiles]': ['name', 'profileType', 'expirationDate', 'bundleId'],
    'fields[bundleIds]': ['identifier'],
    include: ['bundleId'],
    limit: 200,
  } satisfies QueryFor<'GET /v1/profiles'>
  const found: StoreProfile[] = []
  for await (const { data, included } of api.pages('GET /v1/profiles', { query })) {
    const identifiers = new Map(
      included?.flatMap((item) =>
        item.type === 'bundleIds' ? [[item.id, item.attributes?.identifier ?? ''] as const] : [],
      ),
    )
    for (const { id, attributes, relationships } of data) {
      found.push({
        name: attributes?.name ?? id,
        kind: attributes?.profileType ?? '',
        expiresAt: Date.parse(attributes?.expirationDate ?? ''),
        identifier: identifiers.get(relationships?.bundleId?.data?.id ?? '') ?? '',
      })
    }
  }
  return found
}
