import type { AppleError } from '../../../app-store-connect/errors.ts'
import { wasApproved } from '../../../app-store-connect/store/versions.ts'
import {
  compareVersions,
  isNumeric,
  isSameBuildNumber,
  isSameVersion,
} from '../../../app-store-connect/versions.ts'
import type { Level } from '../../../files/listing/finding.ts'
import { capabilityOf } from './capabilities.ts'
import { endings } from './expiry.ts'
import type { Account, SeenApp } from './look.ts'
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
  const { app, bundleIds, certificates, profiles } = account
  const span = { now, days: expiryDays }
  const hits = [...refusals(account)]
  if (subject && app && 'value' in app) hits.push(...appHits(app.value, subject))
  if (subject && bundleIds && 'value' in bundleIds) {
    for (const [id, keys] of subject.entitlements) {
      const registered = bundleIds.value.find(({ identifier }) => identifier === id)
      hits.push(...capabilityHits({ id, keys, capabilities: registered?.capabilities }))
    }
  }
  if (certificates && 'value' in certificates) {
    const isSame = (one: { kind: string }, other: { kind: string }) => one.kind === other.kind
    for (const { item, words } of endings(certificates.value, { ...span, isSame })) {
      hits.push({
        rule: 'certificate-expiry',
        sentence: `The certificate ${item.name} (${item.kind}) ${words}.`,
      })
    }
  }
  if (profiles && 'value' in profiles) {
    const own = profiles.value.filter(
      ({ identifier }) => subject === undefined || subject.entitlements.has(identifier),
    )
    const isSame = (one: (typeof own)[number], other: (typeof own)[number]) =>
      one.kind === other.kind && one.identifier === other.identifier
    for (const { item, words } of endings(own, { ...span, isSame })) {
      const sentence = `The profile ${item.name} (${item.kind}) of ${item.identifier} ${words}.`
      hits.push({ rule: 'profile-expiry', sentence })
    }
  }
  return hits
}

function* appHits({ missing, versions, numbers }: SeenApp, subject: Subject): Generator<AccountHit> {
  const { version, buildNumber, platform } = subject
  if (missing !== undefined) {
    yield { rule: 'app-visible', sentence: missing }
    return
  }
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
  app: 'the app, its versions and builds',
  bundleIds: 'the bundle ids and their capabilities',
  certificates: 'the certificates',
  profiles: 'the profiles',
} as const

/** Agreements and the membership keep Apple from answering anything, so that they are told once. */
function* refusals(account: Account): Generator<AccountHit> {
  const refused = Object.entries(parts).flatMap(([name, words]) => {
    const seen = account[name as keyof Account]
    return seen && 'refusal' in seen ? [{ words, refusal: seen.refusal }] : []
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
