import { type FilePlace, InputError } from '../../errors.ts'
import type { ArchiveFile } from '../archive-file.ts'
import type { Level } from '../listing/finding.ts'
import { openPackage, recognise } from '../package.ts'
import type { PackageContents } from './contents.ts'
import type { Hit, Rule, RuleText } from './rule.ts'
import { packageRules } from './rules.ts'
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

/** Other levels than the rules have, by rule id. */
export type RuleLevels = ReadonlyMap<string, Level | 'off'>

interface ValidationOptions {
  /** By which the rules that have a date go. */
  now: Date
  levels?: RuleLevels
  /** The folder with the sources, to tell places in it. */
  repository?: string
}

/** A rule may find the same in every bundle of an app; beyond these one more says that there are others. */
const MAX_PER_RULE = 50
/** Names in a package can be of any length. */
const LONGEST_SENTENCE = 1000

export interface ValidatedPackage {
  findings: ValidationFinding[]
  /** Undefined where nothing could be read. */
  contents: PackageContents | undefined
}

/** What Apple would say of a package. Throws only when the file cannot be opened. */
export async function validatePackage(path: string, options: ValidationOptions): Promise<ValidatedPackage> {
  const { now, levels = new Map(), repository } = options
  const { contents, found } = await check(path, now)
  const hits = found.filter(({ rule }) => levels.get(rule.id) !== 'off')
  const placeOf = await placeFinder(hits, repository)
  const findings = hits.flatMap(({ rule, hit }) =>
    findingOf(rule, { levels, sentence: hit.sentence, path: hit.path, place: placeOf(hit) }),
  )
  return { contents, findings }
}

/** None where the rule is switched off. */
export function findingOf(
  rule: RuleText,
  {
    levels,
    level = rule.level,
    sentence,
    path,
    place,
  }: Pick<ValidationFinding, 'sentence'> &
    Partial<Pick<ValidationFinding, 'level' | 'path' | 'place'>> & { levels: RuleLevels },
): ValidationFinding[] {
  const wanted = levels.get(rule.id) ?? level
  const { id, codes, fix, link } = rule
  return wanted === 'off' ? [] : [{ rule: id, level: wanted, codes, sentence, fix, link, path, place }]
}

interface Found {
  rule: Rule
  hit: Hit
}

async function check(
  path: string,
  now: Date,
): Promise<{ contents: PackageContents | undefined; found: Found[] }> {
  const file = await openPackage(path)
  try {
    const contents = await readContents(file, now)
    return { contents, found: packageRules.flatMap((rule) => hitsOf(rule, contents)) }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const found = error.problems.map((sentence) => ({ rule: unreadableRule, hit: { sentence } }))
    return { contents: undefined, found }
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
    if (found.length === MAX_PER_RULE) {
      const sentence = `There are more like the ${MAX_PER_RULE} that are listed.`
      return [...found, { rule, hit: { sentence } }]
    }
    found.push({ rule, hit: { ...hit, sentence: shortened(hit.sentence) } })
  }
  return found
}

function shortened(sentence: string): string {
  return sentence.length > LONGEST_SENTENCE ? `${sentence.slice(0, LONGEST_SENTENCE - 1)}…` : sentence
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
