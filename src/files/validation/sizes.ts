import { bundlesOf, pathsUnder, platformOf, slicesOf } from './contents.ts'
import type { Rule } from './rule.ts'

const link =
  'https://developer.apple.com/help/app-store-connect/reference/app-uploads/maximum-build-file-sizes'
/** Apple does not say which kind of megabyte it means; with the larger one nothing is told that is not so. */
const MEGABYTE = 1024 * 1024
const GIGABYTE = 1024 * MEGABYTE
const MAX_APP_BYTES = 4 * GIGABYTE
const MAX_WATCH_BYTES = 75 * MEGABYTE
const MAX_TEXT_BYTES = 500 * MEGABYTE
const MAX_CLIP_BYTES = 100 * MEGABYTE

export const sizeRules: readonly Rule[] = [
  {
    id: 'app-size',
    family: 'sizes',
    level: 'error',
    codes: [],
    title: 'The app is at most 4 GB',
    explanation: 'Unpacked, an app for iOS, tvOS or visionOS has at most 4 GB.',
    fix: 'Take resources out and load them later, for example as background assets.',
    link,
    *check({ kind, files, paths, app }) {
      const bytes = pathsUnder({ paths }, `${app.path}/`).reduce(
        (sum, path) => sum + (files.get(path) ?? 0),
        0,
      )
      if (kind === 'ipa' && bytes > MAX_APP_BYTES) {
        yield { sentence: `The app has ${(bytes / GIGABYTE).toFixed(2)} GB unpacked.`, path: app.path }
      }
    },
  },
  {
    id: 'program-size',
    family: 'sizes',
    level: 'error',
    codes: ['ITMS-90122'],
    title: 'The code of a program is at most 500 MB',
    explanation:
      'The section __TEXT of all architectures of a program together has at most 500 MB on iOS, tvOS and visionOS.',
    fix: 'Move data out of the code, split it into frameworks, or build for arm64 alone.',
    link,
    *check({ kind, bundles }) {
      for (const bundle of kind === 'ipa' ? bundles : []) {
        const bytes = slicesOf(bundle).reduce((sum, { textBytes }) => sum + textBytes, 0)
        if (bytes <= MAX_TEXT_BYTES) continue
        yield {
          sentence: `The code of ${bundle.path} has ${(bytes / MEGABYTE).toFixed(0)} MB.`,
          path: bundle.path,
        }
      }
    },
  },
  {
    id: 'watch-app-size',
    family: 'sizes',
    level: 'error',
    codes: [],
    title: 'A watch app is at most 75 MB',
    explanation: 'Unpacked, an app for watchOS has at most 75 MB.',
    fix: 'Take resources out of the watch app.',
    link,
    *check(contents) {
      for (const { path } of bundlesOf(contents, 'watch-app')) {
        const bytes = pathsUnder(contents, `${path}/`).reduce(
          (sum, file) => sum + (contents.files.get(file) ?? 0),
          0,
        )
        if (bytes > MAX_WATCH_BYTES)
          yield { sentence: `${path} has ${(bytes / MEGABYTE).toFixed(0)} MB unpacked.`, path }
      }
    },
  },
  {
    id: 'app-clip-size',
    family: 'sizes',
    level: 'warning',
    codes: [],
    title: 'An App Clip is at most 100 MB',
    explanation:
      'An App Clip has at most 10 to 100 MB for one device, by how it is started and from which iOS on. What a device gets is made by Apple; here the whole App Clip is counted.',
    fix: 'Keep what the App Clip does not need at once out of its target.',
    link: 'https://developer.apple.com/documentation/appclip/choosing-the-right-functionality-for-your-app-clip',
    *check(contents) {
      for (const bundle of bundlesOf(contents, 'app-clip')) {
        if (platformOf(bundle) !== 'iOS') continue
        const { path } = bundle
        const bytes = pathsUnder(contents, `${path}/`).reduce(
          (sum, file) => sum + (contents.files.get(file) ?? 0),
          0,
        )
        if (bytes > MAX_CLIP_BYTES)
          yield { sentence: `${path} has ${(bytes / MEGABYTE).toFixed(0)} MB unpacked.`, path }
      }
    },
  },
]
