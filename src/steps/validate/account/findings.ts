import type { UsedNumber } from '../../../app-store-connect/build-numbers.ts'
import type { AppleError } from '../../../app-store-connect/errors.ts'
import type { Expiring, StoreProfile } from '../../../app-store-connect/provisioning.ts'
import { type StoreVersion, wasApproved } from '../../../app-store-connect/store/versions.ts'
import {
  compareVersions,
  isNumeric,
  isSameBuildNumber,
  isSameVersion,
} from '../../../app-store-connect/versions.ts'
import type { Level } from '../../../files/listing/finding.ts'
import { capabilityOf } from './capabilities.ts'
import { endings, type Span } from './expiry.ts'
import type { Account, Sight } from './look.ts'
import type { AccountRuleName } from './rules.ts'
import type { Subject } from './subject.ts'

export interface AccountHit {
  rule: AccountRuleName
  sentence: string
  /** Where it is lower than that of the rule. */
  level?: Level
}

interface Circumstances {
  subject: Subject | undefined
  /** In milliseconds since 1970. */
  now: number
  expiryDays: number
}

/** What stands in the way at Apple, by what was seen there. */
export function accountHits(account: Account, { subject, now, expiryDays }: Circumstances): AccountHit[] {
  const { app, versions, numbers, bundleIds, certificates, profiles } = account
  const span = { now, days: expiryDays }
  const hits = [...refusals(account)]
  const missing = seen(app)?.missing
  if (missing !== undefined) hits.push({ rule: 'app-visible', sentence: missing })
  if (subject)
    hits.push(...trainHits(seen(versions) ?? [], subject), ...numberHits(seen(numbers) ?? [], subject))
  const registeredIds = seen(bundleIds)
  if (subject && registeredIds) {
    for (const [id, keys] of subject.entitlements) {
      const registered = registeredIds.find(({ identifier }) => identifier === id)
      hits.push(...capabilityHits({ id, keys, capabilities: registered?.capabilities }))
    }
  }
  hits.push(...certificateHits(seen(certificates) ?? [], span))
  hits.push(...profileHits(seen(profiles) ?? [], { ...span, subject }))
  return hits
}

function seen<T>(sight: Sight<T>): T | undefined {
  return sight && 'value' in sight ? sight.value : undefined
}

function certificateHits(certificates: readonly Expiring[], span: Span): AccountHit[] {
  const isSame = (one: Expiring, other: Expiring) => one.kind === other.kind
  return endings(certificates, { ...span, isSame }).map(({ item, words }) => ({
    rule: 'certificate-expiry',
    sentence: `The certificate ${item.name} (${item.kind}) ${words}.`,
  }))
}

function profileHits(
  profiles: readonly StoreProfile[],
  { subject, ...span }: Span & { subject: Subject | undefined },
): AccountHit[] {
  const own = profiles.filter(
    ({ identifier }) => subject === undefined || subject.entitlements.has(identifier),
  )
  const isSame = (one: StoreProfile, other: StoreProfile) =>
    one.kind === other.kind && one.identifier === other.identifier
  return endings(own, { ...span, isSame }).map(({ item, words }) => ({
    rule: 'profile-expiry',
    sentence: `The profile ${item.name} (${item.kind}) of ${item.identifier} ${words}.`,
  }))
}

function* trainHits(
  versions: readonly StoreVersion[],
  { version, platform }: Subject,
): Generator<AccountHit> {
  const [closing] = versions
    .filter((other) => other.platform === platform && wasApproved(other))
    .sort((one, other) => compareVersions(other.versionString, one.versionString))
  if (closing && compareVersions(version, closing.versionString) <= 0) {
    const isSame = isSameVersion(version, closing.versionString)
    const sentence = isSame
      ? `The version ${version} takes no more builds: it is ${closing.state}.`
      : `The version ${version} is not higher than ${closing.versionString}, which is ${closing.state}.`
    yield { rule: 'train-open', sentence }
  }
}

function* numberHits(
  numbers: readonly UsedNumber[],
  { version, buildNumber, platform }: Subject,
): Generator<AccountHit> {
  // A reservation waits for exactly this build.
  const used = numbers.filter(({ state }) => state !== 'AWAITING_UPLOAD')
  const isTaken = used.some(
    (other) => isSameVersion(other.version, version) && isSameBuildNumber(other.buildNumber, buildNumber),
  )
  if (isTaken) {
    const sentence = `The build number ${buildNumber} is taken in version ${version} for ${platform}.`
    yield { rule: 'build-number-free', sentence }
    return
  }
  const highest = used
    .map((other) => other.buildNumber)
    .filter(isNumeric)
    .reduce<string | undefined>(
      (high, number) => (high === undefined || compareVersions(number, high) > 0 ? number : high),
      undefined,
    )
  if (highest === undefined || compareVersions(buildNumber, highest) > 0) return
  const where = platform === 'MAC_OS' ? 'the app for macOS' : `version ${version} for ${platform}`
  yield {
    rule: 'build-number-higher',
    level: platform === 'MAC_OS' ? 'error' : 'warning',
    sentence: `The build number ${buildNumber} is not higher than ${highest}, which ${where} has already.`,
  }
}

function* capabilityHits(bundle: {
  id: string
  keys: readonly string[]
  /** Undefined where the bundle id is not registered. */
  capabilities: readonly string[] | undefined
}): Generator<AccountHit> {
  const { id, keys, capabilities } = bundle
  if (capabilities === undefined) {
    yield {
      rule: 'bundle-id-registered',
      sentence: `The bundle id ${id} is not registered in the team by its own name.`,
    }
    return
  }
  for (const key of keys) {
    const needed = Object.hasOwn(capabilityOf, key) ? capabilityOf[key] : undefined
    if (needed === undefined || capabilities.includes(needed)) continue
    yield {
      rule: 'capability-missing',
      sentence: `${id} is signed with ${key}, but its bundle id does not have the capability ${needed}.`,
    }
  }
}

const parts = {
  app: 'the app',
  versions: 'the versions of the app',
  numbers: 'the builds of the app and their uploads',
  bundleIds: 'the bundle ids and their capabilities',
  certificates: 'the certificates',
  profiles: 'the profiles',
} as const

/** Agreements and the membership keep Apple from answering anything, so that they are told once. */
function* refusals(account: Account): Generator<AccountHit> {
  const refused = Object.entries(parts).flatMap(([name, words]) => {
    const part = account[name as keyof Account]
    return part && 'refusal' in part ? [{ words, refusal: part.refusal }] : []
  })
  const general = refused.map(({ refusal }) => generalRefusal(refusal)).find((hit) => hit !== undefined)
  if (general) yield general
  for (const { words, refusal } of refused) {
    if (generalRefusal(refusal) !== undefined) continue
    const sentence = `This key may not see ${words}, so that nothing is said of them: ${refusal.gist}`
    yield { rule: 'account-unseen', sentence }
  }
}

function generalRefusal(refusal: AppleError): AccountHit | undefined {
  if (refusal.has('FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED'))
    return { rule: 'agreement-in-effect', sentence: refusal.gist }
  const isEnded = /not associated with an active membership/i.test(refusal.gist)
  return isEnded ? { rule: 'membership-active', sentence: refusal.gist } : undefined
}
