import { isDictionary } from '../property-list.ts'
import type { Bundle } from './bundles.ts'
import { textOf, textsOf } from './contents.ts'

/** The names of loose icons in Info.plist, without size and scale, as `AppIcon60x60`. */
export function iconNames({ info }: Bundle): string[] {
  const listed = primaryIcons({ info }).flatMap((icon) => textsOf(icon.CFBundleIconFiles))
  const all = [...listed, ...textsOf(info.CFBundleIconFiles), ...textsOf(info.CFBundleIconFile)]
  return [...new Set(all)].map((name) => name.replace(/\.png$/i, '')).filter((name) => name !== '')
}

/** The name of the icon in the asset catalog. */
export function catalogIconName({ info }: Pick<Bundle, 'info'>): string | undefined {
  const named = primaryIcons({ info }).map((icon) => textOf(icon.CFBundleIconName))
  const direct = [info.CFBundleIcons, info['CFBundleIcons~ipad']].map((icons) =>
    isDictionary(icons) ? textOf(icons.CFBundlePrimaryIcon) : undefined,
  )
  return [...named, textOf(info.CFBundleIconName), ...direct].find((name) => name !== undefined)
}

function primaryIcons({ info }: Pick<Bundle, 'info'>): Record<string, unknown>[] {
  return [info.CFBundleIcons, info['CFBundleIcons~ipad']].flatMap((icons) =>
    isDictionary(icons) && isDictionary(icons.CFBundlePrimaryIcon) ? [icons.CFBundlePrimaryIcon] : [],
  )
}
