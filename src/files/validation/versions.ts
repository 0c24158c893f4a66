import type { Bundle } from './bundles.ts'
import { bundlesOf, type PackageContents } from './contents.ts'
import type { Hit, Rule } from './rule.ts'

const keyLink = (key: string) =>
  `https://developer.apple.com/documentation/bundleresources/information-property-list/${key.toLowerCase()}`

const INTEGERS = /^\d+(\.\d+){0,2}$/
const MAX_VERSION_LENGTH = 18
const BUILD_SETTING = /\$[({]/

export const versionRules: readonly Rule[] = [
  {
    id: 'bundle-id-form',
    family: 'versions',
    level: 'error',
    codes: ['ITMS-90049'],
    title: 'Bundle ids have the right form',
    explanation: 'CFBundleIdentifier is made of letters, digits, hyphens and periods.',
    fix: 'Set PRODUCT_BUNDLE_IDENTIFIER of the target to an id such as com.example.app.',
    link: keyLink('CFBundleIdentifier'),
    *check(contents) {
      for (const bundle of versionedBundles(contents)) {
        const value = bundle.info.CFBundleIdentifier
        const isRight = typeof value === 'string' && /^[A-Za-z0-9.-]+$/.test(value) && value.length <= 155
        if (!isRight) yield wrongKey(bundle, 'CFBundleIdentifier')
      }
    },
  },
  {
    id: 'bundle-id-prefix',
    family: 'versions',
    level: 'error',
    codes: [],
    title: 'Bundle ids of what is embedded begin with that of the app',
    explanation:
      'The bundle id of an extension, a watch app or an App Clip is that of the app around it, a period and one more part.',
    fix: 'Set PRODUCT_BUNDLE_IDENTIFIER of the embedded target to that of the app followed by a name, such as com.example.app.share.',
    link: 'https://developer.apple.com/library/archive/documentation/General/Conceptual/ExtensibilityPG/ExtensionCreation.html',
    *check(contents) {
      for (const bundle of bundlesOf(contents, 'extension', 'watch-app', 'app-clip')) {
        const own = bundle.info.CFBundleIdentifier
        const around = bundle.parent?.info.CFBundleIdentifier
        if (typeof own !== 'string' || typeof around !== 'string' || own.startsWith(`${around}.`)) continue
        const sentence = `The bundle id ${own} does not begin with ${around}.`
        yield { sentence, path: bundle.path, source: keyOf(bundle, 'CFBundleIdentifier') }
      }
    },
  },
  {
    id: 'bundle-id-collision',
    family: 'versions',
    level: 'error',
    codes: ['ITMS-90685'],
    title: 'Each bundle has a bundle id of its own',
    explanation: 'Two bundles with code in one app may not share a bundle id.',
    fix: 'Embed the framework once, or give one of the bundles another id.',
    link: keyLink('CFBundleIdentifier'),
    *check(contents) {
      if (contents.kind !== 'ipa') return
      const bundles = bundlesOf(contents, 'app', 'extension', 'watch-app', 'app-clip', 'framework')
      const withId = bundles.filter(({ info }) => typeof info.CFBundleIdentifier === 'string')
      for (const [id, same] of Map.groupBy(
        withId,
        ({ info, path }) => `${info.CFBundleIdentifier} ${siteOf(path)}`,
      )) {
        const [first, second] = same
        if (first === undefined || second === undefined) continue
        const sentence = `${same.map(({ path }) => path).join(' and ')} have the same bundle id ${id.split(' ')[0]}.`
        yield { sentence, path: second.path, source: keyOf(second, 'CFBundleIdentifier') }
      }
    },
  },
  {
    id: 'version-form',
    family: 'versions',
    level: 'error',
    codes: ['ITMS-90057', 'ITMS-90060'],
    title: 'Versions are one to three integers',
    explanation:
      'CFBundleShortVersionString is a list of at most three integers with periods between them, of at most 18 characters, in the app and in every bundle with code.',
    fix: 'Set MARKETING_VERSION to a version such as 1.2.0, without a word such as beta.',
    link: keyLink('CFBundleShortVersionString'),
    *check(contents) {
      for (const bundle of versionedBundles(contents)) {
        if (!isVersion(bundle.info.CFBundleShortVersionString))
          yield wrongKey(bundle, 'CFBundleShortVersionString')
      }
    },
  },
  {
    id: 'build-number-form',
    family: 'versions',
    level: 'error',
    codes: ['ITMS-90056', 'ITMS-90058'],
    title: 'Build numbers are one to three integers',
    explanation:
      'CFBundleVersion is a list of at most three integers with periods between them, of at most 18 characters. In frameworks, which others number, only the integers count.',
    fix: 'Set CURRENT_PROJECT_VERSION to a number such as 42, for example by the step next-build-number.',
    link: keyLink('CFBundleVersion'),
    *check(contents) {
      for (const bundle of versionedBundles(contents)) {
        const value = bundle.info.CFBundleVersion
        const isRight = bundle.kind === 'framework' ? areIntegers(value) : isVersion(value)
        if (!isRight) yield wrongKey(bundle, 'CFBundleVersion')
      }
    },
  },
  {
    id: 'version-agreement',
    family: 'versions',
    level: 'warning',
    codes: ['ITMS-90473'],
    title: 'Versions of extensions agree with that of the app',
    explanation:
      'Apple warns when an extension or App Clip has another version or build number than the app around it.',
    fix: 'Let all targets take MARKETING_VERSION and CURRENT_PROJECT_VERSION from one place.',
    link: keyLink('CFBundleShortVersionString'),
    *check(contents) {
      for (const bundle of bundlesOf(contents, 'extension', 'app-clip')) yield* disagreements(bundle)
    },
  },
  {
    id: 'watch-version-agreement',
    family: 'versions',
    level: 'error',
    codes: [],
    title: 'Versions of the watch app agree with those of the app',
    explanation:
      'The version and build number of a watch app have to be those of the iOS app that brings it.',
    fix: 'Let all targets take MARKETING_VERSION and CURRENT_PROJECT_VERSION from one place.',
    link: keyLink('CFBundleVersion'),
    *check(contents) {
      for (const bundle of bundlesOf(contents, 'watch-app')) yield* disagreements(bundle)
    },
  },
]

/** Frameworks in a watch app or App Clip may have the ids that those of the app have. */
function siteOf(path: string): string {
  return /^(.*\/(Watch|AppClips)\/[^/]+\.app)\//.exec(path)?.[1] ?? ''
}

function versionedBundles(contents: PackageContents): Bundle[] {
  const bundles = bundlesOf(contents, 'app', 'extension', 'watch-app', 'app-clip', 'framework')
  return bundles.filter(({ infoPlist, kind }) => {
    if (contents.kind === 'pkg' && kind !== 'app') return false
    return infoPlist === undefined ? kind === 'app' : 'content' in infoPlist
  })
}

function isVersion(value: unknown): boolean {
  return typeof value === 'string' && INTEGERS.test(value) && value.length <= MAX_VERSION_LENGTH
}

function areIntegers(value: unknown): boolean {
  return typeof value === 'string' && /^\d+(\.\d+)*$/.test(value)
}

function* disagreements(bundle: Bundle): Generator<Hit> {
  for (const key of ['CFBundleShortVersionString', 'CFBundleVersion']) {
    const [own, around] = [bundle.info[key], bundle.parent?.info[key]]
    if (typeof own !== 'string' || typeof around !== 'string' || own === around) continue
    const sentence = `${key} is ${own} in ${bundle.path}, but ${around} in the app around it.`
    yield { sentence, path: bundle.path, source: keyOf(bundle, key) }
  }
}

function wrongKey(bundle: Bundle, key: string): Hit {
  const value = bundle.info[key]
  const said =
    value === undefined || value === ''
      ? 'is missing'
      : typeof value === 'string' && BUILD_SETTING.test(value)
        ? `is ${value}, a build setting that was not filled in`
        : `is ${JSON.stringify(value)}`
  return { sentence: `${key} of ${bundle.path} ${said}.`, path: bundle.infoPath, source: keyOf(bundle, key) }
}

function keyOf(bundle: Bundle, key: string) {
  return { file: 'info-plist', key, bundle } as const
}
