import { type BundleOptions, bundleFiles } from '../../../src/tools/store-packages.ts'
import { type Case, toldOf } from '../../support/validation.ts'

const share = 'Payload/Example.app/PlugIns/Share.appex'
const extension = (options: BundleOptions = {}) =>
  bundleFiles({ path: share, bundleId: 'com.example.app.share', ...options })
const framework = (path: string, info = {}) =>
  bundleFiles({ path, bundleId: 'com.example.kit', program: { isLibrary: true }, profile: 'none', info })

test.each<Case>([
  { what: 'an app with an extension', others: [extension()], tells: [] },
  {
    what: 'an extension with an id of its own',
    others: [extension({ bundleId: 'com.example.share' })],
    tells: ['bundle-id-prefix: The bundle id com.example.share does not begin with com.example.app.'],
  },
  {
    what: 'an id with an underscore',
    others: [extension({ bundleId: 'com.example.app.my_share' })],
    tells: [`bundle-id-form: CFBundleIdentifier of ${share} is "com.example.app.my_share".`],
  },
  {
    what: 'an extension without an id',
    others: [extension({ info: { CFBundleIdentifier: undefined } })],
    tells: [`bundle-id-form: CFBundleIdentifier of ${share} is missing.`],
  },
  {
    what: 'a framework that is there twice',
    others: [
      extension(),
      framework('Payload/Example.app/Frameworks/Kit.framework'),
      framework('Payload/Example.app/Frameworks/Copy.framework'),
    ],
    tells: [
      'bundle-id-collision: Payload/Example.app/Frameworks/Copy.framework and Payload/Example.app/Frameworks/Kit.framework have the same bundle id com.example.kit.',
    ],
  },
  {
    what: 'a version with a word in it',
    app: { info: { CFBundleShortVersionString: '1.0-beta' } },
    tells: ['version-form: CFBundleShortVersionString of Payload/Example.app is "1.0-beta".'],
  },
  {
    what: 'an app without a version',
    app: { info: { CFBundleShortVersionString: undefined } },
    tells: ['version-form: CFBundleShortVersionString of Payload/Example.app is missing.'],
  },
  {
    what: 'a build number of four integers',
    app: { info: { CFBundleVersion: '24.1.0.0' } },
    tells: ['build-number-form: CFBundleVersion of Payload/Example.app is "24.1.0.0".'],
  },
  {
    what: 'a build number with a word in it',
    app: { info: { CFBundleVersion: '42-rc' } },
    tells: ['build-number-form: CFBundleVersion of Payload/Example.app is "42-rc".'],
  },
  {
    what: 'a framework without a build number',
    others: [framework('Payload/Example.app/Frameworks/Kit.framework', { CFBundleVersion: undefined })],
    tells: ['build-number-form: CFBundleVersion of Payload/Example.app/Frameworks/Kit.framework is missing.'],
  },
  {
    what: 'a framework with a word in its build number',
    others: [framework('Payload/Example.app/Frameworks/Kit.framework', { CFBundleVersion: '8.22.3-beta.0' })],
    tells: [
      'build-number-form: CFBundleVersion of Payload/Example.app/Frameworks/Kit.framework is "8.22.3-beta.0".',
    ],
  },
  {
    what: 'an App Clip that brings the framework of the app once more',
    others: [
      framework('Payload/Example.app/Frameworks/Kit.framework'),
      bundleFiles({
        path: 'Payload/Example.app/AppClips/Clip.app',
        bundleId: 'com.example.app.Clip',
        info: { UIDeviceFamily: [1] },
      }),
      framework('Payload/Example.app/AppClips/Clip.app/Frameworks/Kit.framework'),
    ],
    tells: [],
  },
  {
    what: 'a build number that was not filled in',
    app: { info: { CFBundleVersion: '$(CURRENT_PROJECT_VERSION)' } },
    tells: [
      'build-number-form: CFBundleVersion of Payload/Example.app is $(CURRENT_PROJECT_VERSION), a build setting that was not filled in.',
    ],
  },
  {
    what: 'a build number that is too long',
    app: { info: { CFBundleVersion: '1234567890.12345678' } },
    tells: ['build-number-form: CFBundleVersion of Payload/Example.app is "1234567890.12345678".'],
  },
  {
    what: 'an extension of another version',
    others: [extension({ info: { CFBundleShortVersionString: '0.9', CFBundleVersion: '1' } })],
    tells: [
      `version-agreement: CFBundleShortVersionString is 0.9 in ${share}, but 1.0.0 in the app around it.`,
    ],
  },
  {
    what: 'a watch app of another build',
    others: [
      bundleFiles({
        path: 'Payload/Example.app/Watch/Clock.app',
        bundleId: 'com.example.app.watchkitapp',
        info: {
          CFBundleSupportedPlatforms: ['WatchOS'],
          DTPlatformName: 'watchos',
          MinimumOSVersion: '10.0',
          CFBundleVersion: '2',
          CFBundleIcons: { CFBundlePrimaryIcon: { CFBundleIconName: 'AppIcon' } },
        },
        files: { 'Assets.car': 'BOMStore' },
        program: { platform: 4, minimumOs: '10.0' },
      }),
    ],
    tells: [
      'watch-version-agreement: CFBundleVersion is 2 in Payload/Example.app/Watch/Clock.app, but 1 in the app around it.',
    ],
  },
])('of $what is told what is true', async (one) => {
  expect(await toldOf(one)).toEqual(one.tells)
})
