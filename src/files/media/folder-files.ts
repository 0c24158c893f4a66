import type { Dirent } from 'node:fs'
import { readdir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { MediaKind } from './media.ts'

/** The names in a folder that begin with no dot, in an order that does not depend on the disk. */
export interface FolderNames {
  files: string[]
  folders: string[]
}

/** Undefined for a folder that is not there or cannot be read. What a link leads to counts. */
export async function namesIn(path: string): Promise<FolderNames | undefined> {
  const entries = await readdir(path, { withFileTypes: true }).catch((): Dirent[] | undefined => undefined)
  if (entries === undefined) return undefined
  const names: FolderNames = { files: [], folders: [] }
  for (const entry of entries) {
    if (entry.name.startsWith('.')) continue
    const found = entry.isSymbolicLink() ? await stat(join(path, entry.name)).catch(() => undefined) : entry
    if (found === undefined || found.isFile()) names.files.push(entry.name)
    else if (found.isDirectory()) names.folders.push(entry.name)
  }
  return { files: names.files.sort(compareNames), folders: names.folders.sort(compareNames) }
}

const ENDINGS: Readonly<Record<MediaKind, readonly string[]>> = {
  screenshot: ['.png', '.jpg', '.jpeg'],
  preview: ['.mov', '.m4v', '.mp4'],
}

export function endingsOf(kind: MediaKind): readonly string[] {
  return ENDINGS[kind]
}

export function hasEndingOf(kind: MediaKind, name: string): boolean {
  return ENDINGS[kind].includes(extname(name).toLowerCase())
}

/** `2` before `10`, as people and fastlane sort. Names that differ are never equal. */
export function compareNames(one: string, two: string): number {
  const [ones, twos] = [partsOf(one), partsOf(two)]
  for (const [index, part] of ones.entries()) {
    const other = twos[index]
    if (other === undefined) return 1
    const order = compareParts(part, other)
    if (order !== 0) return order
  }
  return ones.length < twos.length ? -1 : compareTexts(one, two)
}

function partsOf(name: string): string[] {
  return name.match(/\d+|\D+/g) ?? []
}

function compareParts(one: string, two: string): number {
  if (!/^\d/.test(one) || !/^\d/.test(two)) return compareTexts(one, two)
  const [first, second] = [one.replace(/^0+/, ''), two.replace(/^0+/, '')]
  return first.length - second.length || compareTexts(first, second)
}

function compareTexts(one: string, two: string): number {
  return one === two ? 0 : one < two ? -1 : 1
}
