import { pathsUnder } from './contents.ts'
import type { Hit, Rule } from './rule.ts'

const link = 'https://developer.apple.com/documentation/xcode/reducing-your-app-s-size'
const MAX_SHOWN = 5

export const leftoverRules: readonly Rule[] = [
  {
    id: 'finder-files',
    family: 'leftovers',
    level: 'warning',
    codes: [],
    title: 'No files of the Finder are in the package',
    explanation:
      'Archiving in the Finder adds `__MACOSX`, `._` files and `.DS_Store`. Inside a signed bundle they break its signature; beside it Apple may refuse them as unexpected.',
    fix: 'Make the .ipa with `xcodebuild -exportArchive`, or with `zip -r -X My.ipa Payload` after deleting them.',
    link,
    *check({ paths }) {
      const found = paths.filter((path) => /(^|\/)(__MACOSX\/|\.DS_Store$|\._[^/]*$)/.test(path))
      yield* told(found, (list) => `The Finder has left files: ${list}.`)
    },
  },
  {
    id: 'development-files',
    family: 'leftovers',
    level: 'notice',
    codes: [],
    title: 'No files of development are in the app',
    explanation:
      'Everybody who downloads an app can read what is in it. Keys, settings and sources usually got there by a folder that is copied whole.',
    fix: 'Take the files out of "Copy Bundle Resources".',
    link,
    *check({ paths, app }) {
      const pattern = /(^|\/)(\.env(\.[^/]*)?|\.git\/.*|[^/]+\.(p8|p12|xcconfig|swift|mobileprovision))$/
      const isProfile = /(^|\/)embedded\.mobileprovision$/
      const found = pathsUnder({ paths }, `${app.path}/`).filter(
        (path) => pattern.test(path.slice(app.path.length)) && !isProfile.test(path),
      )
      yield* told(found, (list) => `The app brings files of development: ${list}.`)
    },
  },
]

function* told(paths: readonly string[], sentenceOf: (list: string) => string): Generator<Hit> {
  const [first] = paths
  if (first === undefined) return
  const more = paths.length > MAX_SHOWN ? ` and ${paths.length - MAX_SHOWN} more` : ''
  yield { sentence: sentenceOf(`${paths.slice(0, MAX_SHOWN).join(', ')}${more}`), path: first }
}
