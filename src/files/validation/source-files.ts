import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { readTextFile } from '../text-file.ts'

/** A file of the sources that says something of the app. */
export interface SourceFile {
  /** As annotations name it: from the repository's folder. */
  readonly path: string
  readonly kind: SourceKind
  readonly text: string
}

type SourceKind = 'info-plist' | 'entitlements' | 'privacy-manifest' | 'project-yml' | 'pubspec' | 'app-json'

const KINDS: readonly (readonly [pattern: RegExp, kind: SourceKind])[] = [
  [/Info\.plist$/, 'info-plist'],
  [/\.entitlements$/, 'entitlements'],
  [/^PrivacyInfo\.xcprivacy$/, 'privacy-manifest'],
  [/^project\.ya?ml$/, 'project-yml'],
  [/^pubspec\.yaml$/, 'pubspec'],
  [/^app\.json$/, 'app-json'],
]

/** What is made or fetched, and tests. */
const SKIPPED =
  /^(\..*|node_modules|Pods|Carthage|build|dist|vendor|DerivedData|Payload|.*Tests|.*\.(app|appex|framework|xcframework|xcarchive|xcassets|bundle))$/i
const MAX_DEPTH = 8
const MAX_ENTRIES = 50_000
const MAX_FILES = 200

/** Looks for them in a repository, but not without end. */
export async function readSourceFiles(folder: string): Promise<SourceFile[]> {
  const found: { path: string; kind: SourceKind }[] = []
  let seen = 0
  async function walk(path: string, depth: number): Promise<void> {
    const entries: Dirent[] = await readdir(join(folder, path), { withFileTypes: true }).catch(() => [])
    for (const entry of entries.sort((one, other) => (one.name < other.name ? -1 : 1))) {
      seen += 1
      if (seen > MAX_ENTRIES || found.length >= MAX_FILES) return
      const at = path === '' ? entry.name : `${path}/${entry.name}`
      const kind = KINDS.find(([pattern]) => pattern.test(entry.name))?.[1]
      if (entry.isFile() && kind !== undefined) found.push({ path: at, kind })
      if (entry.isDirectory() && depth < MAX_DEPTH && !SKIPPED.test(entry.name)) await walk(at, depth + 1)
    }
  }
  await walk('', 0)
  const files: SourceFile[] = []
  for (const { path, kind } of found) {
    const text = await readTextFile(join(folder, path)).catch(() => undefined)
    if (text !== undefined) files.push({ path, kind, text })
  }
  return files
}

/** The line, from 1, of the only place where the pattern is found; undefined when it is found more or less often. */
export function onlyLine(text: string, pattern: RegExp): number | undefined {
  const [first, second] = text.matchAll(new RegExp(pattern, 'gm'))
  return first === undefined || second !== undefined ? undefined : lineAt(text, first.index)
}

/** The line of the first place, from 1. */
export function firstLine(text: string, pattern: RegExp): number | undefined {
  const index = text.search(pattern)
  return index < 0 ? undefined : lineAt(text, index)
}

function lineAt(text: string, index: number): number {
  return text.slice(0, index).split('\n').length
}
