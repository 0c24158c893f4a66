import { InputError } from '../errors.ts'
import type { ArchiveFile } from './archive-file.ts'
import { type InfoPlist, MAX_INFO_PLIST_BYTES, parseInfoPlist } from './info-plist.ts'
import { openZipArchive, type ZipArchive, type ZipEntry } from './zip-archive.ts'

export interface Ipa {
  readonly archive: ZipArchive
  /** The folder of the app inside the archive, such as `Payload/My.app`. */
  readonly appPath: string
  readonly infoPlist: InfoPlist
}

export async function readIpa(file: ArchiveFile): Promise<Ipa> {
  const archive = await openZipArchive(file)
  const appPath = findApp(file.path, archive.entries)
  const name = `${appPath}/Info.plist`
  const [entry, ...others] = archive.entries.filter((candidate) => candidate.name === name)
  if (entry === undefined) throw missingInfoPlist(file.path, { appPath, entries: archive.entries })
  if (others.length > 0) {
    throw new InputError(
      `${file.path} contains ${name} ${others.length + 1} times, and tools disagree on which counts. Make the package again.`,
    )
  }
  const bytes = await archive.read(entry, MAX_INFO_PLIST_BYTES)
  return { archive, appPath, infoPlist: parseInfoPlist(bytes, `${name} in ${file.path}`) }
}

/**
 * The app lies directly in the first folder named `Payload` of its path, so that watch apps, app clips and extensions inside
 * it are never taken for it. Some archivers put the folder that was zipped above `Payload`.
 */
function findApp(path: string, entries: readonly ZipEntry[]): string {
  const apps = new Set<string>()
  for (const { name } of entries) {
    const segments = name.split('/')
    const payload = segments.indexOf('Payload')
    const folder = segments[payload + 1]
    const isInside = payload >= 0 && segments.length > payload + 2 && !segments.includes('__MACOSX')
    if (isInside && folder !== undefined && /.\.app$/i.test(folder)) {
      apps.add(segments.slice(0, payload + 2).join('/'))
    }
  }
  const [app, ...others] = apps
  if (app === undefined) throw new InputError(`${path} ${explainMissingApp(entries)}`)
  if (others.length > 0) {
    const list = [...apps].sort().join(', ')
    throw new InputError(
      `${path} contains ${apps.size} apps (${list}). Export a package with one app in Payload.`,
    )
  }
  return app
}

const OTHER_CONTENTS: readonly (readonly [pattern: RegExp, explanation: string])[] = [
  [/^AndroidManifest\.xml$/, 'is an Android app (.apk). Give the .ipa of the iOS build.'],
  [/^BundleConfig\.pb$/, 'is an Android app bundle (.aab). Give the .ipa of the iOS build.'],
  [
    /\.xcarchive\/|^Products\/Applications\//,
    'is a zipped Xcode archive (.xcarchive). Export it first with `xcodebuild -exportArchive` and give the .ipa or .pkg.',
  ],
  [
    /^([^/]+\/)?[^/]+\.app\/Contents\//,
    'is a zipped macOS app. Apple takes macOS apps as .pkg: export it, or run `productbuild --component`.',
  ],
  [
    /^([^/]+\/)?[^/]+\.app\//,
    'contains an app, but not in a folder `Payload`. Export it with `xcodebuild -exportArchive`, or move the app into `Payload` and zip that.',
  ],
  [
    /\.ipa$/i,
    'contains an .ipa: unpack this zip first (artifacts of workflows are zipped) and give the .ipa inside.',
  ],
  [
    /\.pkg$/i,
    'contains a .pkg: unpack this zip first (artifacts of workflows are zipped) and give the .pkg inside.',
  ],
  [/^META-INF\//, 'is a Java archive. Give an .ipa or .pkg.'],
  [/^Payload\//, 'has a folder `Payload` without an app in it. Export the app again.'],
]

function explainMissingApp(entries: readonly ZipEntry[]): string {
  const names = entries.map(({ name }) => name).filter((name) => !name.startsWith('__MACOSX/'))
  for (const [pattern, explanation] of OTHER_CONTENTS) {
    if (names.some((name) => pattern.test(name))) return explanation
  }
  return 'is a zip archive without an app: there is no `Payload/<name>.app` in it. Give the .ipa that was exported by Xcode.'
}

function missingInfoPlist(
  path: string,
  { appPath, entries }: { appPath: string; entries: readonly ZipEntry[] },
): InputError {
  const isMacApp = entries.some(({ name }) => name === `${appPath}/Contents/Info.plist`)
  if (isMacApp) {
    return new InputError(
      `${path} contains a macOS app (${appPath}). Apple takes macOS apps as .pkg: export it, or run \`productbuild --component\`.`,
    )
  }
  return new InputError(`${path} has no ${appPath}/Info.plist. Build and export the app again.`)
}
