import { gzipSync } from 'node:zlib'
import { makeCertificate } from '../../../src/tools/certificates.ts'
import { makePropertyList } from '../../../src/tools/packages.ts'
import { makeProgram } from '../../../src/tools/programs.ts'
import { distribution, type StorePkgOptions } from '../../../src/tools/store-packages.ts'
import { makeCpio, makeXar } from '../../support/packages.ts'
import { findingsIn, toldOfPkg } from '../../support/validation.ts'

const installer = '3rd Party Mac Developer Installer: Example Ltd (ABCDE12345)'

interface Case {
  what: string
  pkg: StorePkgOptions
  tells: readonly string[]
}

test.each<Case>([
  { what: 'a right package', pkg: {}, tells: [] },
  {
    what: 'a component package',
    pkg: { isComponent: true },
    tells: ['product-archive: The .pkg is a component package without Distribution.'],
  },
  {
    what: 'a package without a signature',
    pkg: { installer: 'none' },
    tells: ['pkg-signed: The .pkg is not signed.'],
  },
  {
    what: 'a package for the world outside the store',
    pkg: { installer: makeCertificate({ name: 'Developer ID Installer: Example Ltd (ABCDE12345)' }) },
    tells: [
      'pkg-signed: The .pkg is signed by "Developer ID Installer: Example Ltd (ABCDE12345)", which is no installer certificate for the store.',
    ],
  },
  {
    what: 'an installer certificate out of date',
    pkg: { installer: makeCertificate({ name: installer, until: new Date('2026-02-01T00:00:00Z') }) },
    tells: [
      `installer-certificate-expired: The certificate "${installer}" of the .pkg expired on 2026-02-01.`,
    ],
  },
  {
    what: 'an app without a category',
    pkg: { extraInfo: { LSApplicationCategoryType: undefined } },
    tells: ['mac-category: LSApplicationCategoryType is missing.'],
  },
  {
    what: 'an app with a category that is misspelt',
    pkg: { extraInfo: { LSApplicationCategoryType: 'public.app-category.utilites' } },
    tells: [
      'mac-category: LSApplicationCategoryType is public.app-category.utilites, which is none of Apple’s; perhaps public.app-category.utilities.',
    ],
  },
  {
    what: 'an app outside the sandbox',
    pkg: { entitlements: {} },
    tells: ['mac-sandbox: Example.app lacks the entitlement com.apple.security.app-sandbox.'],
  },
  {
    what: 'an app with a helper outside the sandbox',
    pkg: {
      payloadFiles: {
        'Example.app/Contents/XPCServices/Work.xpc/Contents/Info.plist': makePropertyList({
          CFBundleExecutable: 'Work',
          CFBundleIdentifier: 'com.example.app.work',
        }),
        'Example.app/Contents/XPCServices/Work.xpc/Contents/MacOS/Work': makeProgram({
          platform: 1,
          signature: { signer: distribution },
        }),
      },
    },
    tells: [
      'mac-sandbox: Example.app/Contents/XPCServices/Work.xpc lacks the entitlement com.apple.security.app-sandbox.',
    ],
  },
  {
    what: 'a payload in a form that is not read',
    pkg: { files: { 'com.example.app.pkg/Payload': 'pbzx0000' } },
    tells: ['pkg-payload-read: The payload was not looked into as a whole.'],
  },
  {
    what: 'a package that has lost its app',
    pkg: { files: { 'com.example.app.pkg/Payload': gzipSync(makeCpio({})) } },
    tells: ['pkg-has-app: Example.app is not in the payload of the package.'],
  },
])('of $what is told what is true', async ({ pkg, tells }) => {
  expect(await toldOfPkg(pkg)).toEqual(tells)
})

test('a package without any payload is told, with what else it shows', async () => {
  const told = await findingsIn(
    'App.pkg',
    makeXar({
      Distribution:
        '<installer-gui-script><bundle id="com.example.app" path="Example.app" CFBundleVersion="1" CFBundleShortVersionString="1.0"/></installer-gui-script>',
    }),
  )
  expect(told.map(({ rule, sentence }) => `${rule}: ${sentence}`)).toEqual([
    'pkg-signed: The .pkg is not signed.',
    'pkg-has-app: The package names Example.app, but has no payload that could hold it.',
  ])
})

test('an app without a profile cannot be tested with TestFlight', async () => {
  const profile = 'Example.app/Contents/embedded.provisionprofile'
  const told = await toldOfPkg({ payloadFiles: { [profile]: '' } })
  expect(told).toEqual(['mac-profile: Example.app has no embedded.provisionprofile.'])
})
