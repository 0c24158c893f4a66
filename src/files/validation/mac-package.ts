import { nearest } from '../../nearest.ts'
import { bundlesOf, isRead, slicesOf, textOf } from './contents.ts'
import { signatureOf } from './entitlements.ts'
import { macCategories } from './mac-categories.ts'
import type { Rule } from './rule.ts'

const packageLink = 'https://developer.apple.com/documentation/xcode/packaging-mac-software-for-distribution'
const INSTALLER = /^(3rd Party Mac Developer Installer|Mac Installer Distribution): /

export const macPackageRules: readonly Rule[] = [
  {
    id: 'product-archive',
    family: 'mac-package',
    level: 'error',
    codes: [],
    title: 'The .pkg is a product archive',
    explanation:
      '`productbuild` and Xcode make product archives, which have a Distribution; `pkgbuild` makes only their parts.',
    fix: 'Run `productbuild --component My.app /Applications --sign "3rd Party Mac Developer Installer: …" My.pkg`.',
    link: packageLink,
    *check({ installer }) {
      if (installer?.isProductArchive === false) {
        yield { sentence: 'The .pkg is a component package without Distribution.' }
      }
    },
  },
  {
    id: 'pkg-signed',
    family: 'mac-package',
    level: 'error',
    codes: ['ITMS-90237'],
    title: 'The .pkg is signed with an installer certificate',
    explanation:
      'The package itself is signed, besides the app in it: with a certificate named "3rd Party Mac Developer Installer". Whether the signature holds is left to Apple.',
    fix: 'Sign with `productbuild --sign` or `productsign` and the Mac Installer Distribution certificate of the team.',
    link: packageLink,
    *check({ installer }) {
      if (installer === undefined) return
      const name = installer.certificate?.name
      if (!installer.isSigned) yield { sentence: 'The .pkg is not signed.' }
      else if (name !== undefined && !INSTALLER.test(name)) {
        yield {
          sentence: `The .pkg is signed by "${name}", which is no installer certificate for the store.`,
        }
      }
    },
  },
  {
    id: 'installer-certificate-expired',
    family: 'mac-package',
    level: 'warning',
    codes: [],
    title: 'The installer certificate is in date',
    explanation: 'A package that is signed with a certificate which has expired since may be refused.',
    fix: 'Renew the Mac Installer Distribution certificate and sign anew.',
    link: 'https://developer.apple.com/help/account/certificates/certificates-overview/',
    *check({ installer, now }) {
      const certificate = installer?.certificate
      if (certificate === undefined || certificate.notAfter > now) return
      const day = certificate.notAfter.toISOString().slice(0, 10)
      yield { sentence: `The certificate "${certificate.name}" of the .pkg expired on ${day}.` }
    },
  },
  {
    id: 'pkg-has-app',
    family: 'mac-package',
    level: 'error',
    codes: [],
    title: 'The .pkg brings its app',
    explanation:
      'The component packages that Distribution names are in the archive, with a payload that holds the app.',
    fix: 'Make the package again with `productbuild --component My.app /Applications`.',
    link: packageLink,
    *check({ installer, app }) {
      if (installer?.payload === 'none') {
        yield {
          sentence: `The package names ${app.path}, but has no payload that could hold it.`,
          path: app.path,
        }
      } else if (installer?.payload === 'read' && !isRead(app)) {
        yield { sentence: `${app.path} is not in the payload of the package.`, path: app.path }
      }
    },
  },
  {
    id: 'pkg-payload-read',
    family: 'mac-package',
    level: 'notice',
    codes: [],
    title: 'The payload of the .pkg can be looked into',
    explanation:
      'A payload in Apple’s form pbzx, or one of more than a gigabyte, is not unpacked here. Then the rules that need the app itself say nothing.',
    fix: 'Nothing has to be done. To have these rules too, make the package without `--compression latest`.',
    link: packageLink,
    *check({ installer, app }) {
      if (installer?.payload === 'unread')
        yield { sentence: 'The payload was not looked into as a whole.', path: app.path }
    },
  },
  {
    id: 'mac-category',
    family: 'mac-package',
    level: 'error',
    codes: ['ITMS-90242'],
    title: 'A macOS app tells its category',
    explanation: 'LSApplicationCategoryType in Info.plist is one of the categories that Apple lists.',
    fix: 'Set INFOPLIST_KEY_LSApplicationCategoryType of the target, for example to public.app-category.utilities.',
    link: 'https://developer.apple.com/documentation/bundleresources/information-property-list/lsapplicationcategorytype',
    *check({ installer, app }) {
      if (installer === undefined || !isRead(app)) return
      const value = textOf(app.info.LSApplicationCategoryType)
      if (value !== undefined && macCategories.has(value)) return
      const close = value === undefined ? undefined : nearest(value, macCategories)
      const said =
        value === undefined
          ? 'is missing'
          : `is ${value}, which is none of Apple’s${close ? `; perhaps ${close}` : ''}`
      const source = { file: 'info-plist', key: 'LSApplicationCategoryType', bundle: app } as const
      yield { sentence: `LSApplicationCategoryType ${said}.`, path: app.infoPath, source }
    },
  },
  {
    id: 'mac-sandbox',
    family: 'mac-package',
    level: 'error',
    codes: ['ITMS-90296'],
    title: 'All programs of a macOS app are in the sandbox',
    explanation:
      'The app and every program in it need the entitlement com.apple.security.app-sandbox. Looked at are the programs of bundles.',
    fix: 'Add the capability App Sandbox to the target; sign helpers with com.apple.security.app-sandbox and com.apple.security.inherit.',
    link: 'https://developer.apple.com/documentation/security/app-sandbox',
    *check(contents) {
      if (contents.installer === undefined) return
      for (const bundle of bundlesOf(contents, 'app', 'helper', 'extension')) {
        const isProgram = slicesOf(bundle).some(
          (slice) => slice.isProgram && slice.signature.state !== 'unread',
        )
        if (!isProgram) continue
        const value = signatureOf(bundle)?.entitlements?.['com.apple.security.app-sandbox']
        if (value === true) continue
        const sentence = `${bundle.path} lacks the entitlement com.apple.security.app-sandbox.`
        const source = { file: 'entitlements', key: 'com.apple.security.app-sandbox', bundle } as const
        yield { sentence, path: bundle.path, source }
      }
    },
  },
  {
    id: 'mac-profile',
    family: 'mac-package',
    level: 'warning',
    codes: ['ITMS-90889'],
    title: 'A macOS app for TestFlight has a provisioning profile',
    explanation: 'The store takes a macOS app without embedded.provisionprofile, TestFlight does not.',
    fix: 'Export with a Mac App Store profile, which Xcode embeds when the app has a capability that needs one.',
    link: 'https://developer.apple.com/documentation/technotes/tn3125-inside-code-signing-provisioning-profiles',
    *check({ installer, app }) {
      if (installer === undefined || !isRead(app) || app.profile !== undefined) return
      yield { sentence: `${app.path} has no embedded.provisionprofile.`, path: app.path }
    },
  },
]
