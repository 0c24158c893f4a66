import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { makeIpa } from '../../src/tools/packages.ts'
import { makePicture } from '../../src/tools/pictures.ts'
import { makeStorePkg, storeIpa } from '../../src/tools/store-packages.ts'
import { writeMacPrograms } from '../../src/tools/workflow/mac-programs.ts'

export const example = { bundleId: 'com.example.app', version: '1.4.0', buildNumber: '42' }

/** The repository of an app as the pages speak of it, beside a folder with the programs of a Mac. */
export interface ExampleRepository extends AsyncDisposable {
  folder: string
  macPrograms: string
  /** Replaces nothing but what is named. */
  write(files: Readonly<Record<string, string | Buffer>>): Promise<void>
}

const project = `// !$*UTF8*$!
  buildSettings = {
    PRODUCT_BUNDLE_IDENTIFIER = ${example.bundleId};
    MARKETING_VERSION = ${example.version};
    CURRENT_PROJECT_VERSION = 1;
  };
`

const listing = {
  'name.txt': 'Garden',
  'subtitle.txt': 'Beds, seeds and seasons',
  'description.txt': 'Plan what grows where, and be told when to sow it.',
  'keywords.txt': 'planting,vegetables,planner',
  'release_notes.txt': 'Starts twice as fast.',
  'support_url.txt': 'https://garden.app/support',
  'privacy_url.txt': 'https://garden.app/privacy',
}

/** `bundle exec fastlane build build_number:…` of a project whose lane builds. */
const laneThatBuilds = `#!/bin/sh
set -e
for argument; do case "$argument" in build_number:*) number=\${argument#*:} ;; esac; done
xcodebuild archive -project MyApp.xcodeproj -scheme MyApp -archivePath build/MyApp.xcarchive CURRENT_PROJECT_VERSION="$number"
xcodebuild -exportArchive -archivePath build/MyApp.xcarchive -exportOptionsPlist ExportOptions.plist -exportPath build
`

const changelog = '# Changelog\n\n## 1.4.0\n\n- Starts twice as fast.\n'

const testers = `groups:
  - { name: Friends, type: external }
testers:
  - { email: ada@example.com, first-name: Ada, last-name: Lovelace, groups: Friends }
`

function sources(): Record<string, string | Buffer> {
  const texts = Object.entries(listing).map(([name, text]) => [
    `fastlane/metadata/en-US/${name}`,
    `${text}\n`,
  ])
  return {
    'MyApp.xcodeproj/project.pbxproj': project,
    'ExportOptions.plist': '<plist><dict><key>method</key><string>app-store-connect</string></dict></plist>',
    ...Object.fromEntries(texts),
    'fastlane/screenshots/en-US/1.png': makePicture({ width: 1290, height: 2796, hue: 100 }),
  }
}

export async function exampleRepository(): Promise<ExampleRepository> {
  const root = await mkdtemp(join(tmpdir(), 'repository-'))
  const folder = join(root, 'repository')
  const macPrograms = join(root, 'mac')
  await mkdir(macPrograms)
  writeMacPrograms(macPrograms)
  await writeFile(join(macPrograms, 'bundle'), laneThatBuilds)
  await chmod(join(macPrograms, 'bundle'), 0o755)
  const write: ExampleRepository['write'] = async (files) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
  }
  await write(sources())
  return {
    folder,
    macPrograms,
    write,
    [Symbol.asyncDispose]: () => rm(root, { recursive: true, force: true }),
  }
}

/** What steps before have made, where a page shows only what comes behind them. */
export async function builtFiles(): Promise<Record<string, string | Buffer>> {
  const { version, buildNumber } = example
  const extraInfo = { ITSAppUsesNonExemptEncryption: false }
  return {
    'build/MyApp.ipa': await makeIpa(storeIpa({ version, buildNumber, extraInfo })),
    'notes/en-US.txt': 'Starts twice as fast.\n',
    'notes/de-DE.txt': 'Startet doppelt so schnell.\n',
    'testers.yml': testers,
    'CHANGELOG.md': changelog,
    'docs/CHANGELOG.md': changelog,
  }
}

export async function builtMacApp(): Promise<Record<string, Buffer>> {
  const { version, buildNumber } = example
  return { 'build/MyApp.pkg': await makeStorePkg({ version, buildNumber, platform: 'MAC_OS' }) }
}
