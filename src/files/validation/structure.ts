import type { Bundle } from './bundles.ts'
import { bundlesOf, type PackageContents, pathsUnder } from './contents.ts'
import type { Rule } from './rule.ts'

const bundleLink =
  'https://developer.apple.com/library/archive/documentation/CoreFoundation/Conceptual/CFBundles/BundleTypes/BundleTypes.html'
const contentLink =
  'https://developer.apple.com/documentation/xcode/embedding-nonstandard-code-structures-in-a-bundle'

/** The Swift runtime may lie in Frameworks as it is. */
const SWIFT_LIBRARY = /\/Frameworks\/libswift[^/]*\.dylib$/
const LOOSE_LIBRARY = /\.(dylib|a|o)$/

export const structureRules: readonly Rule[] = [
  {
    id: 'payload-at-root',
    family: 'structure',
    level: 'error',
    codes: [],
    title: 'Payload is at the root of the .ipa',
    explanation:
      'An .ipa has the folder Payload at its root and the app in it. Zipping the folder above puts it one level too deep.',
    fix: 'Zip the folder Payload itself (`zip -r My.ipa Payload`), or export with `xcodebuild -exportArchive`.',
    link: bundleLink,
    *check({ kind, app }) {
      if (kind === 'ipa' && !app.path.startsWith('Payload/')) {
        const folder = app.path.slice(0, app.path.lastIndexOf('/'))
        yield { sentence: `The app lies in ${folder} instead of Payload at the root.`, path: app.path }
      }
    },
  },
  {
    id: 'info-plist-readable',
    family: 'structure',
    level: 'error',
    codes: [],
    title: 'Every bundle with code has a readable Info.plist',
    explanation: 'Apps, extensions and frameworks are known by their Info.plist. Not looked at in a .pkg.',
    fix: 'Build the target again, and see that its Info.plist is a property list (`plutil -lint`).',
    link: 'https://developer.apple.com/documentation/bundleresources/information-property-list',
    *check(contents) {
      if (contents.kind !== 'ipa') return
      for (const bundle of codeBundles(contents)) {
        if (bundle.infoPlist === undefined && bundle.parent !== undefined) {
          yield { sentence: 'The bundle has no Info.plist.', path: bundle.path }
        } else if (bundle.infoPlist !== undefined && 'problem' in bundle.infoPlist) {
          yield { sentence: bundle.infoPlist.problem, path: bundle.infoPath }
        }
      }
    },
  },
  {
    id: 'program-present',
    family: 'structure',
    level: 'error',
    codes: [],
    title: 'The program that Info.plist names is there',
    explanation:
      'CFBundleExecutable names the program inside the bundle; without it nothing can be started. Not looked at in a .pkg.',
    fix: 'Build and export again; a bundle without its program comes from a copy step that went wrong.',
    link: 'https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleexecutable',
    *check(contents) {
      if (contents.kind !== 'ipa') return
      for (const bundle of codeBundles(contents)) {
        const { info, infoPlist, programPath, path } = bundle
        if (infoPlist === undefined || 'problem' in infoPlist) continue
        if (programPath === undefined) {
          const value = info.CFBundleExecutable
          const said = value === undefined ? 'is missing' : `is ${JSON.stringify(value)}`
          yield {
            sentence: `CFBundleExecutable ${said}.`,
            path,
            source: { file: 'info-plist', key: 'CFBundleExecutable', bundle },
          }
        } else if (!contents.files.has(programPath)) {
          yield { sentence: `The program ${programPath} is not in the package.`, path: programPath }
        }
      }
    },
  },
  {
    id: 'program-readable',
    family: 'structure',
    level: 'error',
    codes: [],
    title: 'Programs and frameworks are linked Mach-O files',
    explanation:
      'What CFBundleExecutable names has to be a program or a dynamic library. A static library in its place comes from embedding a static framework.',
    fix: 'For a static framework choose "Do Not Embed" in the target; otherwise build again.',
    link: contentLink,
    *check({ bundles }) {
      for (const { program, programPath } of bundles) {
        if (program === undefined || 'content' in program || programPath === undefined) continue
        yield { sentence: `${programPath} cannot be used: ${program.problem}.`, path: programPath }
      }
    },
  },
  {
    id: 'loose-library',
    family: 'structure',
    level: 'error',
    codes: ['ITMS-90171'],
    title: 'Libraries lie inside frameworks',
    explanation:
      'An iOS app may not hold libraries by themselves: dynamic ones belong into a framework, static ones are linked into the program. The Swift runtime in Frameworks is the exception.',
    fix: 'Wrap the .dylib in a framework, and take .a and .o files out of "Copy Bundle Resources".',
    link: contentLink,
    *check({ kind, files, app }) {
      if (kind !== 'ipa') return
      for (const path of files.keys()) {
        if (!path.startsWith(`${app.path}/`) || !LOOSE_LIBRARY.test(path) || SWIFT_LIBRARY.test(path))
          continue
        yield { sentence: `${path} is a library by itself.`, path }
      }
    },
  },
  {
    id: 'nested-frameworks',
    family: 'structure',
    level: 'error',
    codes: ['ITMS-90205', 'ITMS-90206'],
    title: 'Extensions and frameworks hold no frameworks',
    explanation:
      'On iOS only the app itself has a folder Frameworks. Extensions use it from there; frameworks do not nest.',
    fix: 'Embed the framework in the app alone, and set ALWAYS_EMBED_SWIFT_STANDARD_LIBRARIES to NO for the extension or framework.',
    link: contentLink,
    *check(contents) {
      if (contents.kind !== 'ipa') return
      for (const { path, parent } of bundlesOf(contents, 'extension', 'framework')) {
        const isInWatchApp = parent?.kind === 'watch-app' || parent?.parent?.kind === 'watch-app'
        const inside = `${path}/Frameworks/`
        const nested = isInWatchApp ? undefined : pathsUnder(contents, inside)[0]
        if (nested !== undefined) yield { sentence: `${path} contains the folder Frameworks.`, path: nested }
      }
    },
  },
  {
    id: 'swift-support',
    family: 'structure',
    level: 'warning',
    codes: ['ITMS-90426'],
    title: 'SwiftSupport goes with an embedded Swift runtime',
    explanation:
      'When Frameworks holds Swift libraries of Apple, the .ipa needs the folder SwiftSupport with the originals, as an export by Xcode makes it.',
    fix: 'Export with `xcodebuild -exportArchive` instead of zipping the app.',
    link: 'https://developer.apple.com/library/archive/technotes/tn2432/_index.html',
    *check({ kind, app, files }) {
      const paths = [...files.keys()]
      const library = paths.find((path) => path.startsWith(`${app.path}/`) && SWIFT_LIBRARY.test(path))
      if (kind !== 'ipa' || library === undefined) return
      if (!paths.some((path) => path.includes('SwiftSupport/'))) {
        yield { sentence: `${library} is there, but the folder SwiftSupport is not.`, path: library }
      }
    },
  },
]

function codeBundles(contents: PackageContents): Bundle[] {
  return bundlesOf(contents, 'app', 'extension', 'watch-app', 'app-clip', 'helper', 'framework')
}
