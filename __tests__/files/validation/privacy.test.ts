import { makePropertyList, type Plist } from '../../../src/tools/packages.ts'
import { type BundleOptions, bundleFiles } from '../../../src/tools/store-packages.ts'
import { type Case, toldOf } from '../../support/validation.ts'

const app = 'Payload/Example.app'
const manifestAt = 'Payload/Example.app/PrivacyInfo.xcprivacy'
const reasons = (category: string, codes: readonly string[]): Plist => ({
  NSPrivacyAccessedAPITypes: [
    { NSPrivacyAccessedAPIType: category, NSPrivacyAccessedAPITypeReasons: [...codes] },
  ],
})
const manifest = (keys: Plist) => ({ 'PrivacyInfo.xcprivacy': makePropertyList(keys) })
const framework = (name: string, options: BundleOptions = {}) =>
  bundleFiles({
    path: `${app}/Frameworks/${name}.framework`,
    bundleId: `com.example.${name}`,
    profile: 'none',
    ...options,
    program: { isLibrary: true, ...(Buffer.isBuffer(options.program) ? {} : options.program) },
  })
const contacts = { imports: ['_OBJC_CLASS_$_CNContactStore'] }
const defaults = { imports: ['_OBJC_CLASS_$_NSUserDefaults'] }

test.each<Case>([
  {
    what: 'an app that reads contacts without saying why',
    app: { program: contacts },
    tells: [
      `purpose-string-missing: ${app} uses CNContactStore for contacts, but Info.plist has no NSContactsUsageDescription.`,
    ],
  },
  {
    what: 'the same in the form of older programs',
    app: { program: { ...contacts, importForm: 'symbols' } },
    tells: [
      `purpose-string-missing: ${app} uses CNContactStore for contacts, but Info.plist has no NSContactsUsageDescription.`,
    ],
  },
  {
    what: 'a framework that reads contacts, in an app that says why',
    app: { info: { NSContactsUsageDescription: 'To find your friends.' } },
    others: [framework('Kit', { program: contacts })],
    tells: [],
  },
  {
    what: 'a framework that reads contacts',
    others: [framework('Kit', { program: contacts })],
    tells: [
      `purpose-string-missing: ${app}/Frameworks/Kit.framework uses CNContactStore for contacts, but Info.plist has no NSContactsUsageDescription.`,
    ],
  },
  {
    what: 'an app that only adds photos',
    app: {
      program: { imports: ['_OBJC_CLASS_$_PHPhotoLibrary'] },
      info: { NSPhotoLibraryAddUsageDescription: 'To save your picture.' },
    },
    tells: [],
  },
  {
    what: 'a purpose string without words',
    app: { info: { NSCameraUsageDescription: ' ' } },
    tells: [`purpose-string-empty: NSCameraUsageDescription of ${app} is empty.`],
  },
  {
    what: 'a use that needs a reason, declared',
    app: {
      program: defaults,
      files: manifest(reasons('NSPrivacyAccessedAPICategoryUserDefaults', ['CA92.1'])),
    },
    tells: [],
  },
  {
    what: 'a use that needs a reason, undeclared',
    app: { program: defaults },
    tells: [
      `required-reason-missing: ${app} uses NSUserDefaults, but no privacy manifest declares NSPrivacyAccessedAPICategoryUserDefaults.`,
    ],
  },
  {
    what: 'a framework with a manifest of its own',
    others: [
      framework('Kit', {
        program: { imports: ['_stat', '_mach_absolute_time'] },
        files: manifest(reasons('NSPrivacyAccessedAPICategoryFileTimestamp', ['C617.1'])),
      }),
    ],
    tells: [
      `required-reason-missing: ${app}/Frameworks/Kit.framework uses mach_absolute_time, but no privacy manifest declares NSPrivacyAccessedAPICategorySystemBootTime.`,
    ],
  },
  {
    what: 'a category that does not exist',
    app: { files: manifest(reasons('FileTimestamp', ['C617.1'])) },
    tells: [
      `required-reason-category: ${manifestAt} names the category "FileTimestamp", which does not exist.`,
    ],
  },
  {
    what: 'a reason of another category',
    app: { files: manifest(reasons('NSPrivacyAccessedAPICategoryDiskSpace', ['CA92.1'])) },
    tells: [
      `required-reason-code: ${manifestAt} gives the reason CA92.1 for NSPrivacyAccessedAPICategoryDiskSpace; approved are 85F4.1, E174.1, 7D9E.1, B728.1.`,
    ],
  },
  {
    what: 'a category without a reason',
    app: { files: manifest(reasons('NSPrivacyAccessedAPICategoryActiveKeyboards', [])) },
    tells: [
      `required-reason-code: ${manifestAt} gives no reason for NSPrivacyAccessedAPICategoryActiveKeyboards; approved are 3EC4.1, 54BD.1.`,
    ],
  },
  {
    what: 'a manifest of the wrong form',
    app: { files: manifest({ NSPrivacyTracking: 'no', NSPrivacyCollectedDataTypes: {} }) },
    tells: [
      `privacy-manifest-readable: ${manifestAt} is not a valid privacy manifest: NSPrivacyCollectedDataTypes is not an array.`,
      `privacy-manifest-readable: ${manifestAt} is not a valid privacy manifest: NSPrivacyTracking is not a boolean.`,
    ],
  },
  {
    what: 'a manifest that is no property list',
    app: { files: { 'PrivacyInfo.xcprivacy': '{}' } },
    tells: [
      `privacy-manifest-readable: ${manifestAt} is not a valid privacy manifest: it is neither a binary nor an XML property list.`,
    ],
  },
  {
    what: 'tracking without domains',
    app: { files: manifest({ NSPrivacyTracking: true }) },
    tells: [`tracking-domains: ${manifestAt} declares tracking, but no domains.`],
  },
  {
    what: 'domains without tracking',
    app: { files: manifest({ NSPrivacyTracking: false, NSPrivacyTrackingDomains: [''] }) },
    tells: [`tracking-flag: ${manifestAt} lists tracking domains, but does not declare tracking.`],
  },
  {
    what: 'tracking with domains',
    app: { files: manifest({ NSPrivacyTracking: true, NSPrivacyTrackingDomains: ['ads.example.com'] }) },
    tells: [],
  },
  {
    what: 'a listed SDK without a manifest',
    others: [framework('Alamofire')],
    tells: [
      `sdk-manifest-missing: Alamofire is on Apple’s list, but ${app}/Frameworks/Alamofire.framework has no privacy manifest.`,
    ],
  },
  {
    what: 'a listed SDK with a manifest',
    others: [framework('Alamofire', { files: manifest({}) })],
    tells: [],
  },
])('of $what is told what is true', async (one) => {
  expect(await toldOf(one)).toEqual(one.tells)
})
