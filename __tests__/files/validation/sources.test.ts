import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Bundle } from '../../../src/files/validation/bundles.ts'
import type { SourceKey } from '../../../src/files/validation/rule.ts'
import { readSources } from '../../../src/files/validation/sources.ts'
import type { Files } from '../../../src/tools/archives.ts'
import { inFolder } from '../../support/packages.ts'

const app: Bundle = {
  kind: 'app',
  path: 'Payload/Example.app',
  parent: undefined,
  infoPlist: undefined,
  info: { CFBundleIdentifier: 'com.example.app' },
  infoPath: 'Payload/Example.app/Info.plist',
  programPath: undefined,
  program: undefined,
  profile: undefined,
  privacyManifest: undefined,
}
const point = 'com.apple.share-services'
const share: Bundle = {
  ...app,
  kind: 'extension',
  info: { NSExtension: { NSExtensionPointIdentifier: point } },
}

const plist = (...lines: readonly string[]) =>
  ['<plist>', '<dict>', ...lines, '</dict>', '</plist>'].join('\n')
const own = plist('<key>UILaunchScreen</key>', '<dict/>', '<key>CFBundleVersion</key>', '<string>42</string>')
const flutter = plist('<key>CFBundleVersion</key>', '<string>$(FLUTTER_BUILD_NUMBER)</string>')
const extension = plist(
  '<key>NSExtension</key>',
  `<dict><key>NSExtensionPointIdentifier</key><string>${point}</string></dict>`,
)
const entitlements = plist('<key>aps-environment</key>', '<string>production</string>')
const expo = '{\n  "expo": {\n    "version": "1.0",\n    "ios": {\n      "buildNumber": "1"\n    }\n  }\n}\n'
const project = 'targets:\n  App:\n    settings:\n      MARKETING_VERSION: 1.0\n'

interface Case {
  what: string
  files: Files
  source: SourceKey
  place: unknown
}

const info = (key: string, bundle = app): SourceKey => ({ file: 'info-plist', key, bundle })

test.each<Case>([
  {
    what: 'a key at its line',
    files: { 'App/Info.plist': own, 'Share/Info.plist': extension },
    source: info('CFBundleVersion'),
    place: { file: 'App/Info.plist', line: 5 },
  },
  {
    what: 'a key that is not there at the start of the file',
    files: { 'App/Info.plist': own },
    source: info('CFBundleIcons'),
    place: { file: 'App/Info.plist', line: 2 },
  },
  {
    what: 'a key of an extension in the file of that extension',
    files: { 'App/Info.plist': own, 'Share/Info.plist': extension },
    source: info('CFBundleVersion', share),
    place: { file: 'Share/Info.plist', line: 2 },
  },
  {
    what: 'nothing where two files would do',
    files: { 'App/Info.plist': own, 'Other/Info.plist': own },
    source: info('CFBundleVersion'),
    place: undefined,
  },
  {
    what: 'nothing in what is fetched or made, nor in tests',
    files: { 'Pods/Info.plist': own, 'build/Info.plist': own, 'AppTests/Info.plist': own },
    source: info('CFBundleVersion'),
    place: undefined,
  },
  {
    what: 'the version of Flutter in pubspec.yaml',
    files: { 'ios/Runner/Info.plist': flutter, 'pubspec.yaml': 'name: app\nversion: 1.0.0+1\n' },
    source: info('CFBundleVersion'),
    place: { file: 'pubspec.yaml', line: 2 },
  },
  {
    what: 'a build setting in project.yml',
    files: { 'project.yml': project },
    source: info('CFBundleShortVersionString'),
    place: { file: 'project.yml', line: 4 },
  },
  {
    what: 'a word of Expo in app.json',
    files: { 'app.json': expo },
    source: info('CFBundleVersion'),
    place: { file: 'app.json', line: 5 },
  },
  {
    what: 'another key in the part for iOS of app.json',
    files: { 'app.json': expo },
    source: info('NSCameraUsageDescription'),
    place: { file: 'app.json', line: 4 },
  },
  {
    what: 'nothing in an app.json of something else',
    files: { 'app.json': '{ "version": "1.0" }' },
    source: info('CFBundleShortVersionString'),
    place: undefined,
  },
  {
    what: 'an entitlement at its line',
    files: { 'App.entitlements': entitlements },
    source: { file: 'entitlements', key: 'aps-environment', bundle: app },
    place: { file: 'App.entitlements', line: 3 },
  },
  {
    what: 'a privacy manifest as a whole',
    files: { 'App/PrivacyInfo.xcprivacy': plist() },
    source: { file: 'privacy-manifest', key: 'NSPrivacyAccessedAPITypes', bundle: app },
    place: { file: 'App/PrivacyInfo.xcprivacy' },
  },
  {
    what: 'nothing for a framework, whose sources are elsewhere',
    files: { 'App/Info.plist': own },
    source: info('CFBundleVersion', { ...app, kind: 'framework' }),
    place: undefined,
  },
])('the place is $what', async ({ files, source, place }) => {
  await inFolder(async (folder) => {
    for (const [path, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await writeFile(join(folder, path), content)
    }
    const sources = await readSources(folder)
    expect(sources.placeOf(source)).toEqual(place)
  })
})
