import type { Bundle } from './bundles.ts'
import { type PackageContents, platformOf, slicesOf, textOf } from './contents.ts'
import { protectedResources, symbolsOf } from './purpose-string-table.ts'
import type { Rule } from './rule.ts'

const link = 'https://developer.apple.com/documentation/uikit/requesting-access-to-protected-resources'

export const purposeStringRules: readonly Rule[] = [
  {
    id: 'purpose-string-missing',
    family: 'purpose-strings',
    level: 'warning',
    codes: ['ITMS-90683'],
    title: 'What the code can access has its purpose string',
    explanation:
      'Apple looks at what programs and frameworks import, not at what they do. The same is done here with classes that need a permission; Apple’s own list is not published, so that it may ask for more or less.',
    fix: 'Add the named key to the Info.plist of the app with a sentence that tells the user why, or remove the library that brings the class.',
    link,
    *check(contents) {
      for (const [owner, bundles] of byOwner(contents)) {
        for (const resource of protectedResources) {
          const platform = platformOf(owner)
          if (platform === undefined || !(resource.platforms ?? [platform]).includes(platform)) continue
          const symbols = symbolsOf(resource)
          const user = bundles.find((bundle) => importOf(bundle, symbols) !== undefined)
          if (user === undefined) continue
          const [key = '', ...others] = resource.keys
          const hasOne = resource.keys.some((name) =>
            [owner, user].some(({ info }) => textOf(info[name]) !== undefined),
          )
          if (hasOne) continue
          const symbol = importOf(user, symbols)?.replace(/^_(OBJC_CLASS_\$_)?/, '')
          const choice = others.length > 0 ? ` (or ${others.join(', ')})` : ''
          const sentence = `${user.path} uses ${symbol} for ${resource.resource}, but Info.plist has no ${key}${choice}.`
          yield { sentence, path: owner.infoPath, source: { file: 'info-plist', key, bundle: owner } }
        }
      }
    },
  },
  {
    id: 'purpose-string-empty',
    family: 'purpose-strings',
    level: 'warning',
    codes: ['ITMS-90683'],
    title: 'Purpose strings say something',
    explanation: 'A purpose string is shown to the user; an empty one counts as missing.',
    fix: 'Write a sentence that tells why the app needs the access, or take the key out.',
    link,
    *check({ bundles }) {
      for (const bundle of bundles) {
        if (bundle.kind === 'framework' || bundle.kind === 'resources') continue
        for (const [key, value] of Object.entries(bundle.info)) {
          if (!/^NS\w+UsageDescription$/.test(key) || typeof value !== 'string' || value.trim() !== '')
            continue
          const sentence = `${key} of ${bundle.path} is empty.`
          yield { sentence, path: bundle.infoPath, source: { file: 'info-plist', key, bundle } }
        }
      }
    },
  },
]

/** Frameworks and extensions ask in the name of the app around them. */
function byOwner({ bundles }: PackageContents): Map<Bundle, Bundle[]> {
  return Map.groupBy(bundles, ownerOf)
}

function ownerOf(bundle: Bundle): Bundle {
  const isOwner = bundle.parent === undefined || ['watch-app', 'app-clip'].includes(bundle.kind)
  return isOwner || bundle.parent === undefined ? bundle : ownerOf(bundle.parent)
}

function importOf(bundle: Bundle, symbols: readonly string[]): string | undefined {
  return symbols.find((symbol) => slicesOf(bundle).some(({ imports }) => imports?.has(symbol)))
}
