import { bundlesOf, platformOf, slicesOf } from './contents.ts'
import type { Rule } from './rule.ts'

const link = 'https://developer.apple.com/documentation/xcode/building-a-universal-macos-binary'
const deviceLink =
  'https://developer.apple.com/documentation/xcode/creating-a-multi-platform-binary-framework-bundle'
const SIMULATOR_ARCHITECTURES = ['x86_64', 'i386']

export const architectureRules: readonly Rule[] = [
  {
    id: 'simulator-code',
    family: 'architectures',
    level: 'error',
    codes: ['ITMS-90087'],
    title: 'No code for the simulator is in the app',
    explanation:
      'The architectures x86_64 and i386 run in the simulator alone, and so does arm64 that was built for it. Apple refuses both.',
    fix: 'Use the XCFramework of the library, or take the slices out with `lipo -remove`; build the app for devices.',
    link: deviceLink,
    *check(contents) {
      if (contents.kind !== 'ipa') return
      for (const bundle of contents.bundles) {
        const wrong = slicesOf(bundle).filter(
          ({ architecture, platform }) =>
            SIMULATOR_ARCHITECTURES.includes(architecture) || platform?.endsWith('simulator'),
        )
        if (wrong.length === 0) continue
        const names = wrong.map(
          ({ architecture, platform }) =>
            `${architecture}${platform === undefined ? '' : ` for ${platform}`}`,
        )
        yield {
          sentence: `${bundle.path} has code for the simulator: ${names.join(', ')}.`,
          path: bundle.path,
        }
      }
    },
  },
  {
    id: 'arm64',
    family: 'architectures',
    level: 'error',
    codes: ['ITMS-90086'],
    title: 'The app runs on 64-bit devices',
    explanation: 'Apps for iOS, tvOS and visionOS need the architecture arm64.',
    fix: 'Build with the standard architectures (ARCHS = $(ARCHS_STANDARD)).',
    link,
    *check(contents) {
      if (contents.kind !== 'ipa') return
      for (const bundle of bundlesOf(contents, 'app', 'extension', 'app-clip')) {
        const platform = platformOf(bundle)
        const architectures = slicesOf(bundle).map(({ architecture }) => architecture)
        if (platform === 'watchOS' || architectures.length === 0) continue
        if (architectures.some((name) => name.startsWith('arm64'))) continue
        yield {
          sentence: `${bundle.path} is built for ${architectures.join(', ')} alone.`,
          path: bundle.path,
        }
      }
    },
  },
  {
    id: 'platform-of-code',
    family: 'architectures',
    level: 'error',
    codes: [],
    title: 'All code is for the platform of its bundle',
    explanation: 'A framework or program that was built for another system cannot be loaded.',
    fix: 'Use the build of the library for this platform, as an XCFramework has it.',
    link: deviceLink,
    *check(contents) {
      if (contents.kind !== 'ipa') return
      for (const bundle of contents.bundles) {
        const expected = platformOf(bundle)
        const other = slicesOf(bundle).find(
          ({ platform }) =>
            platform !== undefined && !platform.endsWith('simulator') && platform !== expected,
        )
        if (expected === undefined || other === undefined) continue
        const sentence = `${bundle.path} is for ${expected} by its Info.plist, but has code for ${other.platform}.`
        yield { sentence, path: bundle.path }
      }
    },
  },
  {
    id: 'encrypted-program',
    family: 'architectures',
    level: 'error',
    codes: ['ITMS-90125'],
    title: 'Programs are not encrypted',
    explanation: 'Apple encrypts programs in the store. One that is encrypted already was taken from there.',
    fix: 'Upload what Xcode has exported, not an app that was downloaded.',
    link: 'https://developer.apple.com/documentation/xcode/distributing-your-app-for-beta-testing-and-releases',
    *check({ bundles }) {
      for (const bundle of bundles) {
        if (!slicesOf(bundle).some(({ isEncrypted }) => isEncrypted)) continue
        yield { sentence: `The program of ${bundle.path} is encrypted already.`, path: bundle.path }
      }
    },
  },
  {
    id: 'bitcode',
    family: 'architectures',
    level: 'warning',
    codes: ['ITMS-90482'],
    title: 'No bitcode is in the app',
    explanation:
      'Xcode 14 has ended bitcode, and Apple refuses programs that still hold it, as old frameworks do.',
    fix: 'Update the framework, or strip it with `xcrun bitcode_strip -r`.',
    link: 'https://developer.apple.com/documentation/xcode-release-notes/xcode-14-release-notes',
    *check({ bundles }) {
      for (const bundle of bundles) {
        if (!slicesOf(bundle).some(({ hasBitcode }) => hasBitcode)) continue
        yield { sentence: `${bundle.path} holds bitcode.`, path: bundle.path }
      }
    },
  },
]
