import { sizeRules } from '../../../src/files/validation/sizes.ts'
import { makeFatProgram, makeProgram, type ProgramOptions } from '../../../src/tools/programs.ts'
import { bundleFiles, distribution } from '../../../src/tools/store-packages.ts'
import { type Case, toldOf } from '../../support/validation.ts'

const app = 'Payload/Example.app'
const kit = `${app}/Frameworks/Kit.framework`
const signature = { signer: distribution }
const framework = (...programs: readonly ProgramOptions[]) =>
  bundleFiles({
    path: kit,
    bundleId: 'com.example.kit',
    profile: 'none',
    program: makeFatProgram(programs.map((one) => makeProgram({ isLibrary: true, signature, ...one }))),
  })

test.each<Case>([
  {
    what: 'a framework with a slice for the simulator',
    others: [framework({ architecture: 'arm64' }, { architecture: 'x86_64', platform: 7 })],
    tells: [`simulator-code: ${kit} has code for the simulator: x86_64 for iOS simulator.`],
  },
  {
    what: 'an app for the simulator',
    app: { program: { platform: 7 } },
    tells: [`simulator-code: ${app} has code for the simulator: arm64 for iOS simulator.`],
  },
  {
    what: 'an app of 32 bits',
    app: { program: { architecture: 'armv7' } },
    tells: [`arm64: ${app} is built for armv7 alone.`],
  },
  {
    what: 'a framework for macOS',
    others: [framework({ platform: 1 })],
    tells: [`platform-of-code: ${kit} is for iOS by its Info.plist, but has code for macOS.`],
  },
  {
    what: 'an app from the store',
    app: { program: { isEncrypted: true } },
    tells: [`encrypted-program: The program of ${app} is encrypted already.`],
  },
  {
    what: 'a framework with bitcode',
    others: [framework({ hasBitcode: true })],
    tells: [`bitcode: ${kit} holds bitcode.`],
  },
  {
    what: 'a package from the Finder',
    app: { files: { '.DS_Store': 'x' } },
    others: [{ '__MACOSX/Payload/._Example.app': 'x' }],
    tells: [`finder-files: The Finder has left files: ${app}/.DS_Store, __MACOSX/Payload/._Example.app.`],
  },
  {
    what: 'an app with what developers use',
    app: { files: { '.env': 'TOKEN=1', 'keys/AuthKey.p8': 'x', 'Main.swift': 'x', 'video.p9': 'x' } },
    tells: [
      `development-files: The app brings files of development: ${app}/.env, ${app}/Main.swift, ${app}/keys/AuthKey.p8.`,
    ],
  },
  {
    what: 'a program with too much code',
    app: { program: { textBytes: 600 * 1024 * 1024 } },
    tells: [`program-size: The code of ${app} has 600 MB.`],
  },
])('of $what is told what is true', async (one) => {
  expect(await toldOf(one)).toEqual(one.tells)
})

const bundle = {
  parent: undefined,
  infoPlist: undefined,
  info: { CFBundleSupportedPlatforms: ['iPhoneOS'] },
  infoPath: '',
  programPath: undefined,
  program: undefined,
  profile: undefined,
  privacyManifest: undefined,
}

/** Files of gigabytes are not made for this: the list of an archive says how large they are. */
test.each([
  [4 * 1024 ** 3, []],
  [4.5 * 1024 ** 3, ['app-size', 'watch-app-size', 'app-clip-size']],
  [80 * 1024 ** 2, ['watch-app-size']],
])('of files of %d bytes each the sizes are told', (bytes, expected) => {
  const places =
    bytes > 4 * 1024 ** 3 || bytes < 1024 ** 3 ? ['/Watch/Clock.app', '/AppClips/Clip.app'] : ['']
  const files = new Map(places.map((place) => [`${app}${place}/data`, bytes]))
  const contents = {
    kind: 'ipa' as const,
    files,
    paths: [...files.keys()].sort(),
    app: { ...bundle, kind: 'app' as const, path: app },
    bundles: [
      { ...bundle, kind: 'app' as const, path: app },
      { ...bundle, kind: 'watch-app' as const, path: `${app}/Watch/Clock.app` },
      { ...bundle, kind: 'app-clip' as const, path: `${app}/AppClips/Clip.app` },
    ],
    icons: new Map(),
    installer: undefined,
    now: new Date(),
  }
  expect(sizeRules.filter((rule) => [...rule.check(contents)].length > 0).map(({ id }) => id)).toEqual(
    expected,
  )
})
