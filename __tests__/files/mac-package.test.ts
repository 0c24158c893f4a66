import { gzipSync } from 'node:zlib'
import { readPackage } from '../../src/files/package.ts'
import {
  type Files,
  makeCpio,
  makeInfoPlist,
  makePkg,
  makeXar,
  problemsOf,
  withFile,
  wrapXar,
} from '../support/packages.ts'

async function read(bytes: Buffer | Promise<Buffer>) {
  return await withFile({ name: 'App.pkg', bytes: await bytes }, readPackage)
}

async function problems(bytes: Buffer | Promise<Buffer>) {
  const list = await withFile({ name: 'App.pkg', bytes: await bytes }, (path) =>
    problemsOf(readPackage(path)),
  )
  return list.join('\n')
}

const MAC_INFO = makeInfoPlist({ platform: 'MAC_OS', version: '4.5', bundleId: 'com.acme.mac' })

test('a product archive tells everything that an upload has to name', async () => {
  const options = {
    bundleId: 'com.acme.mac',
    version: '2.1',
    buildNumber: '42',
    name: 'Acme',
    plist: 'binary',
  } as const
  const extraInfo = { ITSAppUsesNonExemptEncryption: true }
  const { infoPlist, path, size, ...app } = await read(makePkg({ ...options, extraInfo }))
  expect(app).toEqual({
    bundleId: 'com.acme.mac',
    version: '2.1',
    buildNumber: '42',
    name: 'Acme',
    platform: 'MAC_OS',
    usesNonExemptEncryption: true,
    minimumOsVersion: '14.0',
    sdkName: 'macosx26.2',
    xcodeVersion: '2620',
    xcodeBuild: '17C52',
    isProductArchive: true,
    fileName: 'App.pkg',
    kind: 'pkg',
    uti: 'com.apple.pkg',
  })
})

test('a component package is read and told from a product archive', async () => {
  expect(await read(makePkg({ isComponent: true }))).toMatchObject({
    isProductArchive: false,
    version: '1.0.0',
  })
})

test('what Distribution says is enough when the payload cannot be read', async () => {
  const files = { 'com.example.app.pkg/Payload': 'pbzx\0\0\0\0' }
  const app = await read(makePkg({ files, buildNumber: '7', name: 'Acme' }))
  expect(app).toMatchObject({ bundleId: 'com.example.app', version: '1.0.0', buildNumber: '7', name: 'Acme' })
  expect(app.infoPlist).toEqual({
    CFBundleIdentifier: 'com.example.app',
    CFBundleShortVersionString: '1.0.0',
    CFBundleVersion: '7',
  })
})

test.each([
  ['octal', makeCpio({ 'My.app/Contents/Info.plist': MAC_INFO })],
  [
    'hexadecimal',
    makeCpio({ 'My.app/Contents/a': 'odd', 'My.app/Contents/Info.plist': MAC_INFO }, 'hexadecimal'),
  ],
])('the app is found in a payload of the %s form when nothing else tells it', async (_form, cpio) => {
  for (const payload of [cpio, gzipSync(cpio)]) {
    const files = { Distribution: '<installer-gui-script/>', 'a.pkg/Payload': payload }
    expect(await read(makeXar(files))).toMatchObject({ bundleId: 'com.acme.mac', version: '4.5' })
  }
})

test('helper apps and login items are not taken for the app', async () => {
  const other = makeInfoPlist({ bundleId: 'com.acme.helper' })
  const payloadFiles = {
    'Example.app/Contents/Library/LoginItems/Helper.app/Contents/Info.plist': other,
    'Example.app/Contents/Frameworks/F.framework/Versions/A/Resources/Updater.app/Contents/Info.plist': other,
  }
  const stated = '<bundle id="com.acme.helper" path="Example.app/Contents/Helper.app" CFBundleVersion="9"/>'
  const silent = {
    tellsVersions: false,
    payloadFiles,
    files: { 'x.pkg/PackageInfo': `<pkg-info>${stated}</pkg-info>` },
  }
  expect(await read(makePkg(silent))).toMatchObject({ bundleId: 'com.example.app' })
  const onlyPayload: Files = {
    Distribution: '<a/>',
    'a.pkg/Payload': makeCpio({ ...payloadFiles, 'My.app/Contents/Info.plist': MAC_INFO }),
  }
  expect(await read(makeXar(onlyPayload))).toMatchObject({ bundleId: 'com.acme.mac' })
})

test('of several apps the one that Distribution names as the product is taken', async () => {
  const bundles = ['a', 'b'].map(
    (id) => `<bundle id="${id}" path="${id}.app" CFBundleShortVersionString="1.0" CFBundleVersion="1"/>`,
  )
  const named = `<installer-gui-script>${bundles.join('')}<product id="b"/></installer-gui-script>`
  expect(await read(makeXar({ Distribution: named }))).toMatchObject({ bundleId: 'b' })
  const unnamed = `<installer-gui-script>${bundles.join('')}</installer-gui-script>`
  expect(await problems(makeXar({ Distribution: unnamed }))).toMatch(
    /installs 2 apps: a\.app \(a\), b\.app \(b\)/,
  )
})

test('keys that neither the package nor the payload tell are named', async () => {
  const found = await problems(
    makePkg({ tellsVersions: false, files: { 'com.example.app.pkg/Payload': 'pbzx' } }),
  )
  expect(found).toMatch(/CFBundleShortVersionString is missing[\s\S]*CFBundleVersion is missing/)
})

test.each([
  ['another kind of xar archive', makeXar({ Metadata: '' }), /neither Distribution nor PackageInfo/],
  ['no app', makeXar({ Distribution: '<installer-gui-script/>' }), /does not tell which app it installs/],
  [
    'a broken Distribution',
    makeXar({ Distribution: '<installer-gui-script>' }),
    /Distribution is not readable XML/,
  ],
  [
    'a broken payload',
    makePkg({ files: { 'com.example.app.pkg/Payload': gzipSync('x').fill(7, 10) } }),
    /Payload cannot be read/,
  ],
  ['a table that is not XML', wrapXar('nothing', Buffer.alloc(0)), /table of contents cannot be read/],
  ['a table without files', wrapXar('<xar/>', Buffer.alloc(0)), /table of contents is empty/],
  ['a name that leads out', makeXar({ '..': 'x', Distribution: '' }), /leads out of the archive/],
  ['only a header', Buffer.from('xar!'), /ends in the middle/],
])('%s is refused with a reason', async (_name, bytes, expected) => {
  expect(await problems(bytes)).toMatch(expected)
})

test('a package cut off is told as damaged', async () => {
  const pkg = await makePkg()
  expect(await problems(pkg.subarray(0, pkg.length - 20))).toMatch(/Payload lies beyond the end of the file/)
  expect(await problems(pkg.subarray(0, 100))).toMatch(/table of contents lies beyond the end/)
})

test('a table of contents of absurd size is not unpacked', async () => {
  const bomb = wrapXar(`<xar><toc>${' '.repeat(17 * 1024 * 1024)}</toc></xar>`, Buffer.alloc(0))
  expect(await problems(bomb)).toMatch(/at most 16777216 are read/)
  bomb.writeBigUInt64BE(100n, 16)
  expect(await problems(bomb)).toMatch(/table of contents cannot be read/)
})
