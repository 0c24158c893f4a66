import { isEditable, isLive, isPartlyEditable } from '../../app-store-connect/store/versions.ts'
import type { Change, FieldChange } from '../../plan.ts'
import type { Stored } from './stored.ts'

/** The part of a listing that a change is about; what may change differs by part. */
export type Part =
  | 'version'
  | 'version texts'
  | 'app info'
  | 'app info texts'
  | 'review detail'
  | 'screenshots'
  | 'previews'
  | 'app'

interface Lockable {
  part: Part
  action: string
  fields: readonly FieldChange[]
}

const whileLive = new Set(['supportUrl', 'marketingUrl'])
const alwaysInAppInfo = new Set(['privacyPolicyUrl', 'privacyChoicesUrl', 'privacyPolicyText'])
const whilePending = new Set(['releaseType', 'earliestReleaseDate'])

/** The fields of a change that the present state does not let change; for states in which Apple decides case by case, none. */
export function lockedFields({ part, action, fields }: Lockable, stored: Stored): string[] {
  const names = fields.map(({ name }) => name)
  // Locales come and go with a draft alone, whatever their texts are.
  const isLocale = (part === 'version texts' || part === 'app info texts') && action !== 'update'
  if (part === 'app') return []
  if (part === 'app info' || part === 'app info texts') {
    if (!stored.isAppInfoLive) return []
    return isLocale ? wholeLocale(names) : names.filter((name) => !alwaysInAppInfo.has(name))
  }
  const { version } = stored
  const isMedia = part === 'screenshots' || part === 'previews'
  if (isMedia && version.state === 'WAITING_FOR_REVIEW') {
    // https://developer.apple.com/help/app-store-connect/reference/app-information/required-localizable-and-editable-properties
    return part === 'previews' && action === 'delete' ? [] : names
  }
  if (isEditable(version) || isPartlyEditable(version)) return []
  if (isLocale) return wholeLocale(names)
  if (isMedia) return names
  return names.filter((name) => {
    if (part === 'version texts' && name === 'promotionalText') return false
    if (part === 'version texts' && whileLive.has(name) && isLive(version)) return false
    if (part === 'version' && name === 'copyright' && isLive(version)) return false
    return !(version.state === 'PENDING_DEVELOPER_RELEASE' && whilePending.has(name))
  })
}

function wholeLocale(names: readonly string[]): string[] {
  return names.length > 0 ? [...names] : ['locale']
}

/** One error for all that is locked, instead of a refusal per request. */
export function lockMessage(
  locked: readonly { change: Pick<Change, 'subject'>; names: readonly string[] }[],
  { version, appInfo, isAppInfoLive }: Stored,
): string {
  const state = isAppInfoLive ? `${version.state}, its app info ${appInfo.state}` : version.state
  return [
    `Version ${version.versionString} is ${state}, and these values cannot change in that state:`,
    ...locked.map(({ change, names }) => `  ${change.subject}: ${names.join(', ')}`),
    'Name a new version with the input version, or take the version back from review first. With if-locked: skip the rest is done.',
  ].join('\n')
}
