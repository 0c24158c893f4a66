import type { RuleText } from '../../../files/validation/rule.ts'

const help = 'https://developer.apple.com/help'
const buildNumbers = 'https://developer.apple.com/library/archive/technotes/tn2420/'

/** What is looked for with credentials, by Apple's answers to reads alone. */
const texts = {
  'app-visible': {
    level: 'error',
    codes: [],
    title: 'The app is in App Store Connect, and the key sees it',
    explanation: 'A build goes to the app with its bundle id. An API key cannot make an app.',
    fix: 'Make the app in App Store Connect, correct the bundle id, or use a key with access to the app.',
    link: `${help}/app-store-connect/create-an-app-record/add-a-new-app`,
  },
  'train-open': {
    level: 'error',
    codes: ['ITMS-90062', 'ITMS-90186'],
    title: 'The version can still get builds',
    explanation:
      'A version that is approved, on sale or past takes no more builds, and a new one is higher than all of them.',
    fix: 'Raise MARKETING_VERSION above it, and build again.',
    link: buildNumbers,
  },
  'build-number-free': {
    level: 'warning',
    codes: ['ITMS-90189'],
    title: 'The build number is free',
    explanation:
      'Apple takes a build number once in a version of a platform. It is no error, since the build may be this very one, uploaded by a run before: the step upload-build then goes on with it.',
    fix: 'Where it is another build, raise CURRENT_PROJECT_VERSION; the step next-build-number tells the next free number.',
    link: buildNumbers,
  },
  'build-number-higher': {
    level: 'error',
    codes: ['ITMS-90061'],
    title: 'The build number is higher than those before',
    explanation:
      'On macOS a build number is higher than that of every build of the app before. On other platforms Apple asks for it within a version and was seen to take lower ones, so that it is a warning there.',
    fix: 'Raise CURRENT_PROJECT_VERSION; the step next-build-number tells the next number.',
    link: buildNumbers,
  },
  'bundle-id-registered': {
    level: 'notice',
    codes: [],
    title: 'Bundle ids are registered in the team',
    explanation:
      'Where a bundle id is not registered by its own name, its capabilities cannot be compared with the entitlements.',
    fix: 'Register the bundle id, unless a wildcard is meant to cover it.',
    link: `${help}/account/identifiers/register-an-app-id/`,
  },
  'capability-missing': {
    level: 'warning',
    codes: [],
    title: 'Bundle ids have the capabilities that their entitlements need',
    explanation:
      'A program is signed with an entitlement whose capability the bundle id does not have any more, so that its profile is not valid.',
    fix: 'Switch the capability on for the bundle id and make the profile anew, or take the entitlement out.',
    link: `${help}/account/identifiers/enable-app-capabilities/`,
  },
  'agreement-in-effect': {
    level: 'error',
    codes: [],
    title: 'Agreements are in effect',
    explanation: 'Apple refuses nearly every request while an agreement waits to be accepted.',
    fix: 'The Account Holder accepts it at https://appstoreconnect.apple.com/agreements.',
    link: `${help}/app-store-connect/manage-agreements/sign-and-update-agreements/`,
  },
  'membership-active': {
    level: 'error',
    codes: [],
    title: 'The membership is active',
    explanation: 'Apple takes nothing from a team whose membership in the Developer Program has ended.',
    fix: 'The Account Holder renews the membership.',
    link: `${help}/account/membership/renewal/`,
  },
  'certificate-expiry': {
    level: 'warning',
    codes: [],
    title: 'Certificates for the store are good for some time',
    explanation:
      'A certificate that a build for the store is signed with ends within expiry-days, or has ended and nothing has taken its place. What is in the store already goes on.',
    fix: 'Make a new certificate and new profiles, and put them where the build finds them.',
    link: `${help}/account/certificates/certificates-overview/`,
  },
  'profile-expiry': {
    level: 'warning',
    codes: [],
    title: 'Profiles for the store are good for some time',
    explanation:
      'A profile for the store ends within expiry-days, or has ended, and none takes its place. With a package, those of its bundle ids are looked at.',
    fix: 'Make the profile anew, and put it where the build finds it.',
    link: `${help}/account/provisioning-profiles/edit-download-or-delete-profiles/`,
  },
  'account-unseen': {
    level: 'notice',
    codes: [],
    title: 'The key may read what is to be looked at',
    explanation:
      'Apple does not let this key read a part, so that nothing is known of it. Certificates, profiles and bundle ids need a team key; an individual key never sees them.',
    fix: 'Use a team key with the role App Manager or Admin, or switch this rule off.',
    link: 'https://developer.apple.com/documentation/appstoreconnectapi/creating-api-keys-for-app-store-connect-api',
  },
} as const

export type AccountRuleName = keyof typeof texts

export const accountRules: readonly RuleText[] = Object.entries(texts).map(([id, text]) => ({
  ...text,
  id,
  family: 'account',
}))

export function accountRule(name: AccountRuleName): RuleText {
  return { ...texts[name], id: name, family: 'account' }
}
