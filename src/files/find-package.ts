import { readdir, stat } from 'node:fs/promises'
import { basename, dirname, extname, isAbsolute, join, relative } from 'node:path'
import { InputError } from '../errors.ts'

const MAX_LISTED = 10

/**
 * The one file that a path or a pattern stands for. A path that exists is taken as it stands, whatever characters it has; only
 * then is it read as a pattern (`*`, `?`, `[…]`, `**`).
 */
export async function findPackage(pattern: string): Promise<string> {
  const trimmed = pattern.trim()
  if (trimmed === '')
    throw new InputError('The path of the package is empty. Give an .ipa or .pkg, such as build/*.ipa.')
  if (await exists(trimmed)) return trimmed
  if (!isPattern(trimmed)) throw await notFound(trimmed)
  const files = await expand(trimmed)
  const [file, ...others] = files
  if (file === undefined) throw await notFound(trimmed)
  if (others.length > 0) {
    const list = listed(files)
    throw new InputError(
      `${trimmed} matches ${files.length} files: ${list}. Give the path of one of them, or clear the folder before the build.`,
    )
  }
  return file
}

const USUAL_FOLDERS = ['.', 'build', 'build/ios/ipa', 'output', 'export', 'artifacts']

/** The only package in the folders where builds usually put theirs, if there is one. Several are an error that names them. */
export async function findAnyPackage(): Promise<string | undefined> {
  const found = (await Promise.all(USUAL_FOLDERS.map(packagesIn))).flat()
  const [first, ...others] = found
  if (others.length === 0) return first
  throw new InputError(
    `There are ${found.length} packages: ${listed(found)}. Say with app-path which one is meant.`,
  )
}

/** `~` stands for the home folder, as in a shell. */
function isPattern(path: string): boolean {
  return /[*?[]|^~[\\/]/.test(path)
}

async function exists(path: string): Promise<boolean> {
  return await stat(path).then(
    () => true,
    () => false,
  )
}

async function expand(pattern: string): Promise<string[]> {
  const { create } = await import('@actions/glob')
  const globber = await create(pattern, { matchDirectories: false, implicitDescendants: false })
  const files = await globber.glob()
  return files.map(asGiven).sort()
}

/** Names below the working directory stay short in messages and logs. */
function asGiven(path: string): string {
  const below = relative(process.cwd(), path)
  return below.startsWith('..') || isAbsolute(below) ? path : below
}

async function notFound(pattern: string): Promise<InputError> {
  const what = isPattern(pattern) ? `No file matches ${pattern}` : `${pattern} does not exist`
  const nearby = await packagesNear(pattern)
  const hint =
    nearby.length > 0
      ? `Packages near by: ${listed(nearby)}.`
      : 'Check the path, and that the step which makes the package ran before, in the same job.'
  return new InputError(`${what} (working directory: ${process.cwd()}). ${hint}`)
}

/** Looks in the folder that was meant, or else in the working directory; not below. */
async function packagesNear(pattern: string): Promise<string[]> {
  const folder = dirname(pattern.replace(/[*?[].*$/s, '_'))
  for (const candidate of new Set([folder, '.'])) {
    const packages = await packagesIn(candidate)
    if (packages.length > 0) return packages
  }
  return []
}

async function packagesIn(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => [])
  const packages = names.filter((name) => ['.ipa', '.pkg'].includes(extname(name).toLowerCase()))
  return packages.sort().map((name) => join(folder, basename(name)))
}

function listed(paths: readonly string[]): string {
  const shown = paths.slice(0, MAX_LISTED).join(', ')
  return paths.length > MAX_LISTED ? `${shown} and ${paths.length - MAX_LISTED} more` : shown
}
