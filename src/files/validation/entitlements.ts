import type { CodeSignature } from '../code-signature.ts'
import type { PackageKind } from '../file-kind.ts'
import type { Bundle } from './bundles.ts'
import { slicesOf } from './contents.ts'

type Entitlements = Readonly<Record<string, unknown>>

/** Of the first architecture whose signature could be read. */
export function signatureOf(bundle: Bundle): CodeSignature | undefined {
  for (const { signature } of slicesOf(bundle)) if (signature.state === 'read') return signature.content
  return undefined
}

/** On macOS only these have to be in a profile. */
const RESTRICTED = /^(com\.apple\.developer\.|com\.apple\.application-identifier$|keychain-access-groups$)/
/** What the sandbox allows, as an app for both systems may bring it. */
const SANDBOX = /^com\.apple\.security\.(?!application-groups$)/

/** A profile may name the strictest level, and the program a laxer one. */
const DATA_PROTECTION = 'com.apple.developer.default-data-protection'

/** Entitlements of a program that its profile does not grant, each in words. */
export function notGranted(
  own: Entitlements,
  { profile, kind }: { profile: Entitlements; kind: PackageKind },
): { key: string; sentence: string }[] {
  return Object.entries(own).flatMap(([key, value]) => {
    const isFree = kind === 'pkg' ? !RESTRICTED.test(key) : SANDBOX.test(key)
    if (isFree || value === false || (Array.isArray(value) && value.length === 0)) return []
    const granted = profile[key]
    if (granted === undefined) return [{ key, sentence: `${key} is not in the profile` }]
    if (key === DATA_PROTECTION || isGranted(value, granted)) return []
    return [{ key, sentence: `${key} is ${shown(value)}, but the profile grants ${shown(granted)}` }]
  })
}

function isGranted(value: unknown, granted: unknown): boolean {
  if (granted === '*') return true
  if (Array.isArray(value)) return value.every((item) => isGranted(item, granted))
  if (Array.isArray(granted)) return granted.some((item) => isGranted(value, item))
  if (typeof value === 'string' && typeof granted === 'string') {
    return granted.endsWith('*') ? value.startsWith(granted.slice(0, -1)) : value === granted
  }
  // What is compared there in another way is left to Apple.
  return typeof value !== typeof granted || typeof value === 'object' || value === granted
}

function shown(value: unknown): string {
  const text = JSON.stringify(value) ?? 'nothing'
  return text.length > 120 ? `${text.slice(0, 119)}…` : text
}
