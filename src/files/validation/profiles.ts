import type { Bundle } from './bundles.ts'
import { bundlesOf, type PackageContents, profileOf } from './contents.ts'
import type { Rule } from './rule.ts'

const link =
  'https://developer.apple.com/documentation/technotes/tn3125-inside-code-signing-provisioning-profiles'
const KINDS = {
  'app-store': 'an App Store profile',
  'ad-hoc': 'an ad hoc profile, with devices in it',
  development: 'a development profile, with devices in it',
  enterprise: 'a profile for all devices (in-house, or Developer ID)',
}

export const profileRules: readonly Rule[] = [
  {
    id: 'profile-present',
    family: 'signing',
    level: 'error',
    codes: ['ITMS-90174'],
    title: 'The app and what it embeds have a provisioning profile',
    explanation:
      'An iOS, tvOS, visionOS or watchOS app has its profile in embedded.mobileprovision, extensions too.',
    fix: 'Export with `xcodebuild -exportArchive` and the method app-store-connect.',
    link,
    *check(contents) {
      for (const { profile, path } of profiled(contents)) {
        if (profile === undefined) yield { sentence: `${path} has no embedded.mobileprovision.`, path }
      }
    },
  },
  {
    id: 'profile-readable',
    family: 'signing',
    level: 'error',
    codes: ['ITMS-90161'],
    title: 'Provisioning profiles can be read',
    explanation: 'A profile is a signed message with a property list in it, as Apple issues it.',
    fix: 'Download the profile again and export anew.',
    link,
    *check({ bundles }) {
      for (const { profile, path } of bundles) {
        if (profile === undefined || 'content' in profile) continue
        yield {
          sentence: `The profile of ${path} cannot be read: ${profile.problem.replace(/\.$/, '')}.`,
          path,
        }
      }
    },
  },
  {
    id: 'profile-kind',
    family: 'signing',
    level: 'error',
    codes: ['ITMS-90161'],
    title: 'Profiles are for the App Store',
    explanation:
      'Apple takes App Store profiles alone. Profiles with devices are for development or ad hoc distribution, those for all devices for enterprises.',
    fix: 'Export with the method app-store-connect and an App Store profile.',
    link,
    *check({ bundles }) {
      for (const bundle of bundles) {
        const profile = profileOf(bundle)
        if (profile === undefined || profile.kind === 'app-store') continue
        const sentence = `The profile "${profile.name}" of ${bundle.path} is ${KINDS[profile.kind]}.`
        yield { sentence, path: bundle.path }
      }
    },
  },
  {
    id: 'profile-expired',
    family: 'signing',
    level: 'error',
    codes: ['ITMS-90161'],
    title: 'Profiles are in date',
    explanation: 'A profile is good for a year at most.',
    fix: 'Renew the profile and export anew.',
    link,
    *check({ bundles, now }) {
      for (const bundle of bundles) {
        const profile = profileOf(bundle)
        if (profile?.expiresAt === undefined || profile.expiresAt > now) continue
        const day = profile.expiresAt.toISOString().slice(0, 10)
        yield {
          sentence: `The profile "${profile.name}" of ${bundle.path} expired on ${day}.`,
          path: bundle.path,
        }
      }
    },
  },
  {
    id: 'profile-bundle-id',
    family: 'signing',
    level: 'error',
    codes: [],
    title: 'Profiles are for the bundle id',
    explanation:
      'The application identifier in the profile is that of the bundle, or has a star in its place.',
    fix: 'Choose the profile of this bundle id in the export options.',
    link,
    *check({ bundles }) {
      for (const bundle of bundles) {
        const pattern = applicationIdOf(bundle)
        const id = bundle.info.CFBundleIdentifier
        if (pattern === undefined || typeof id !== 'string') continue
        const allowed = pattern.slice(pattern.indexOf('.') + 1)
        const isFor = allowed.endsWith('*') ? id.startsWith(allowed.slice(0, -1)) : id === allowed
        if (isFor) continue
        const sentence = `The profile of ${bundle.path} is for ${allowed}, but its bundle id is ${id}.`
        yield {
          sentence,
          path: bundle.path,
          source: { file: 'info-plist', key: 'CFBundleIdentifier', bundle },
        }
      }
    },
  },
]

function applicationIdOf(bundle: Bundle): string | undefined {
  const entitlements = profileOf(bundle)?.entitlements
  const id = entitlements?.['application-identifier'] ?? entitlements?.['com.apple.application-identifier']
  return typeof id === 'string' && id.includes('.') ? id : undefined
}

export function profiled(contents: PackageContents): Bundle[] {
  if (contents.kind === 'pkg') return []
  return bundlesOf(contents, 'app', 'extension', 'watch-app', 'app-clip')
}
