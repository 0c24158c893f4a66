import { type AppStoreConnect, connect } from './app-store-connect/client.ts'
import type { Log } from './app-store-connect/log.ts'
import { keyLinesIn } from './app-store-connect/private-key.ts'
import { connectionInputs, offlineInputs } from './common-inputs.ts'
import { InputError } from './errors.ts'
import type { ValuesOf } from './inputs.ts'
import type { AnyStep } from './step.ts'

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

/** The inputs that tell the connection. One credential asks for the others, and a step that needs them for all. */
export function connectionInputsOf(
  { credentials }: AnyStep,
  given: ReadonlyMap<string, string>,
): typeof connectionInputs | typeof offlineInputs {
  const hasAny = ['api-key-id', 'issuer-id', 'api-private-key'].some((name) => given.has(name))
  return credentials === 'optional' && !hasAny ? offlineInputs : connectionInputs
}

/** Hides keys wherever they were put, since messages quote inputs that are wrong. */
export function hideKeys(given: ReadonlyMap<string, string>, hide: (secret: string) => void): void {
  for (const value of given.values()) keyLinesIn(value).forEach(hide)
}

/**
 * Opens the connection that the inputs describe, after the key is hidden from the log. Undefined without credentials.
 * Throws an InputError on ids that cannot be right.
 */
export function openConnection(
  { apiKeyId, issuerId, apiPrivateKey, apiUrl, timeout, requestTimeout }: ValuesOf<typeof offlineInputs>,
  { log, signal, hide }: { log: Log; signal: AbortSignal; hide: (secret: string) => void },
): AppStoreConnect | undefined {
  if (apiKeyId === undefined || apiPrivateKey === undefined) return undefined
  if (uuid.test(apiKeyId)) {
    throw new InputError(
      issuerId && !uuid.test(issuerId)
        ? 'api-key-id and issuer-id look swapped: the key ID has about 10 characters, the issuer ID is a UUID.'
        : 'api-key-id is a UUID, which is the form of an issuer ID. The key ID has about 10 characters and stands beside the key in Users and Access > Integrations.',
    )
  }
  const isDefaultHost = apiUrl.host === 'api.appstoreconnect.apple.com'
  if (!isDefaultHost) log.notice(`Requests go to ${apiUrl.origin}, not to Apple, as api-url says.`)
  const whose = issuerId ? `team key of issuer ${issuerId}` : 'individual key (no issuer-id given)'
  log.info(`Key ${apiKeyId}, ${whose}, fingerprint ${apiPrivateKey.fingerprint}`)
  return connect({
    apiUrl,
    credentials: { keyId: apiKeyId, issuerId, key: apiPrivateKey.key },
    log,
    signal,
    deadlineAt: Date.now() + timeout,
    requestTimeoutMs: requestTimeout,
    onToken: hide,
  })
}
