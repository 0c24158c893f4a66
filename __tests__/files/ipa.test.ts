import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readPackage } from '../../src/files/package.ts'
import {
  type IpaOptions,
  inFolder,
  makeInfoPlist,
  makeIpa,
  makeZip,
  problemsOf,
  withFile,
  writeIpa,
} from '../support/packages.ts'

async function read(bytes: Buffer | Promise<Buffer>, name = 'App.ipa') {
  return await withFile({ name, bytes: await bytes }, readPackage)
}

async function problems(bytes: Buffer | Promise<Buffer>, name = 'App.ipa') {
  const path = { name, bytes: await bytes }
  const list = await withFile(path, (file) => problemsOf(readPackage(file)))
  return list.join('\n')
}

test('an .ipa tells everything that an upload has to name', async () => {
  const options = {
    bundleId: 'com.acme.app',
    version: '2.1',
    buildNumber: '42',
    name: 'Acme',
    plist: 'binary',
  } as const
  const extraInfo = { ITSAppUsesNonExemptEncryption: false }
  const { infoPlist, path, size, ...app } = await read(makeIpa({ ...options, extraInfo }))
  expect(app).toEqual({
    bundleId: 'com.acme.app',
    version: '2.1',
    buildNumber: '42',
    name: 'Acme',
    platform: 'IOS',
    usesNonExemptEncryption: false,
    minimumOsVersion: '17.0',
    sdkName: 'iphoneos26.2',
    xcodeVersion: '2620',
    xcodeBuild: '17C52',
    isProductArchive: true,
    fileName: 'App.ipa',
    kind: 'ipa',
    uti: 'com.apple.ipa',
  })
  expect(infoPlist).toMatchObject({ CFBundlePackageType: 'APPL', CFBundleSupportedPlatforms: ['iPhoneOS'] })
  expect(path).toMatch(/App\.ipa$/)
  expect(size).toBeGreaterThan(500)
})

test.each(['xml', 'binary'] as const)('a %s property list is read', async (plist) => {
  expect(await read(makeIpa({ plist, name: 'Übung 日本' }))).toMatchObject({
    name: 'Übung 日本',
    version: '1.0.0',
  })
})

test('an Info.plist that begins with a byte order mark is read', async () => {
  const files = { 'Payload/A.app/Info.plist': Buffer.concat([Buffer.from('efbbbf', 'hex'), makeInfoPlist()]) }
  expect(await read(makeZip(files))).toMatchObject({ bundleId: 'com.example.app' })
})

test.each<[string, IpaOptions]>([
  ['IOS', { platform: 'IOS' }],
  ['TV_OS', { platform: 'TV_OS' }],
  ['VISION_OS', { platform: 'VISION_OS' }],
  ['IOS', { extraInfo: { CFBundleSupportedPlatforms: ['WatchOS'], ITSWatchOnlyContainer: true } }],
  ['TV_OS', { extraInfo: { CFBundleSupportedPlatforms: undefined, DTPlatformName: 'appletvos' } }],
  [
    'VISION_OS',
    { extraInfo: { CFBundleSupportedPlatforms: undefined, DTPlatformName: undefined, UIDeviceFamily: [7] } },
  ],
  [
    'IOS',
    {
      extraInfo: { CFBundleSupportedPlatforms: undefined, DTPlatformName: undefined, UIDeviceFamily: [1, 2] },
    },
  ],
])('the platform %s is told by %j', async (platform, options) => {
  expect(await read(makeIpa(options))).toMatchObject({ platform })
})

test('the app is found below other folders and beside what archivers add', async () => {
  const files = {
    '__MACOSX/Export/Payload/B.app/Info.plist': 'resource fork',
    'Export/.DS_Store': '',
    'Export/Symbols/1.symbols': '',
  }
  const ipa = makeIpa({ appPath: 'Export/Payload/A.app', files, bundleId: 'com.acme.a' })
  expect(await read(ipa)).toMatchObject({ bundleId: 'com.acme.a' })
})

test('watch apps, extensions, app clips and frameworks are not taken for the app', async () => {
  const inside = [
    'PlugIns/S.appex',
    'Extensions/E.appex',
    'AppClips/C.app',
    'Watch/W.app',
    'Frameworks/F.framework',
    'Payload/N.app',
  ]
  const other = makeInfoPlist({ bundleId: 'com.acme.other' })
  const files = Object.fromEntries(inside.map((path) => [`Payload/A.app/${path}/Info.plist`, other]))
  const ipa = makeIpa({ appPath: 'Payload/A.app', files, bundleId: 'com.acme.a' })
  expect(await read(ipa)).toMatchObject({ bundleId: 'com.acme.a' })
})

test('a package is known by its content, and Apple gets a name that fits', async () => {
  expect(await read(makeIpa(), 'artifact.zip')).toMatchObject({ kind: 'ipa', fileName: 'artifact.ipa' })
  expect(await read(makeIpa(), 'App.IPA')).toMatchObject({ fileName: 'App.IPA' })
  expect(await read(makeIpa(), 'App')).toMatchObject({ fileName: 'App.ipa' })
})

/** Elsewhere every byte of the hole is written. */
const testWithHoles = process.platform === 'win32' ? test.skip : test

testWithHoles('a zip64 archive of five gigabytes is read by its table alone', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'Big.ipa')
    await writeIpa(path, { payloadBytes: 5 * 1024 ** 3, version: '3.0' })
    const before = process.memoryUsage().rss
    expect(await readPackage(path)).toMatchObject({ version: '3.0' })
    expect(process.memoryUsage().rss - before).toBeLessThan(50 * 1024 * 1024)
  })
})

test('an app of thousands of files is read', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'Many.ipa')
    const many = Array.from({ length: 5000 }, (_, index) => [`Payload/Example.app/f${index}`, ''])
    await writeIpa(path, { files: Object.fromEntries(many), payloadBytes: 1 })
    expect(await readPackage(path)).toMatchObject({ name: 'Example' })
  })
})

test.each([
  [
    'two apps',
    makeIpa({ files: { 'Payload/B.app/Info.plist': '' } }),
    /contains 2 apps \(Payload\/B\.app, Payload\/Example\.app\)/,
  ],
  ['an Android app', makeZip({ 'AndroidManifest.xml': '' }), /is an Android app \(\.apk\)/],
  ['an Android bundle', makeZip({ 'BundleConfig.pb': '' }), /is an Android app bundle/],
  [
    'an archive of Xcode',
    makeZip({ 'A.xcarchive/Products/Applications/A.app/Info.plist': '' }),
    /xcodebuild -exportArchive/,
  ],
  ['a zipped macOS app', makeZip({ 'A.app/Contents/Info.plist': '' }), /Apple takes macOS apps as \.pkg/],
  ['a macOS app in Payload', makeZip({ 'Payload/A.app/Contents/Info.plist': '' }), /contains a macOS app/],
  ['an app outside of Payload', makeZip({ 'A.app/Info.plist': '' }), /not in a folder `Payload`/],
  ['a zipped .ipa', makeZip({ 'out/A.ipa': '' }), /unpack this zip first/],
  ['an empty Payload', makeZip({ 'Payload/readme': '' }), /`Payload` without an app/],
  ['any other zip', makeZip({ 'a.txt': '' }), /without an app/],
  ['an empty zip', makeZip({}), /without an app/],
  ['an app without Info.plist', makeZip({ 'Payload/A.app/A': '' }), /no Payload\/A\.app\/Info\.plist/],
  [
    'an Info.plist that is text',
    makeZip({ 'Payload/A.app/Info.plist': 'hello' }),
    /neither a binary nor an XML property list/,
  ],
  [
    'an Info.plist cut off',
    makeZip({ 'Payload/A.app/Info.plist': '<plist><dict><key>a' }),
    /cannot be read as a property list/,
  ],
  [
    'an Info.plist that is an array',
    makeZip({ 'Payload/A.app/Info.plist': '<plist><array/></plist>' }),
    /not a dictionary/,
  ],
  [
    'a simulator build',
    makeIpa({ extraInfo: { CFBundleSupportedPlatforms: ['iPhoneSimulator'] } }),
    /built for a simulator \(iPhoneSimulator\)/,
  ],
  [
    'no platform',
    makeIpa({ extraInfo: { CFBundleSupportedPlatforms: ['Toaster'] } }),
    /names Toaster; it should be iPhoneOS/,
  ],
  [
    'a huge Info.plist',
    makeZip({ 'Payload/A.app/Info.plist': Buffer.alloc(11 * 1024 * 1024) }),
    /unpacks to 11534336 bytes/,
  ],
])('%s is refused with a reason', async (_name, bytes, expected) => {
  expect(await problems(bytes)).toMatch(expected)
})

test('all missing and malformed keys are told at once', async () => {
  const extraInfo = {
    CFBundleIdentifier: undefined,
    CFBundleShortVersionString: '1.0-beta',
    CFBundleVersion: '$(BUILD)',
  }
  const list = (await problems(makeIpa({ extraInfo }))).split('\n')
  expect(list.map((problem) => problem.replace(/^.*Info\.plist in \S+: /, ''))).toEqual([
    "CFBundleIdentifier is missing. Set it in the target's Info.plist.",
    'CFBundleShortVersionString is "1.0-beta"; Apple takes one to three integers with periods between them, at most 18 characters, such as 1.2.0. Change it and build again.',
    'CFBundleVersion is $(BUILD): a build setting that was not filled in. Set it in the Xcode project.',
  ])
})

test.each(['1', '1.2', '1.2.3', '0', '202601011200', '007'])(
  'CFBundleVersion %s is accepted',
  async (buildNumber) => {
    expect(await read(makeIpa({ buildNumber }))).toMatchObject({ buildNumber })
  },
)

test.each(['1.2.3.4', '1.', 'a', '1 ', '-1', '1234567890123456789', '１'])(
  'CFBundleVersion %j is refused',
  async (buildNumber) => {
    expect(await problems(makeIpa({ buildNumber }))).toMatch(/CFBundleVersion is/)
  },
)

function patched(bytes: Buffer, [from, to]: readonly [string, string]): Buffer {
  expect(from).toHaveLength(to.length)
  return Buffer.from(bytes.toString('latin1').replaceAll(from, to), 'latin1')
}

test.each(['../../../evil', '/etc/passwd/x', 'C:/windows/xx', 'a\\..\\..\\evil'])(
  'an entry %j is refused',
  async (name) => {
    const ipa = await makeIpa({ files: { ['x'.repeat(name.length)]: 'x' } })
    expect(await problems(patched(ipa, ['x'.repeat(name.length), name]))).toMatch(/leads out of the archive/)
  },
)

test('an encrypted archive is refused', async () => {
  const ipa = await makeIpa()
  const directory = ipa.indexOf('PK\u0001\u0002')
  ipa.writeUInt16LE(ipa.readUInt16LE(directory + 8) | 1, directory + 8)
  expect(await problems(ipa)).toMatch(/is encrypted/)
})

test('an archive cut off is told as damaged', async () => {
  const ipa = await makeIpa()
  expect(await problems(ipa.subarray(0, ipa.length - 30))).toMatch(
    /damaged: the list at the end of a zip archive is missing/,
  )
})

test('data that lies beyond the end of the file is told as damaged', async () => {
  const ipa = await makeIpa()
  ipa.writeUInt32LE(0x7fffffff, ipa.indexOf('PK\u0001\u0002') + 42)
  expect(await problems(ipa)).toMatch(/lies beyond the end of the file/)
})

test('changed data is found by its checksum', async () => {
  const ipa = await makeIpa()
  const entry = ipa.lastIndexOf('Payload/Example.app/Info.plist')
  const checksum = entry - 46 + 16
  ipa.writeUInt32LE(ipa.readUInt32LE(checksum) ^ 1, checksum)
  expect(await problems(ipa)).toMatch(/checksum of Payload\/Example\.app\/Info\.plist is wrong/)
})

test('two Info.plist of one name are refused', async () => {
  const name = 'Payload/Example.app/Info.plist'
  const ipa = await makeIpa({ files: { [name.replace('Info', 'Xnfo')]: makeInfoPlist() } })
  expect(await problems(patched(ipa, ['Xnfo', 'Info']))).toMatch(/contains .* 2 times/)
})

test('the file is closed again, whether it could be read or not', async () => {
  await inFolder(async (folder) => {
    const path = join(folder, 'App.ipa')
    await writeFile(path, 'no package')
    for (let round = 0; round < 3; round += 1) await problemsOf(readPackage(path))
    await writeFile(path, await makeIpa())
    await readPackage(path)
  })
})
