import { makeCertificate } from '../../../src/tools/certificates.ts'
import { makeDerEntitlements, makeProgram } from '../../../src/tools/programs.ts'
import { type BundleOptions, distribution, team } from '../../../src/tools/store-packages.ts'
import { type Case, toldOf } from '../../support/validation.ts'

const app = 'Payload/Example.app'
const developer = makeCertificate({ name: 'Apple Development: Jane Doe (JD12345678)', serial: 77 })
const devices = { ProvisionedDevices: ['00008110-0014301122E3801E'] }

const protection = (level: string) => ({
  'com.apple.developer.default-data-protection': `NSFileProtection${level}`,
})

test.each<Case>([
  {
    what: 'an app that protects its data less than its profile allows',
    app: {
      entitlements: protection('CompleteUntilFirstUserAuthentication'),
      profile: { entitlements: protection('Complete') },
    },
    tells: [],
  },
  {
    what: 'an app without a profile',
    app: { profile: 'none' },
    tells: [`profile-present: ${app} has no embedded.mobileprovision.`],
  },
  {
    what: 'a profile that is none',
    app: { profile: Buffer.from('<plist/>') },
    tells: [
      expect.stringMatching(/^profile-readable: The profile of Payload\/Example\.app cannot be read: /),
    ],
  },
  {
    what: 'an ad hoc profile',
    app: { profile: { keys: devices } },
    tells: [
      `profile-kind: The profile "Example App Store" of ${app} is an ad hoc profile, with devices in it.`,
    ],
  },
  {
    what: 'an in-house profile',
    app: { profile: { keys: { ProvisionsAllDevices: true } } },
    tells: [
      `profile-kind: The profile "Example App Store" of ${app} is a profile for all devices (in-house, or Developer ID).`,
    ],
  },
  {
    what: 'a development profile and what belongs to it',
    app: {
      profile: {
        keys: devices,
        entitlements: { 'get-task-allow': true, 'application-identifier': `${team}.*` },
        certificates: [developer],
      },
      entitlements: { 'get-task-allow': true },
      signature: { signer: developer },
    },
    tells: [
      `profile-kind: The profile "Example App Store" of ${app} is a development profile, with devices in it.`,
      `signed-for-store: ${app} is signed by "Apple Development: Jane Doe (JD12345678)".`,
      `get-task-allow: ${app} has the entitlement get-task-allow.`,
    ],
  },
  {
    what: 'a profile out of date',
    app: { profile: { until: new Date('2026-05-31T00:00:00Z') } },
    tells: [`profile-expired: The profile "Example App Store" of ${app} expired on 2026-05-31.`],
  },
  {
    what: 'a profile of another app',
    app: {
      profile: { entitlements: { 'application-identifier': `${team}.com.example.other` } },
      entitlements: { 'application-identifier': undefined },
    },
    tells: [
      `profile-bundle-id: The profile of ${app} is for com.example.other, but its bundle id is com.example.app.`,
    ],
  },
  {
    what: 'a program without a signature',
    app: { program: makeProgram() },
    tells: [`signed: ${app} is not signed (arm64).`],
  },
  {
    what: 'a program that is signed ad hoc',
    app: { program: makeProgram({ signature: 'ad-hoc' }) },
    tells: [`signed: ${app} is signed ad hoc, without a certificate.`],
  },
  {
    what: 'a program whose signature is damaged',
    app: { program: withoutSeal(makeProgram({ signature: 'ad-hoc' })) },
    tells: [
      `signature-unread: The signature of ${app} (arm64) was not looked into: it is not a code signature.`,
    ],
  },
  {
    what: 'an app without the list of its resources',
    app: { files: { '_CodeSignature/CodeResources': undefined } },
    tells: [`signed: ${app} is not signed: ${app}/_CodeSignature/CodeResources is missing.`],
  },
  {
    what: 'a certificate that the profile does not list',
    app: { profile: { certificates: [developer] } },
    tells: [
      `certificate-in-profile: ${app} is signed by "Apple Distribution: Example Ltd (ABCDE12345)" (serial 1234567), which its profile does not list.`,
    ],
  },
  {
    what: 'a certificate out of date',
    app: oldCertificate(),
    tells: [
      `certificate-expired: The certificate "Apple Distribution: Example Ltd (ABCDE12345)" of ${app} expired on 2026-05-01.`,
    ],
  },
  {
    what: 'a program of another team',
    app: { signature: { teamId: 'ZZZZZ99999' } },
    tells: [`team-agreement: ${app} is signed by team ZZZZZ99999, but its profile is of team ${team}.`],
  },
  {
    what: 'entitlements that the profile does not grant',
    app: {
      entitlements: { 'aps-environment': 'production', 'com.apple.developer.associated-domains': ['a', 'b'] },
      profile: {
        entitlements: { 'aps-environment': 'development', 'com.apple.developer.associated-domains': ['a'] },
      },
    },
    tells: [
      `entitlements-in-profile: ${app}: aps-environment is "production", but the profile grants "development".`,
      `entitlements-in-profile: ${app}: com.apple.developer.associated-domains is ["a","b"], but the profile grants ["a"].`,
    ],
  },
  {
    what: 'an entitlement that the profile does not know',
    app: { entitlements: { 'com.apple.developer.healthkit': true } },
    tells: [`entitlements-in-profile: ${app}: com.apple.developer.healthkit is not in the profile.`],
  },
  {
    what: 'entitlements that the profile grants with stars',
    app: {
      entitlements: {
        'keychain-access-groups': [`${team}.com.example.shared`],
        'com.apple.developer.associated-domains': ['applinks:example.com'],
      },
      profile: {
        entitlements: {
          'keychain-access-groups': [`${team}.*`],
          'com.apple.developer.associated-domains': '*',
        },
      },
    },
    tells: [],
  },
  {
    what: 'entitlements in DER alone',
    app: {
      program: makeProgram({
        signature: { signer: distribution, derEntitlements: makeDerEntitlements({ 'get-task-allow': true }) },
      }),
    },
    tells: [
      `get-task-allow: ${app} has the entitlement get-task-allow.`,
      `entitlements-in-profile: ${app}: get-task-allow is not in the profile.`,
    ],
  },
])('of $what is told what is true', async (one) => {
  expect(await toldOf(one)).toEqual(one.tells)
})

function oldCertificate(): BundleOptions {
  const signer = makeCertificate({ until: new Date('2026-05-01T00:00:00Z') })
  return { signature: { signer }, profile: { certificates: [signer] } }
}

function withoutSeal(program: Buffer): Buffer {
  const bytes = Buffer.from(program)
  bytes.fill(0, bytes.indexOf(Buffer.from('fade0cc0', 'hex')))
  return bytes
}
