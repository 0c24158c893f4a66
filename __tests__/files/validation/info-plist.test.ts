import { type Case, toldOf } from '../../support/validation.ts'

const half = ['UIInterfaceOrientationPortrait', 'UIInterfaceOrientationLandscapeLeft']

test.each<Case>([
  {
    what: 'a resource bundle for the simulator',
    others: [
      {
        'Payload/Example.app/Kit.bundle/Info.plist':
          '<plist><dict><key>CFBundleSupportedPlatforms</key><array><string>iPhoneSimulator</string></array></dict></plist>',
      },
    ],
    tells: [
      'supported-platforms: CFBundleSupportedPlatforms of Payload/Example.app/Kit.bundle is iPhoneSimulator.',
    ],
  },
  {
    what: 'an app for two platforms',
    app: { info: { CFBundleSupportedPlatforms: ['iPhoneOS', 'AppleTVOS'] } },
    tells: [
      'supported-platforms-present: CFBundleSupportedPlatforms of the app names iPhoneOS and AppleTVOS.',
    ],
  },
  {
    what: 'an app that does not name its platform',
    app: { info: { CFBundleSupportedPlatforms: undefined } },
    tells: ['supported-platforms-present: CFBundleSupportedPlatforms of the app is missing.'],
  },
  {
    what: 'an app for no device',
    app: { info: { UIDeviceFamily: undefined } },
    tells: ['device-family: UIDeviceFamily is missing.'],
  },
  {
    what: 'an app for a family of others',
    app: { info: { UIDeviceFamily: [7] } },
    tells: ['device-family: UIDeviceFamily is [7], neither iPhone nor iPad.'],
  },
  {
    what: 'an app for iPad with two orientations',
    app: { info: { UISupportedInterfaceOrientations: half } },
    tells: [
      'ipad-orientations: UISupportedInterfaceOrientations of Payload/Example.app lacks UIInterfaceOrientationPortraitUpsideDown, UIInterfaceOrientationLandscapeRight, which multitasking on iPad needs.',
    ],
  },
  {
    what: 'an app for iPad that opts out of multitasking',
    app: { info: { UISupportedInterfaceOrientations: half, UIRequiresFullScreen: true } },
    tells: [],
  },
  {
    what: 'an app for iPhone with two orientations',
    app: { info: { UISupportedInterfaceOrientations: half, UIDeviceFamily: [1] } },
    tells: [],
  },
  {
    what: 'an app without a launch screen',
    app: { info: { UILaunchScreen: undefined } },
    tells: ['launch-screen: The app has no launch screen.'],
  },
  {
    what: 'an app with a launch screen for each device',
    app: { info: { UILaunchScreen: undefined, 'UILaunchScreen~iphone': {}, 'UILaunchScreen~ipad': {} } },
    tells: [],
  },
  {
    what: 'an app with UILaunchScreen for old iPads',
    app: { info: { MinimumOSVersion: '13.0' }, program: { minimumOs: '13.0' } },
    tells: [
      'launch-screen: UILaunchScreen is the only launch screen, but the app runs on iPads from iOS 13.0 on, which need a storyboard.',
    ],
  },
  {
    what: 'a launch storyboard that is not there',
    app: { info: { UILaunchStoryboardName: 'Launch' } },
    tells: ['launch-storyboard-present: The launch storyboard Launch is not in the app.'],
  },
  {
    what: 'a launch storyboard in a language',
    app: {
      info: { UILaunchStoryboardName: 'Launch' },
      files: { 'Base.lproj/Launch.storyboardc/Info.plist': '<plist><dict/></plist>' },
    },
    tells: [],
  },
  {
    what: 'capabilities with one that is misspelt',
    app: { info: { UIRequiredDeviceCapabilities: ['arm64', 'acelerometer'] } },
    tells: [
      'device-capabilities: UIRequiredDeviceCapabilities asks for "acelerometer", which is none that is known; perhaps accelerometer.',
    ],
  },
  {
    what: 'background processing without identifiers',
    app: { info: { UIBackgroundModes: ['processing'] } },
    tells: [
      'background-processing: UIBackgroundModes has `processing`, but BGTaskSchedulerPermittedIdentifiers lists nothing.',
    ],
  },
  {
    what: 'background processing with identifiers',
    app: {
      info: { UIBackgroundModes: ['processing'], BGTaskSchedulerPermittedIdentifiers: ['com.example.sync'] },
    },
    tells: [],
  },
  {
    what: 'an app that leaves the question of encryption open',
    app: { info: { ITSAppUsesNonExemptEncryption: undefined } },
    tells: ['encryption-answer: ITSAppUsesNonExemptEncryption is not set.'],
  },
  {
    what: 'an app that only carries a watch app',
    app: {
      info: {
        ITSWatchOnlyContainer: true,
        UILaunchScreen: undefined,
        CFBundleIcons: undefined,
        'CFBundleIcons~ipad': undefined,
        UISupportedInterfaceOrientations: undefined,
      },
    },
    tells: [],
  },
])('of $what is told what is true', async (one) => {
  expect(await toldOf(one)).toEqual(one.tells)
})
