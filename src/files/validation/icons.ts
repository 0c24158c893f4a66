import type { Bundle } from './bundles.ts'
import {
  bundlesOf,
  hasFamily,
  isContainer,
  isRead,
  type PackageContents,
  pathsUnder,
  platformOf,
} from './contents.ts'
import { catalogIconName, iconNames } from './icon-names.ts'
import type { Hit, Rule } from './rule.ts'

const link = 'https://developer.apple.com/documentation/xcode/configuring-your-app-icon'

/** The least that Apple asks for as loose files when there is no asset catalog. */
const LOOSE_SIZES = [
  { family: 1, size: 120, device: 'iPhone', code: 'ITMS-90022' },
  { family: 2, size: 152, device: 'iPad', code: 'ITMS-90023' },
] as const

export const iconRules: readonly Rule[] = [
  {
    id: 'icon-present',
    family: 'icons',
    level: 'error',
    codes: ['ITMS-90022', 'ITMS-90023', 'ITMS-90704', 'ITMS-90713'],
    title: 'The app has an icon',
    explanation:
      'An app brings its icons in an asset catalog (Assets.car) and names the set in Info.plist (CFBundleIconName). The icon of 1024 pixels for the store is in there too.',
    fix: 'Add an AppIcon set to the asset catalog and name it in ASSETCATALOG_COMPILER_APPICON_NAME.',
    link,
    *check(contents) {
      for (const bundle of iconBundles(contents)) {
        const name = catalogIconName(bundle)
        const hasCatalog = contents.files.has(`${bundle.path}/Assets.car`)
        if (name === undefined && iconNames(bundle).length === 0) {
          yield hit(bundle, `${bundle.path} has no icon: Info.plist names none.`)
        } else if (name === undefined) {
          yield hit(
            bundle,
            `CFBundleIconName is missing in ${bundle.path}: the icons are not in an asset catalog.`,
          )
        } else if (!hasCatalog) {
          yield hit(bundle, `${bundle.path} names the icon ${name}, but has no Assets.car.`)
        }
      }
    },
  },
  {
    id: 'icon-files',
    family: 'icons',
    level: 'error',
    codes: ['ITMS-90032'],
    title: 'The icon files that Info.plist names are there',
    explanation:
      'Each name in CFBundleIconFiles stands for PNG files beside the program, with a size and scale added.',
    fix: 'Add the files to the target, or take the names out of Info.plist and use an asset catalog.',
    link,
    *check(contents) {
      for (const bundle of iconBundles(contents)) {
        if (contents.files.has(`${bundle.path}/Assets.car`) && catalogIconName(bundle) !== undefined) continue
        const missing = iconNames(bundle).filter((name) => !hasFile(contents, bundle, name))
        if (missing.length > 0)
          yield hit(bundle, `Of ${bundle.path} these icons are missing: ${missing.join(', ')}.`)
      }
    },
  },
  {
    id: 'icon-sizes',
    family: 'icons',
    level: 'warning',
    codes: LOOSE_SIZES.map(({ code }) => code),
    title: 'The sizes of icons that Apple asks for are there',
    explanation:
      'Besides the asset catalog Xcode puts one PNG of 120 pixels (iPhone) and one of 152 (iPad) beside the program. Looked at where loose icons are there at all.',
    fix: 'Fill the AppIcon set in the asset catalog and build again.',
    link,
    *check(contents) {
      const { app, icons } = contents
      if (platformOf(app) !== 'iOS' || icons.size === 0) return
      for (const { family, size, device } of LOOSE_SIZES) {
        if (!hasFamily(app, family)) continue
        const isThere = [...icons.values()].some(({ width, height }) => width === size && height === size)
        if (!isThere)
          yield hit(app, `None of the loose icons is ${size} x ${size} pixels, as ${device} needs.`)
      }
    },
  },
  {
    id: 'icon-opaque',
    family: 'icons',
    level: 'warning',
    codes: ['ITMS-90717'],
    title: 'Icons are opaque',
    explanation:
      'The icon for the store may not be transparent. It lies inside the asset catalog, which is not unpacked here; what is seen is that loose icons, made from the same picture, are transparent.',
    fix: 'Give the icon a background and save it without an alpha channel.',
    link: 'https://developer.apple.com/design/human-interface-guidelines/app-icons',
    *check({ app, icons }) {
      if (platformOf(app) !== 'iOS') return
      for (const [path, { isTransparent }] of icons) {
        if (isTransparent) yield { sentence: `The icon ${path} is transparent in places.`, path }
      }
    },
  },
]

function iconBundles(contents: PackageContents): Bundle[] {
  if (contents.kind !== 'ipa') return []
  return bundlesOf(contents, 'app', 'watch-app').filter((bundle) => isRead(bundle) && !isContainer(bundle))
}

function hasFile(contents: PackageContents, bundle: Bundle, name: string): boolean {
  const start = `${bundle.path}/${name}`
  return pathsUnder(contents, start).some((path) => !path.slice(start.length).includes('/'))
}

function hit(bundle: Bundle, sentence: string): Hit {
  return { sentence, path: bundle.path, source: { file: 'info-plist', key: 'CFBundleIcons', bundle } }
}
