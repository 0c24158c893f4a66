import { makeProgram } from '../../../src/tools/programs.ts'
import { bundleFiles, makeStoreIpa, storeAppFiles } from '../../../src/tools/store-packages.ts'
import { makeZip } from '../../support/packages.ts'
import { type Case, findingsIn, toldOf } from '../../support/validation.ts'

const framework = (files = {}) =>
  bundleFiles({
    path: 'Payload/Example.app/Frameworks/Kit.framework',
    bundleId: 'com.example.kit',
    program: { isLibrary: true },
    profile: 'none',
    files,
  })

test.each<Case>([
  { what: 'a right app', tells: [] },
  { what: 'a right app with a framework', others: [framework()], tells: [] },
  {
    what: 'an app below another folder',
    app: { path: 'Outer/Payload/Example.app' },
    tells: ['payload-at-root: The app lies in Outer/Payload instead of Payload at the root.'],
  },
  {
    what: 'a framework without Info.plist',
    others: [framework(), { 'Payload/Example.app/Frameworks/Bare.framework/Bare': makeProgram() }],
    tells: ['info-plist-readable: The bundle has no Info.plist.'],
  },
  {
    what: 'an app whose program has another name',
    app: { info: { CFBundleExecutable: 'Other' } },
    tells: ['program-present: The program Payload/Example.app/Other is not in the package.'],
  },
  {
    what: 'an app that names no program',
    app: { info: { CFBundleExecutable: undefined } },
    tells: ['program-present: CFBundleExecutable is missing.'],
  },
  {
    what: 'a static framework that is embedded',
    others: [framework({ Kit: '!<arch>\n' })],
    tells: [
      'program-readable: Payload/Example.app/Frameworks/Kit.framework/Kit cannot be used: it is a static library.',
    ],
  },
  {
    what: 'libraries by themselves',
    app: { files: { 'Frameworks/libkit.dylib': 'x', 'lib/libold.a': 'x' } },
    tells: [
      'loose-library: Payload/Example.app/Frameworks/libkit.dylib is a library by itself.',
      'loose-library: Payload/Example.app/lib/libold.a is a library by itself.',
    ],
  },
  {
    what: 'a framework in a framework',
    others: [
      framework(),
      bundleFiles({
        path: 'Payload/Example.app/Frameworks/Kit.framework/Frameworks/Inner.framework',
        bundleId: 'com.example.inner',
        program: { isLibrary: true },
        profile: 'none',
      }),
    ],
    tells: [
      'nested-frameworks: Payload/Example.app/Frameworks/Kit.framework contains the folder Frameworks.',
    ],
  },
  {
    what: 'the Swift runtime without its support folder',
    app: { files: { 'Frameworks/libswiftCore.dylib': 'x' } },
    tells: [
      'swift-support: Payload/Example.app/Frameworks/libswiftCore.dylib is there, but the folder SwiftSupport is not.',
    ],
  },
  {
    what: 'the Swift runtime with its support folder',
    app: { files: { 'Frameworks/libswiftCore.dylib': 'x' } },
    others: [{ 'SwiftSupport/iphoneos/libswiftCore.dylib': 'x' }],
    tells: [],
  },
])('of $what is told what is true', async (one) => {
  expect(await toldOf(one)).toEqual(one.tells)
})

test('an Info.plist of a framework that cannot be read is told with the reason', async () => {
  const told = await toldOf({ what: '', others: [framework({ 'Info.plist': 'nonsense' })], tells: [] })
  expect(told).toEqual([expect.stringMatching(/^info-plist-readable: .*cannot be read as a property list/)])
})

test('a package that cannot be read is one finding', async () => {
  const whole = await makeStoreIpa()
  const [cut, ...others] = await findingsIn('App.ipa', whole.subarray(0, whole.length - 100))
  expect(others).toEqual([])
  expect(cut).toMatchObject({ rule: 'package-readable', level: 'error' })
  const [empty] = await findingsIn('App.ipa', await makeZip({ 'Payload/readme.txt': 'x' }))
  expect(empty?.sentence).toContain('`Payload` without an app')
})

test('two apps are one finding', async () => {
  const both = { ...storeAppFiles(), ...storeAppFiles({ path: 'Payload/Other.app' }) }
  const findings = await findingsIn('App.ipa', await makeZip(both))
  expect(findings.map(({ rule }) => rule)).toEqual(['package-readable'])
})

test('folders nested a thousand deep are over in a moment', async () => {
  const deep = `Payload/Example.app/${'a.framework/'.repeat(1000)}x`
  const startedAt = performance.now()
  expect(await findingsIn('App.ipa', await makeStoreIpa({}, { [deep]: 'x' }))).toEqual([])
  expect(performance.now() - startedAt).toBeLessThan(5000)
})

test('a rule that finds very much lists fifty, and says that there are more', async () => {
  const bare = Object.fromEntries(
    Array.from({ length: 60 }, (_, index) => [
      `Payload/Example.app/Frameworks/Bare${index}.framework/Bare`,
      makeProgram(),
    ]),
  )
  const told = (await toldOf({ what: 'sixty', others: [bare], tells: [] })).filter((line) =>
    line.startsWith('info-plist-readable: '),
  )
  expect(told).toHaveLength(51)
  expect(told.at(-1)).toBe('info-plist-readable: There are more like the 50 that are listed.')
})

test('a name of any length is told in a sentence that can be read', async () => {
  const name = `Payload/Example.app/${'n'.repeat(5000)}.a`
  const told = await toldOf({ what: 'long', others: [{ [name]: '!<arch>\n' }], tells: [] })
  expect(told.length).toBeGreaterThan(0)
  expect(Math.max(...told.map((line) => line.length))).toBeLessThan(1100)
})
