import { type Certificate, readCertificate, readSignedMessage } from './cms.ts'
import { isDictionary, parsePropertyList } from './property-list.ts'

type ProfileKind = 'app-store' | 'ad-hoc' | 'development' | 'enterprise'

/** What an embedded.mobileprovision or embedded.provisionprofile says. */
export interface ProvisioningProfile {
  readonly name: string
  readonly kind: ProfileKind
  readonly teamIds: readonly string[]
  readonly expiresAt: Date | undefined
  readonly entitlements: Readonly<Record<string, unknown>>
  readonly certificates: readonly Certificate[]
}

export const MAX_PROFILE_BYTES = 4 * 1024 * 1024
const MAX_CERTIFICATES = 200

/** https://developer.apple.com/documentation/technotes/tn3125-inside-code-signing-provisioning-profiles */
export function readProvisioningProfile(bytes: Buffer): ProvisioningProfile {
  const value = parsePropertyList(readSignedMessage(bytes).content)
  if (!isDictionary(value)) throw new Error('it is not a dictionary of keys')
  const { Name, TeamIdentifier, ExpirationDate, Entitlements, DeveloperCertificates } = value
  const isDate = ExpirationDate instanceof Date && !Number.isNaN(ExpirationDate.getTime())
  return {
    name: typeof Name === 'string' ? Name : '',
    kind: kindOf(value),
    teamIds: listOf(TeamIdentifier).filter((id) => typeof id === 'string'),
    expiresAt: isDate ? ExpirationDate : undefined,
    entitlements: isDictionary(Entitlements) ? Entitlements : {},
    certificates: listOf(DeveloperCertificates)
      .slice(0, MAX_CERTIFICATES)
      .flatMap((der) => (Buffer.isBuffer(der) ? (readCertificate(der) ?? []) : [])),
  }
}

function kindOf(profile: Record<string, unknown>): ProfileKind {
  if (profile.ProvisionsAllDevices === true) return 'enterprise'
  if (profile.ProvisionedDevices === undefined) return 'app-store'
  const { Entitlements } = profile
  const mayDebug =
    isDictionary(Entitlements) &&
    (Entitlements['get-task-allow'] === true || Entitlements['com.apple.security.get-task-allow'] === true)
  return mayDebug ? 'development' : 'ad-hoc'
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}
