import { problemOfLocale } from '../locale.ts'
import { APP_STORE_LOCALES } from '../locales.ts'
import type { YamlEntry } from '../yaml.ts'
import { MOST_UNKNOWN, report, type Source } from './field-reader.ts'
import { quote } from './finding.ts'

export interface LocaleNames {
  known: ReadonlySet<string>
  problems: { name: string; problem: string }[]
  /** How many more are not known. */
  more: number
}

/** Which names are locales of App Store Connect, and what is wrong with those that are not. */
export function sortLocales(names: readonly string[]): LocaleNames {
  const known = new Set(names.filter((name) => APP_STORE_LOCALES.includes(name)))
  const unknown = names.filter((name) => !known.has(name))
  const problems = unknown
    .slice(0, MOST_UNKNOWN)
    .map((name) => ({ name, problem: problemOfName(name, names) }))
  return { known, problems, more: unknown.length - problems.length }
}

const LONG_NAME = 36

function problemOfName(name: string, all: readonly string[]): string {
  if (name.length >= LONG_NAME) return `${quote(name)} is not a locale of App Store Connect.`
  const problem = problemOfLocale(name) ?? ''
  const twin = all.find((other) => other !== name && other.toLowerCase() === name.toLowerCase())
  return twin === undefined ? problem : `${problem} There is ${quote(twin)} as well: keep one of them.`
}

/** The entries whose keys are locales. The others are told. */
export function localesIn(entries: readonly YamlEntry[], source: Source): YamlEntry[] {
  const { known, problems, more } = sortLocales(entries.map(({ key }) => key))
  const lineOf = new Map(entries.map(({ key, line }) => [key, line]))
  for (const { name, problem } of problems) report(source, 'locale', 'error', lineOf.get(name) ?? 1, problem)
  const last = entries.at(-1)
  if (more > 0 && last) report(source, 'locale', 'error', last.line, `${more} more names are not locales.`)
  return entries.filter(({ key }) => known.has(key))
}
