import { floorAt } from '../../../src/files/validation/sdk-floors.ts'
import { makePng } from '../../../src/tools/png.ts'
import { makeFatProgram, makeProgram } from '../../../src/tools/programs.ts'
import { bundleFiles, distribution } from '../../../src/tools/store-packages.ts'
import { type Case, toldOf } from '../../support/validation.ts'

const kit = 'Payload/Example.app/Frameworks/Kit.framework'
const bare = { CFBundleIcons: undefined, 'CFBundleIcons~ipad': undefined }
const framework = (info: { MinimumOSVersion: string | undefined }) =>
  bundleFiles({ path: kit, bundleId: 'com.example.kit', program: { isLibrary: true }, profile: 'none', info })

test.each<Case>([
  {
    what: 'an app of last year’s SDK',
    app: { info: { DTSDKName: 'iphoneos18.5', DTXcode: '1640' } },
    tells: [
      'sdk-floor: The app is built with the SDK iphoneos18.5; since 2026-04-28 Apple takes iphoneos26 (Xcode 26) or later.',
    ],
  },
  {
    what: 'an app that does not tell its SDK, but whose program does',
    app: { info: { DTSDKName: undefined }, program: { sdk: '18.0' } },
    tells: [
      'sdk-floor: The app is built with the SDK iphoneos18.0; since 2026-04-28 Apple takes iphoneos26 (Xcode 26) or later.',
      'sdk-known: Info.plist of the app lacks DTSDKName.',
    ],
  },
  {
    what: 'an app of a beta of Xcode',
    app: { info: { DTXcodeBuild: '17C5038g' } },
    tells: ['beta-xcode: The app is built with a beta of Xcode (DTXcodeBuild 17C5038g).'],
  },
  { what: 'an app of Xcode 15.4', app: { info: { DTXcodeBuild: '15F31d' } }, tells: [] },
  { what: 'an app of Xcode 16.2', app: { info: { DTXcodeBuild: '16C5032a' } }, tells: [] },
  {
    what: 'a framework without minimum OS',
    others: [framework({ MinimumOSVersion: undefined })],
    tells: [`minimum-os-present: MinimumOSVersion of ${kit} is missing.`],
  },
  {
    what: 'a framework with a slice for later systems beside one for those it says',
    others: [
      bundleFiles({
        path: kit,
        bundleId: 'com.example.kit',
        profile: 'none',
        program: makeFatProgram(
          ['26.0', '17.0'].map((minimumOs) =>
            makeProgram({ isLibrary: true, minimumOs, signature: { signer: distribution } }),
          ),
        ),
      }),
    ],
    tells: [],
  },
  {
    what: 'a framework for a later OS than it says',
    others: [framework({ MinimumOSVersion: '13.0' })],
    tells: [
      `minimum-os-of-program: ${kit} says MinimumOSVersion 13.0, but its program is built for 17.0 or later.`,
    ],
  },
  {
    what: 'an app without icons',
    app: { info: bare },
    tells: ['icon-present: Payload/Example.app has no icon: Info.plist names none.'],
  },
  {
    what: 'an app without an asset catalog',
    app: { files: { 'Assets.car': undefined } },
    tells: ['icon-present: Payload/Example.app names the icon AppIcon, but has no Assets.car.'],
  },
  {
    what: 'an app with loose icons alone, of which one is missing',
    app: {
      info: { ...bare, CFBundleIconFiles: ['AppIcon60x60', 'Gone.png'] },
      files: { 'Assets.car': undefined },
    },
    tells: [
      'icon-present: CFBundleIconName is missing in Payload/Example.app: the icons are not in an asset catalog.',
      'icon-files: Of Payload/Example.app these icons are missing: Gone.',
      'icon-sizes: None of the loose icons is 152 x 152 pixels, as iPad needs.',
    ],
  },
  {
    what: 'an app whose icon has the wrong size',
    app: { files: { 'AppIcon60x60@2x.png': makePng(100) } },
    tells: ['icon-sizes: None of the loose icons is 120 x 120 pixels, as iPhone needs.'],
  },
  {
    what: 'an icon that is transparent',
    app: { files: { 'AppIcon60x60@2x.png': makePng(120, 'transparent') } },
    tells: ['icon-opaque: The icon Payload/Example.app/AppIcon60x60@2x.png is transparent in places.'],
  },
])('of $what is told what is true', async (one) => {
  expect(await toldOf(one)).toEqual(one.tells)
})

test.each([
  ['2024-01-01T00:00:00Z', undefined],
  ['2024-04-29T00:00:00Z', 15],
  ['2026-04-27T23:59:59Z', 16],
  ['2026-04-28T00:00:00Z', 26],
  ['2030-01-01T00:00:00Z', 26],
])('at %s the floor is Xcode %s', (date, xcode) => {
  expect(floorAt(new Date(date))?.xcode).toBe(xcode)
})
