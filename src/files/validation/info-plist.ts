import { nearest } from '../../nearest.ts'
import { isDictionary } from '../property-list.ts'
import type { Bundle } from './bundles.ts'
import {
  bundlesOf,
  compareVersions,
  hasFamily,
  isContainer,
  isRead,
  pathsUnder,
  platformOf,
  textOf,
  textsOf,
} from './contents.ts'
import { deviceCapabilities } from './device-capabilities.ts'
import type { Hit, Rule } from './rule.ts'

const keyLink = (key: string) =>
  `https://developer.apple.com/documentation/bundleresources/information-property-list/${key.toLowerCase()}`

const ORIENTATIONS = ['Portrait', 'PortraitUpsideDown', 'LandscapeLeft', 'LandscapeRight'].map(
  (name) => `UIInterfaceOrientation${name}`,
)
const LAUNCH_KEYS = ['UILaunchStoryboardName', 'UILaunchStoryboards', 'UILaunchScreen', 'UILaunchScreens']

export const infoPlistRules: readonly Rule[] = [
  {
    id: 'supported-platforms',
    family: 'info-plist',
    level: 'error',
    codes: ['ITMS-90542'],
    title: 'CFBundleSupportedPlatforms names devices, not simulators',
    explanation: 'Apple looks at this key in every bundle, resource bundles included.',
    fix: 'Build for devices (`-sdk iphoneos`), or take CFBundleSupportedPlatforms out of the bundle that names a simulator.',
    link: keyLink('CFBundleSupportedPlatforms'),
    *check({ bundles }) {
      for (const bundle of bundles) {
        const simulator = textsOf(bundle.info.CFBundleSupportedPlatforms).find((name) =>
          /simulator$/i.test(name),
        )
        if (simulator !== undefined) {
          const sentence = `CFBundleSupportedPlatforms of ${bundle.path} is ${simulator}.`
          yield { sentence, path: bundle.infoPath, source: at(bundle, 'CFBundleSupportedPlatforms') }
        }
      }
    },
  },
  {
    id: 'supported-platforms-present',
    family: 'info-plist',
    level: 'warning',
    codes: [],
    title: 'The app names its platform',
    explanation:
      'CFBundleSupportedPlatforms of the app holds one platform, such as iPhoneOS. Xcode writes it.',
    fix: 'Build with xcodebuild, or add the key to the Info.plist of the app.',
    link: keyLink('CFBundleSupportedPlatforms'),
    *check({ app, kind }) {
      const names = textsOf(app.info.CFBundleSupportedPlatforms)
      if (kind !== 'ipa' || names.length === 1) return
      const said = names.length === 0 ? 'is missing' : `names ${names.join(' and ')}`
      yield {
        sentence: `CFBundleSupportedPlatforms of the app ${said}.`,
        path: app.infoPath,
        source: at(app, 'CFBundleSupportedPlatforms'),
      }
    },
  },
  {
    id: 'device-family',
    family: 'info-plist',
    level: 'warning',
    codes: [],
    title: 'An iOS app says for which devices it is',
    explanation:
      'UIDeviceFamily holds 1 for iPhone and 2 for iPad. Xcode writes it from TARGETED_DEVICE_FAMILY.',
    fix: 'Set TARGETED_DEVICE_FAMILY of the target, for example to "1,2".',
    link: keyLink('UIDeviceFamily'),
    *check({ app }) {
      if (platformOf(app) !== 'iOS' || hasFamily(app, 1) || hasFamily(app, 2)) return
      const value = app.info.UIDeviceFamily
      const said = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}, neither iPhone nor iPad`
      yield { sentence: `UIDeviceFamily ${said}.`, path: app.infoPath, source: at(app, 'UIDeviceFamily') }
    },
  },
  {
    id: 'ipad-orientations',
    family: 'info-plist',
    level: 'error',
    codes: ['ITMS-90474'],
    title: 'An app for iPad supports all four orientations',
    explanation: 'Multitasking on iPad needs all orientations, unless UIRequiresFullScreen opts out of it.',
    fix: 'List all four orientations in UISupportedInterfaceOrientations~ipad, or set UIRequiresFullScreen to true.',
    link: keyLink('UISupportedInterfaceOrientations'),
    *check(contents) {
      for (const app of bundlesOf(contents, 'app', 'app-clip').filter(isMultitasking)) {
        const key =
          'UISupportedInterfaceOrientations~ipad' in app.info
            ? 'UISupportedInterfaceOrientations~ipad'
            : 'UISupportedInterfaceOrientations'
        const given = new Set(textsOf(app.info[key]))
        const missing = ORIENTATIONS.filter((name) => !given.has(name))
        if (missing.length === 0) continue
        const sentence = `${key} of ${app.path} lacks ${missing.join(', ')}, which multitasking on iPad needs.`
        yield { sentence, path: app.infoPath, source: at(app, key) }
      }
    },
  },
  {
    id: 'launch-screen',
    family: 'info-plist',
    level: 'error',
    codes: [],
    title: 'An iOS app has a launch screen',
    explanation:
      'A storyboard (UILaunchStoryboardName) or UILaunchScreen makes the launch screen; the latter alone only where the minimum OS is 14 or later and the app multitasks on iPad.',
    fix: 'Add UILaunchScreen (an empty dictionary will do), or a storyboard and its name as UILaunchStoryboardName.',
    link: keyLink('UILaunchScreen'),
    *check({ app }) {
      if (platformOf(app) !== 'iOS' || !isRead(app) || isContainer(app)) return
      const given = new Set(Object.keys(app.info).map((key) => key.replace(/~.*$/, '')))
      if (!LAUNCH_KEYS.some((key) => given.has(key))) {
        yield {
          sentence: 'The app has no launch screen.',
          path: app.infoPath,
          source: at(app, 'UILaunchScreen'),
        }
        return
      }
      const hasStoryboard = given.has('UILaunchStoryboardName') || given.has('UILaunchStoryboards')
      const minimumOs = textOf(app.info.MinimumOSVersion)
      if (hasStoryboard || minimumOs === undefined || !isMultitasking(app)) return
      if (compareVersions(minimumOs, '14') < 0) {
        const sentence = `UILaunchScreen is the only launch screen, but the app runs on iPads from iOS ${minimumOs} on, which need a storyboard.`
        yield { sentence, path: app.infoPath, source: at(app, 'UILaunchScreen') }
      }
    },
  },
  {
    id: 'launch-storyboard-present',
    family: 'info-plist',
    level: 'warning',
    codes: [],
    title: 'The launch storyboard is in the app',
    explanation:
      'UILaunchStoryboardName names a storyboard that is compiled into the app, or into one of its languages.',
    fix: 'Add the storyboard to the target, or correct UILaunchStoryboardName.',
    link: keyLink('UILaunchStoryboardName'),
    *check({ app, paths, kind }) {
      const name = textOf(app.info.UILaunchStoryboardName)?.replace(/\.storyboard$/, '')
      if (kind !== 'ipa' || name === undefined || platformOf(app) !== 'iOS') return
      const inside = pathsUnder({ paths }, `${app.path}/`).map((path) => path.slice(app.path.length + 1))
      const isThere = inside.some(
        (path) =>
          path.replace(/^[^/]+\.lproj\//, '').startsWith(`${name}.storyboardc/`) ||
          path.endsWith(`${name}.nib`),
      )
      if (!isThere) {
        yield {
          sentence: `The launch storyboard ${name} is not in the app.`,
          path: app.path,
          source: at(app, 'UILaunchStoryboardName'),
        }
      }
    },
  },
  {
    id: 'device-capabilities',
    family: 'info-plist',
    level: 'notice',
    codes: [],
    title: 'Required device capabilities are known ones',
    explanation:
      'UIRequiredDeviceCapabilities keeps the app from devices that lack a capability; a word that no device knows keeps it from all. The list here may be older than Apple’s.',
    fix: 'Correct the capability, or take it out. An update may not ask for more than the version on sale (ITMS-90109).',
    link: keyLink('UIRequiredDeviceCapabilities'),
    *check({ app }) {
      const value = app.info.UIRequiredDeviceCapabilities
      const names = isDictionary(value) ? Object.keys(value) : textsOf(value)
      for (const name of names.filter((candidate) => !deviceCapabilities.has(candidate))) {
        const close = nearest(name, deviceCapabilities)
        const sentence = `UIRequiredDeviceCapabilities asks for ${JSON.stringify(name)}, which is none that is known${close ? `; perhaps ${close}` : ''}.`
        yield { sentence, path: app.infoPath, source: at(app, 'UIRequiredDeviceCapabilities') }
      }
    },
  },
  {
    id: 'background-processing',
    family: 'info-plist',
    level: 'error',
    codes: ['ITMS-90771'],
    title: 'Background processing comes with its identifiers',
    explanation:
      'The background mode `processing` needs BGTaskSchedulerPermittedIdentifiers with the identifiers of the tasks.',
    fix: 'List the identifiers in BGTaskSchedulerPermittedIdentifiers, or take `processing` out of UIBackgroundModes.',
    link: keyLink('BGTaskSchedulerPermittedIdentifiers'),
    *check({ app }) {
      const isProcessing = textsOf(app.info.UIBackgroundModes).includes('processing')
      if (!isProcessing || textsOf(app.info.BGTaskSchedulerPermittedIdentifiers).length > 0) return
      const sentence =
        'UIBackgroundModes has `processing`, but BGTaskSchedulerPermittedIdentifiers lists nothing.'
      yield { sentence, path: app.infoPath, source: at(app, 'BGTaskSchedulerPermittedIdentifiers') }
    },
  },
  {
    id: 'encryption-answer',
    family: 'info-plist',
    level: 'notice',
    codes: [],
    title: 'The question of export compliance is answered in the app',
    explanation:
      'Without ITSAppUsesNonExemptEncryption every build waits in App Store Connect until somebody answers the question of export compliance.',
    fix: 'Set ITSAppUsesNonExemptEncryption in Info.plist (false where only exempt encryption is used), or give `uses-non-exempt-encryption` to the step upload-build or distribute.',
    link: keyLink('ITSAppUsesNonExemptEncryption'),
    *check({ app }) {
      const isSeen = isRead(app)
      if (!isSeen || app.info.ITSAppUsesNonExemptEncryption !== undefined) return
      yield {
        sentence: 'ITSAppUsesNonExemptEncryption is not set.',
        path: app.infoPath,
        source: at(app, 'ITSAppUsesNonExemptEncryption'),
      }
    },
  },
]

function isMultitasking(app: Bundle): boolean {
  const isFullScreen = [app.info.UIRequiresFullScreen, app.info['UIRequiresFullScreen~ipad']].includes(true)
  return platformOf(app) === 'iOS' && hasFamily(app, 2) && !isFullScreen && !isContainer(app)
}

function at(bundle: Bundle, key: string): NonNullable<Hit['source']> {
  return { file: 'info-plist', key, bundle }
}
