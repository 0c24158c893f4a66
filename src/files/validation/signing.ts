import type { Bundle } from './bundles.ts'
import { bundlesOf, type PackageContents, profileOf, slicesOf } from './contents.ts'
import { notGranted, signatureOf } from './entitlements.ts'
import { profiled } from './profiles.ts'
import type { Rule } from './rule.ts'

const signingLink =
  'https://developer.apple.com/documentation/xcode/distributing-your-app-for-beta-testing-and-releases'
const entitlementLink = 'https://developer.apple.com/documentation/xcode/diagnosing-issues-with-entitlements'

/** The names that certificates have which are not for the store. */
const OTHER_SIGNERS = /^(Apple Development|iPhone Developer|Mac Developer|Developer ID Application): /

export const signingRules: readonly Rule[] = [
  {
    id: 'signed',
    family: 'signing',
    level: 'error',
    codes: ['ITMS-90034', 'ITMS-90035'],
    title: 'Everything with code is signed',
    explanation:
      'The app, its extensions and its frameworks carry a signature in their program, made with a certificate of the team. Whether the signature holds is left to Apple.',
    fix: 'Export with `xcodebuild -exportArchive`, which signs all of it.',
    link: signingLink,
    *check(contents) {
      for (const bundle of signed(contents)) {
        const unsigned = slicesOf(bundle).find(({ signature }) => signature.state === 'none')
        const isAdHoc = signatureOf(bundle)?.isAdHoc ?? false
        if (unsigned !== undefined) {
          yield { sentence: `${bundle.path} is not signed (${unsigned.architecture}).`, path: bundle.path }
        } else if (isAdHoc) {
          yield { sentence: `${bundle.path} is signed ad hoc, without a certificate.`, path: bundle.path }
        } else if (profiled(contents).includes(bundle) && !contents.files.has(sealOf(bundle))) {
          yield { sentence: `${bundle.path} is not signed: ${sealOf(bundle)} is missing.`, path: bundle.path }
        }
      }
    },
  },
  {
    id: 'signature-unread',
    family: 'signing',
    level: 'notice',
    codes: [],
    title: 'Signatures can be looked into',
    explanation:
      'A signature lies at the end of a program. Where it is damaged, or so far in that too much had to be unpacked before, the rules that need it say nothing.',
    fix: 'Sign the bundle again if it is damaged; otherwise nothing has to be done.',
    link: signingLink,
    *check(contents) {
      for (const bundle of signed(contents)) {
        for (const { signature, architecture } of slicesOf(bundle)) {
          if (signature.state !== 'unread') continue
          const sentence = `The signature of ${bundle.path} (${architecture}) was not looked into: ${signature.problem}.`
          yield { sentence, path: bundle.path }
        }
      }
    },
  },
  {
    id: 'signed-for-store',
    family: 'signing',
    level: 'error',
    codes: ['ITMS-90034'],
    title: 'The certificate is for distribution',
    explanation:
      'Apple takes what is signed with an Apple Distribution certificate (or iPhone Distribution, 3rd Party Mac Developer Application).',
    fix: 'Export with the method app-store-connect and an Apple Distribution certificate.',
    link: signingLink,
    *check(contents) {
      for (const bundle of signed(contents)) {
        const name = signatureOf(bundle)?.signer?.name
        if (name === undefined || !OTHER_SIGNERS.test(name)) continue
        yield { sentence: `${bundle.path} is signed by "${name}".`, path: bundle.path }
      }
    },
  },
  {
    id: 'certificate-in-profile',
    family: 'signing',
    level: 'error',
    codes: ['ITMS-90161'],
    title: 'The profile knows the certificate',
    explanation:
      'A profile lists the certificates that may sign with it; Apple says "Missing code-signing certificate" otherwise.',
    fix: 'Renew the profile with the certificate that signs, or sign with one that it lists.',
    link: signingLink,
    *check(contents) {
      for (const bundle of profiled(contents)) {
        const signer = signatureOf(bundle)?.signer
        const certificates = profileOf(bundle)?.certificates ?? []
        if (signer === undefined || certificates.length === 0) continue
        if (certificates.some(({ der }) => der.equals(signer.der))) continue
        const sentence = `${bundle.path} is signed by "${signer.name}" (serial ${signer.serial}), which its profile does not list.`
        yield { sentence, path: bundle.path }
      }
    },
  },
  {
    id: 'certificate-expired',
    family: 'signing',
    level: 'warning',
    codes: [],
    title: 'The certificate is in date',
    explanation:
      'A certificate that has expired cannot sign uploads. What was signed before with a time stamp may pass.',
    fix: 'Renew the certificate and its profiles, and export anew.',
    link: 'https://developer.apple.com/help/account/certificates/certificates-overview/',
    *check(contents) {
      for (const bundle of signed(contents)) {
        const signer = signatureOf(bundle)?.signer
        if (signer === undefined || signer.notAfter > contents.now) continue
        const day = signer.notAfter.toISOString().slice(0, 10)
        yield {
          sentence: `The certificate "${signer.name}" of ${bundle.path} expired on ${day}.`,
          path: bundle.path,
        }
      }
    },
  },
  {
    id: 'team-agreement',
    family: 'signing',
    level: 'error',
    codes: [],
    title: 'Program and profile are of one team',
    explanation: 'The team in the signature of a program is the one its profile was issued to.',
    fix: 'Set DEVELOPMENT_TEAM to one team for all targets, and export anew.',
    link: signingLink,
    *check(contents) {
      for (const bundle of profiled(contents)) {
        const own = signatureOf(bundle)?.teamId
        const teams = profileOf(bundle)?.teamIds ?? []
        if (own === undefined || teams.length === 0 || teams.includes(own)) continue
        const sentence = `${bundle.path} is signed by team ${own}, but its profile is of team ${teams.join(', ')}.`
        yield { sentence, path: bundle.path }
      }
    },
  },
  {
    id: 'get-task-allow',
    family: 'signing',
    level: 'error',
    codes: [],
    title: 'Debuggers are kept out',
    explanation: 'The entitlement get-task-allow lets a debugger in; it is for development alone.',
    fix: 'Export with the method app-store-connect, which takes it out, and keep it out of the .entitlements file.',
    link: entitlementLink,
    *check(contents) {
      for (const bundle of signed(contents)) {
        const entitlements = signatureOf(bundle)?.entitlements ?? {}
        const key = ['get-task-allow', 'com.apple.security.get-task-allow'].find(
          (name) => entitlements[name] === true,
        )
        if (key === undefined) continue
        const sentence = `${bundle.path} has the entitlement ${key}.`
        yield { sentence, path: bundle.path, source: { file: 'entitlements', key, bundle } }
      }
    },
  },
  {
    id: 'entitlements-in-profile',
    family: 'signing',
    level: 'error',
    codes: ['ITMS-90164'],
    title: 'The profile grants the entitlements',
    explanation:
      'Each entitlement of a program has to be in its profile, with a value that allows it. Those of the macOS sandbox need no profile.',
    fix: 'Enable the capability for the bundle id, renew the profile and export anew; or take the entitlement out.',
    link: entitlementLink,
    *check(contents) {
      for (const bundle of bundlesOf(contents, 'app', 'extension', 'watch-app', 'app-clip')) {
        const own = signatureOf(bundle)?.entitlements
        const profile = profileOf(bundle)
        if (own === undefined || profile === undefined) continue
        for (const { key, sentence } of notGranted(own, {
          profile: profile.entitlements,
          kind: contents.kind,
        })) {
          const source = { file: 'entitlements', key, bundle } as const
          yield { sentence: `${bundle.path}: ${sentence}.`, path: bundle.path, source }
        }
      }
    },
  },
]

function signed(contents: PackageContents): Bundle[] {
  return bundlesOf(contents, 'app', 'extension', 'watch-app', 'app-clip', 'helper', 'framework')
}

/** The list of resources that a signature covers. */
function sealOf({ path }: Bundle): string {
  return `${path}/_CodeSignature/CodeResources`
}
