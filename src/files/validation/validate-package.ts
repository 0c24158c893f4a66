import { type FilePlace, InputError } from '../../errors.ts'
import type { ArchiveFile } from '../archive-file.ts'
import type { Level } from '../listing/finding.ts'
import { openPackage, recognise } from '../package.ts'
import type { PackageContents } from './contents.ts'
import type { Hit, Rule } from './rule.ts'
import { rules } from './rules.ts'
import { unreadableRule } from './unreadable.ts'

export interface ValidationFinding {
  readonly rule: string
  readonly level: Level
  readonly codes: readonly string[]
  readonly sentence: string
  readonly fix: string
  readonly link: string
  /** Where inside the package. */
  readonly path: string | undefined
  /** Where in the repository, when that is known. */
  readonly place: FilePlace | undefined
}

interface ValidationOptions {
  /** By which the rules that have a date go. */
  now: Date
  /** Other levels than the rules have, by rule id. */
  levels?: ReadonlyMap<string, Level | 'off'>
  /** The folder with the sources, to tell places in it. */
  repository?: string
}

/** A rule may find the same in every bundle of an app. */
const MAX_PER_RULE = 50

/** What Apple would say of a package. Throws only when the file cannot be opened. */
export async function validatePackage(
  path: string,
  options: ValidationOptions,
): Promise<ValidationFinding[]> {
  const { now, levels = new Map(), repository } = options
  const found = await check(path, now)
  const hits = found.filter(({ rule }) => levels.get(rule.id) !== 'off')
  const placeOf = await placeFinder(hits, repository)
  return hits.map(({ rule, hit }) => ({
    rule: rule.id,
    level: levelOf(levels.get(rule.id)) ?? rule.level,
    codes: rule.codes,
    sentence: hit.sentence,
    fix: rule.fix,
    link: rule.link,
    path: hit.path,
    place: placeOf(hit),
  }))
}

interface Found {
  rule: Rule
  hit: Hit
}

async function check(path: string, now: Date): Promise<Found[]> {
  const file = await openPackage(path)
  try {
    const contents = await readContents(file, now)
    return rules.flatMap((rule) => hitsOf(rule, contents))
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return error.problems.map((sentence) => ({ rule: unreadableRule, hit: { sentence } }))
  } finally {
    await file.close()
  }
}

async function readContents(file: ArchiveFile, now: Date): Promise<PackageContents> {
  if ((await recognise(file)) === 'ipa') {
    const { readIpaContents } = await import('./ipa-contents.ts')
    return await readIpaContents(file, now)
  }
  const { readPkgContents } = await import('./pkg-contents.ts')
  return await readPkgContents(file, now)
}

function hitsOf(rule: Rule, contents: PackageContents): Found[] {
  const found: Found[] = []
  for (const hit of rule.check(contents)) {
    found.push({ rule, hit })
    if (found.length === MAX_PER_RULE) break
  }
  return found
}

function levelOf(level: Level | 'off' | undefined): Level | undefined {
  return level === 'off' ? undefined : level
}

async function placeFinder(
  hits: readonly Found[],
  repository: string | undefined,
): Promise<(hit: Hit) => FilePlace | undefined> {
  if (repository === undefined || !hits.some(({ hit }) => hit.source)) return () => undefined
  const { readSources } = await import('./sources.ts')
  const sources = await readSources(repository)
  return ({ source }) => (source === undefined ? undefined : sources.placeOf(source))
}
