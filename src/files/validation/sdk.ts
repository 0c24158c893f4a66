import type { Bundle } from './bundles.ts'
import { bundlesOf, compareVersions, isRead, platformOf, slicesOf, textOf } from './contents.ts'
import type { Rule } from './rule.ts'
import { floorAt } from './sdk-floors.ts'

const link = 'https://developer.apple.com/news/upcoming-requirements/'
const SDK_OF: Readonly<Record<string, string>> = {
  iOS: 'iphoneos',
  tvOS: 'appletvos',
  watchOS: 'watchos',
  visionOS: 'xros',
}

const BETA_BUILD = /[A-Z]5\d{3}[a-z]$/
/** Xcode 16.2 came out with the number of its last beta. */
const RELEASES_LIKE_BETAS: ReadonlySet<string> = new Set(['16C5032a'])

export const sdkRules: readonly Rule[] = [
  {
    id: 'sdk-floor',
    family: 'sdk',
    level: 'error',
    codes: ['ITMS-90725'],
    title: 'The app is built with an SDK that Apple still takes',
    explanation:
      'Apple raises the least SDK every April. Since 28 April 2026 uploads need the 26 SDKs, that is Xcode 26; macOS has no such floor.',
    fix: 'Build with a current Xcode; on GitHub choose a runner image or `xcode-select` version that has it.',
    link,
    *check({ app, now }) {
      const sdk = sdkOf(app)
      const floor = floorAt(now)
      const least = sdk === undefined ? undefined : floor?.sdks[sdk.name]
      if (sdk === undefined || floor === undefined || least === undefined) return
      if (compareVersions(sdk.version, String(least)) < 0) {
        const sentence = `The app is built with the SDK ${sdk.name}${sdk.version}; since ${floor.since} Apple takes ${sdk.name}${least} (Xcode ${floor.xcode}) or later.`
        yield { sentence, path: app.infoPath }
      }
    },
  },
  {
    id: 'sdk-known',
    family: 'sdk',
    level: 'warning',
    codes: [],
    title: 'Info.plist tells the SDK and Xcode',
    explanation:
      'Xcode writes DTSDKName, DTXcode and the like into Info.plist, and Apple looks at them. Other build tools leave them out; how strict Apple is then is not published.',
    fix: 'Build with xcodebuild, or let the build tool add the DT keys of the Xcode in use.',
    link: 'https://developer.apple.com/documentation/bundleresources/information-property-list',
    *check({ app }) {
      const missing = ['DTSDKName', 'DTXcode', 'DTPlatformName'].filter(
        (key) => textOf(app.info[key]) === undefined,
      )
      if (isRead(app) && missing.length > 0) {
        yield { sentence: `Info.plist of the app lacks ${missing.join(', ')}.`, path: app.infoPath }
      }
    },
  },
  {
    id: 'beta-xcode',
    family: 'sdk',
    level: 'warning',
    codes: ['ITMS-90534'],
    title: 'The app is not built with a beta of Xcode',
    explanation:
      'The builds of betas have numbers of 5000 and more with a lower-case letter behind, such as 17A5241e. Apple takes some betas for TestFlight, none for the store, and refuses betas that a later one has replaced.',
    fix: 'Build with the release or release candidate of Xcode for anything that goes to the store.',
    link: 'https://developer.apple.com/support/xcode/',
    *check({ app }) {
      const build = textOf(app.info.DTXcodeBuild)
      if (build !== undefined && BETA_BUILD.test(build) && !RELEASES_LIKE_BETAS.has(build)) {
        yield {
          sentence: `The app is built with a beta of Xcode (DTXcodeBuild ${build}).`,
          path: app.infoPath,
        }
      }
    },
  },
  {
    id: 'minimum-os-present',
    family: 'sdk',
    level: 'error',
    codes: ['ITMS-90360', 'ITMS-90530'],
    title: 'Every bundle with code tells its minimum OS',
    explanation:
      'MinimumOSVersion has to be there in the app, its extensions and its frameworks (not on macOS).',
    fix: 'Set the deployment target of the target, or update the framework whose Info.plist lacks the key.',
    link: 'https://developer.apple.com/documentation/bundleresources/information-property-list/minimumosversion',
    *check(contents) {
      if (contents.kind !== 'ipa') return
      for (const bundle of bundlesOf(contents, 'app', 'extension', 'watch-app', 'app-clip', 'framework')) {
        if (!isRead(bundle) || textOf(bundle.info.MinimumOSVersion) !== undefined) continue
        const source = { file: 'info-plist', key: 'MinimumOSVersion', bundle } as const
        yield { sentence: `MinimumOSVersion of ${bundle.path} is missing.`, path: bundle.infoPath, source }
      }
    },
  },
  {
    id: 'minimum-os-of-program',
    family: 'sdk',
    level: 'warning',
    codes: ['ITMS-90208'],
    title: 'Program and Info.plist agree on the minimum OS',
    explanation:
      'A program or framework that was built for a later system than MinimumOSVersion says cannot run where Info.plist promises it. Apple refuses such frameworks; how it compares is not published.',
    fix: 'Raise MinimumOSVersion in the Info.plist of the bundle, or build it with a lower deployment target.',
    link: 'https://developer.apple.com/documentation/bundleresources/information-property-list/minimumosversion',
    *check(contents) {
      if (contents.kind !== 'ipa') return
      for (const bundle of bundlesOf(contents, 'app', 'extension', 'watch-app', 'app-clip', 'framework')) {
        const stated = textOf(bundle.info.MinimumOSVersion)
        const built = minimumOsOf(bundle)
        if (stated === undefined || built === undefined) continue
        if (compareVersions(built, stated) > 0) {
          const sentence = `${bundle.path} says MinimumOSVersion ${stated}, but its program is built for ${built} or later.`
          yield {
            sentence,
            path: bundle.infoPath,
            source: { file: 'info-plist', key: 'MinimumOSVersion', bundle },
          }
        }
      }
    },
  },
]

/** The lowest of all, since the slice arm64 for watches is always for watchOS 26 or later, while arm64_32 is for those before. */
function minimumOsOf(bundle: Bundle): string | undefined {
  const arm = slicesOf(bundle).filter(({ architecture }) => architecture.startsWith('arm64'))
  return arm.flatMap(({ minimumOs }) => minimumOs ?? []).sort(compareVersions)[0]
}

/** As Info.plist names it, else as the program does. */
function sdkOf(app: Bundle): { name: string; version: string } | undefined {
  const [, name, version] = /^([a-z]+)(\d+(?:\.\d+)*)/.exec(textOf(app.info.DTSDKName) ?? '') ?? []
  if (name !== undefined && version !== undefined) return { name, version }
  const sdk = slicesOf(app)[0]?.sdk
  const ofPlatform = SDK_OF[platformOf(app) ?? '']
  return sdk === undefined || ofPlatform === undefined ? undefined : { name: ofPlatform, version: sdk }
}
