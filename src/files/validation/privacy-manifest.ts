import { basename } from 'node:path/posix'
import { isDictionary } from '../property-list.ts'
import type { Bundle } from './bundles.ts'
import { bundlesOf, pathsUnder, slicesOf, textsOf } from './contents.ts'
import { requiredReasonCategories } from './required-reason-table.ts'
import type { Hit, Rule } from './rule.ts'
import { sdksWithManifest } from './sdks-with-manifest.ts'

const manifestLink = 'https://developer.apple.com/documentation/bundleresources/privacy-manifest-files'
const reasonLink =
  'https://developer.apple.com/documentation/bundleresources/describing-use-of-required-reason-api'

export const privacyManifestRules: readonly Rule[] = [
  {
    id: 'privacy-manifest-readable',
    family: 'privacy-manifest',
    level: 'error',
    codes: ['ITMS-91056'],
    title: 'Privacy manifests are property lists of the right form',
    explanation:
      'PrivacyInfo.xcprivacy is a property list with a dictionary; its lists are arrays and NSPrivacyTracking is a boolean.',
    fix: 'Correct the manifest (Xcode edits it as "App Privacy"), or update the framework that brings it.',
    link: manifestLink,
    *check({ bundles }) {
      for (const { bundle, path, problem } of bundles.flatMap(manifestProblems)) {
        yield {
          sentence: `${path} is not a valid privacy manifest: ${problem}.`,
          path,
          source: source(bundle),
        }
      }
    },
  },
  {
    id: 'required-reason-category',
    family: 'privacy-manifest',
    level: 'error',
    codes: ['ITMS-91054'],
    title: 'Privacy manifests name categories that exist',
    explanation: 'NSPrivacyAccessedAPIType is one of the categories that Apple lists.',
    fix: 'Correct the category; see Apple’s page for the list.',
    link: reasonLink,
    *check({ bundles }) {
      for (const { bundle, category, path } of bundles.flatMap(declaredTypes)) {
        if (requiredReasonCategories.some((known) => known.category === category)) continue
        const sentence = `${path} names the category ${JSON.stringify(category)}, which does not exist.`
        yield { sentence, path, source: source(bundle) }
      }
    },
  },
  {
    id: 'required-reason-code',
    family: 'privacy-manifest',
    level: 'error',
    codes: ['ITMS-91055'],
    title: 'Privacy manifests give approved reasons',
    explanation: 'Each category has its own list of approved reasons, and needs at least one of them.',
    fix: 'Give a reason that Apple lists for the category.',
    link: reasonLink,
    *check({ bundles }) {
      for (const { bundle, category, reasons, path } of bundles.flatMap(declaredTypes)) {
        const known = requiredReasonCategories.find((one) => one.category === category)
        if (known === undefined) continue
        const wrong = reasons.filter((reason) => !known.reasons.includes(reason))
        const said = reasons.length === 0 ? 'no reason' : `the reason ${wrong.join(', ')}`
        if (reasons.length > 0 && wrong.length === 0) continue
        const sentence = `${path} gives ${said} for ${category}; approved are ${known.reasons.join(', ')}.`
        yield { sentence, path, source: source(bundle) }
      }
    },
  },
  {
    id: 'required-reason-missing',
    family: 'privacy-manifest',
    level: 'warning',
    codes: ['ITMS-91053'],
    title: 'APIs that need a reason are declared',
    explanation:
      'Code that imports such an API needs its category in a privacy manifest: that of its own framework, or that of the app. Seen are imported functions, constants and classes; how Apple scans is not published, and methods such as systemUptime leave no trace here.',
    fix: 'Add the category and a reason to PrivacyInfo.xcprivacy of the target, or update the framework that lacks it.',
    link: reasonLink,
    *check(contents) {
      if (contents.kind !== 'ipa') return
      const inApp = contents.bundles.filter(
        ({ kind, parent }) => kind === 'app' || (kind === 'resources' && parent?.kind === 'app'),
      )
      for (const bundle of bundlesOf(contents, 'app', 'extension', 'watch-app', 'app-clip', 'framework')) {
        const around = [
          bundle,
          ...inApp,
          ...contents.bundles.filter(({ path }) => path.startsWith(`${bundle.path}/`)),
        ]
        const declared = new Set(around.flatMap(declaredTypes).map(({ category }) => category))
        for (const { category, symbols } of requiredReasonCategories) {
          const used = symbols.filter((name) => slicesOf(bundle).some(({ imports }) => imports?.has(name)))
          if (used.length === 0 || declared.has(category)) continue
          const names = used.map((name) => name.replace(/^_(OBJC_CLASS_\$_)?/, '')).join(', ')
          const sentence = `${bundle.path} uses ${names}, but no privacy manifest declares ${category}.`
          yield { sentence, path: bundle.path, source: source(bundle) }
        }
      }
    },
  },
  {
    id: 'sdk-manifest-missing',
    family: 'privacy-manifest',
    level: 'warning',
    codes: ['ITMS-91061'],
    title: 'SDKs on Apple’s list bring their privacy manifest',
    explanation:
      'Apple lists SDKs that have to bring a privacy manifest, and refuses an app that adds one without it. An app that had the SDK before may pass.',
    fix: 'Update the SDK to a version that brings PrivacyInfo.xcprivacy.',
    link: 'https://developer.apple.com/support/third-party-SDK-requirements/',
    *check(contents) {
      if (contents.kind !== 'ipa') return
      for (const bundle of bundlesOf(contents, 'framework')) {
        const name = basename(bundle.path).replace(/\.framework$/i, '')
        const inside = pathsUnder(contents, `${bundle.path}/`).some((path) => path.endsWith('.xcprivacy'))
        if (!sdksWithManifest.has(name) || inside) continue
        yield {
          sentence: `${name} is on Apple’s list, but ${bundle.path} has no privacy manifest.`,
          path: bundle.path,
        }
      }
    },
  },
  {
    id: 'tracking-flag',
    family: 'privacy-manifest',
    level: 'error',
    codes: ['ITMS-91064', 'ITMS-91107'],
    title: 'A manifest with domains declares tracking',
    explanation:
      'Where NSPrivacyTrackingDomains lists anything, be it an empty text, NSPrivacyTracking has to be true.',
    fix: 'Set NSPrivacyTracking to true, or take the domains out; update the framework that brings the manifest.',
    link: manifestLink,
    *check({ bundles }) {
      for (const bundle of bundles) {
        const manifest = contentOf(bundle)
        if (manifest === undefined || manifest.value.NSPrivacyTracking === true) continue
        if (textsOf(manifest.value.NSPrivacyTrackingDomains).length === 0) continue
        const sentence = `${manifest.path} lists tracking domains, but does not declare tracking.`
        yield { sentence, path: manifest.path, source: source(bundle) }
      }
    },
  },
  {
    id: 'tracking-domains',
    family: 'privacy-manifest',
    level: 'warning',
    codes: [],
    title: 'A manifest that declares tracking names the domains',
    explanation:
      'Where NSPrivacyTracking is true, NSPrivacyTrackingDomains lists the domains that the system blocks until the user agrees.',
    fix: 'List the domains in NSPrivacyTrackingDomains, or set NSPrivacyTracking to false.',
    link: manifestLink,
    *check({ bundles }) {
      for (const bundle of bundles) {
        const manifest = contentOf(bundle)
        if (manifest?.value.NSPrivacyTracking !== true) continue
        if (textsOf(manifest.value.NSPrivacyTrackingDomains).length > 0) continue
        const sentence = `${manifest.path} declares tracking, but no domains.`
        yield { sentence, path: manifest.path, source: source(bundle) }
      }
    },
  },
]

function contentOf({ privacyManifest }: Bundle) {
  if (privacyManifest === undefined || 'problem' in privacyManifest.reading) return undefined
  return { path: privacyManifest.path, value: privacyManifest.reading.content }
}

function manifestProblems(bundle: Bundle) {
  const { privacyManifest } = bundle
  if (privacyManifest === undefined) return []
  const { path, reading } = privacyManifest
  if ('problem' in reading) return [{ bundle, path, problem: reading.problem.replace(/\.$/, '') }]
  const lists = ['NSPrivacyTrackingDomains', 'NSPrivacyCollectedDataTypes', 'NSPrivacyAccessedAPITypes']
  const wrongLists = lists
    .filter((key) => reading.content[key] !== undefined && !Array.isArray(reading.content[key]))
    .map((key) => `${key} is not an array`)
  const { NSPrivacyTracking } = reading.content
  const isWrongFlag = NSPrivacyTracking !== undefined && typeof NSPrivacyTracking !== 'boolean'
  return [...wrongLists, ...(isWrongFlag ? ['NSPrivacyTracking is not a boolean'] : [])].map((problem) => ({
    bundle,
    path,
    problem,
  }))
}

function declaredTypes(bundle: Bundle) {
  const manifest = contentOf(bundle)
  const types = manifest?.value.NSPrivacyAccessedAPITypes
  if (manifest === undefined || !Array.isArray(types)) return []
  return types.filter(isDictionary).map((type) => ({
    bundle,
    path: manifest.path,
    category: typeof type.NSPrivacyAccessedAPIType === 'string' ? type.NSPrivacyAccessedAPIType : '',
    reasons: textsOf(type.NSPrivacyAccessedAPITypeReasons),
  }))
}

function source(bundle: Bundle): NonNullable<Hit['source']> {
  return { file: 'privacy-manifest', key: 'NSPrivacyAccessedAPITypes', bundle }
}
