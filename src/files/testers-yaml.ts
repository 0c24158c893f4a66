import { nearest } from '../nearest.ts'
import type { DeclaredGroup, DeclaredTester, Finding, ReadContents } from './testers-file.ts'
import { type LocatedYaml, parseLocatedYaml } from './yaml.ts'

const largestGroup = 10_000

const keys = {
  file: ['groups', 'testers'],
  group: ['name', 'type', 'all-builds', 'public-link', 'public-link-limit', 'feedback'],
  tester: ['email', 'first-name', 'last-name', 'groups'],
}

type Path = readonly (string | number)[]

/** Groups and testers from YAML or JSON. */
export function readTestersYaml(text: string, file: string): ReadContents {
  const reader = new Reader(parseLocatedYaml(text, { file, scalars: 'text' }))
  const top = reader.map([], keys.file)
  const groups = reader.list(top.get('groups'), ['groups']).map((_, index) => readGroup(reader, index))
  const testers = reader.list(top.get('testers'), ['testers']).map((_, index) => readTester(reader, index))
  if (top.size === 0 && reader.findings.length === 0) reader.tell([], 'neither groups nor testers are here.')
  return { groups, testers, findings: reader.findings }
}

function readGroup(reader: Reader, index: number): DeclaredGroup {
  const path = ['groups', index]
  const values = reader.map(path, keys.group)
  const at = (key: string) => [values.get(key), [...path, key]] as const
  const group: DeclaredGroup = {
    line: reader.lineAt(path),
    name: reader.text(...at('name')) ?? '',
    type: reader.oneOf(['internal', 'external'], ...at('type')),
    allBuilds: reader.flag(...at('all-builds')),
    publicLink: reader.flag(...at('public-link')),
    publicLinkLimit: reader.limit(...at('public-link-limit')),
    feedback: reader.flag(...at('feedback')),
  }
  if (group.name === '' && values.size > 0) reader.tell(path, 'the group has no name.')
  if (group.type !== 'internal' && group.allBuilds === true) {
    reader.tell([...path, 'all-builds'], 'all-builds is for groups of type: internal alone.')
  }
  if (group.type === 'internal' && (group.publicLink === true || typeof group.publicLinkLimit === 'number')) {
    reader.tell([...path, 'public-link'], 'an internal group has no public link.')
  }
  return group
}

function readTester(reader: Reader, index: number): DeclaredTester {
  const path = ['testers', index]
  const values = reader.map(path, keys.tester)
  const groups = values.get('groups')
  return {
    line: reader.lineAt(path),
    email: reader.text(values.get('email'), [...path, 'email']) ?? '',
    firstName: reader.text(values.get('first-name'), [...path, 'first-name']),
    lastName: reader.text(values.get('last-name'), [...path, 'last-name']),
    groups: [...new Set(reader.texts(groups, [...path, 'groups']))],
  }
}

/** Takes values out of the document, and keeps what is wrong with them. All scalars are texts. */
class Reader {
  readonly findings: Finding[] = []
  readonly #yaml: LocatedYaml

  constructor(yaml: LocatedYaml) {
    this.#yaml = yaml
  }

  lineAt(path: Path): number {
    return this.#yaml.lineAt(...path)
  }

  tell(path: Path, text: string): undefined {
    this.findings.push({ line: this.lineAt(path), text })
  }

  map(path: Path, known: readonly string[]): Map<string, unknown> {
    const value = this.#valueAt(path)
    if (typeof value !== 'object' || value === null || Array.isArray(value)) {
      this.tell(path, `a map with ${known.join(', ')} is expected here.`)
      return new Map()
    }
    const entries = Object.entries(value)
    for (const [key] of entries.filter(([name]) => !known.includes(name))) {
      const close = nearest(key, known)
      const hint = close ? `Did you mean ${close}?` : `Known here: ${known.join(', ')}.`
      this.tell([...path, key], `${JSON.stringify(key)} is not known. ${hint}`)
    }
    return new Map(entries)
  }

  list(value: unknown, path: Path): unknown[] {
    if (value === undefined || value === null || value === '') return []
    if (Array.isArray(value)) return value
    this.tell(path, `${path.at(-1)} must be a list.`)
    return []
  }

  text(value: unknown, path: Path): string | undefined {
    if (value === undefined || value === null) return undefined
    if (typeof value === 'string') return value.trim() || undefined
    return this.tell(path, 'a text is expected here.')
  }

  texts(value: unknown, path: Path): string[] {
    const list = typeof value === 'string' && value !== '' ? [value] : this.list(value, path)
    return list.flatMap((item, index) => this.text(item, [...path, index]) ?? [])
  }

  oneOf<const Value extends string>(
    choices: readonly Value[],
    value: unknown,
    path: Path,
  ): Value | undefined {
    const text = this.text(value, path)
    const found = choices.find((choice) => choice === text)
    if (text === undefined || found !== undefined) return found
    return this.tell(path, `${path.at(-1)} is ${JSON.stringify(text)}, but must be ${choices.join(' or ')}.`)
  }

  flag(value: unknown, path: Path): boolean | undefined {
    const text = this.oneOf(['true', 'false'], value, path)
    return text === undefined ? undefined : text === 'true'
  }

  limit(value: unknown, path: Path): number | 'none' | undefined {
    const text = this.text(value, path)
    if (text === undefined || text === 'none') return text
    const number = /^\d{1,5}$/.test(text) ? Number(text) : 0
    if (number >= 1 && number <= largestGroup) return number
    return this.tell(path, `${path.at(-1)} must be a whole number from 1 to ${largestGroup}, or none.`)
  }

  #valueAt(path: Path): unknown {
    return path.reduce<unknown>(
      (value, key) => (typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined),
      this.#yaml.value,
    )
  }
}
