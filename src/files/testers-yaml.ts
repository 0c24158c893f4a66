import { nearest } from '../nearest.ts'
import type { DeclaredGroup, DeclaredTester, Finding, ReadContents } from './declared-testers.ts'
import { parseYamlTree, type YamlNode } from './yaml.ts'

const largestGroup = 10_000

const keys = {
  file: ['groups', 'testers'],
  group: ['name', 'type', 'all-builds', 'public-link', 'public-link-limit', 'feedback'],
  tester: ['email', 'first-name', 'last-name', 'groups'],
}

/** Groups and testers from YAML or JSON. */
export function readTestersYaml(text: string, file: string): ReadContents {
  const tree = parseYamlTree(text, file)
  if (!tree) return { groups: [], testers: [], findings: [{ line: 1, text: 'the file is empty.' }] }
  const reader = new Reader()
  const top = reader.map(tree, keys.file)
  const groups = reader.list(top, 'groups').map((node) => readGroup(reader, node))
  const testers = reader.list(top, 'testers').map((node) => readTester(reader, node))
  return { groups, testers, findings: reader.findings }
}

function readGroup(reader: Reader, node: YamlNode): DeclaredGroup {
  const values = reader.map(node, keys.group)
  const group: DeclaredGroup = {
    line: node.line,
    name: reader.text(values, 'name') ?? '',
    type: reader.oneOf(values, 'type', ['internal', 'external']),
    allBuilds: reader.flag(values, 'all-builds'),
    publicLink: reader.flag(values, 'public-link'),
    publicLinkLimit: reader.limit(values, 'public-link-limit'),
    feedback: reader.flag(values, 'feedback'),
  }
  if (group.name === '' && values.size > 0) reader.tell(node, 'the group has no name.')
  if (group.type !== 'internal' && group.allBuilds === true) {
    reader.tell(values.get('all-builds'), 'all-builds is for groups of type: internal alone.')
  }
  if (group.type === 'internal' && (group.publicLink || typeof group.publicLinkLimit === 'number')) {
    const place = values.get('public-link') ?? values.get('public-link-limit')
    reader.tell(place, 'an internal group has no public link.')
  }
  return group
}

function readTester(reader: Reader, node: YamlNode): DeclaredTester {
  const values = reader.map(node, keys.tester)
  return {
    line: node.line,
    email: reader.text(values, 'email') ?? '',
    firstName: reader.text(values, 'first-name'),
    lastName: reader.text(values, 'last-name'),
    groups: [...new Set(reader.texts(values, 'groups'))],
  }
}

type Values = ReadonlyMap<string, YamlNode>

/** Takes values out of the document as they were written, and keeps what is wrong with them. */
class Reader {
  readonly findings: Finding[] = []

  tell(place: { line: number } | undefined, text: string): undefined {
    this.findings.push({ line: place?.line ?? 1, text })
  }

  map(node: YamlNode, known: readonly string[]): Values {
    if (node.kind !== 'map') {
      this.tell(node, `a map with ${known.join(', ')} is expected here.`)
      return new Map()
    }
    for (const { key, line } of node.entries.filter((entry) => !known.includes(entry.key))) {
      const close = nearest(key, known)
      const hint = close ? `Did you mean ${close}?` : `Known here: ${known.join(', ')}.`
      this.tell({ line }, `${JSON.stringify(key)} is not known. ${hint}`)
    }
    return new Map(node.entries.map(({ key, value }) => [key, value]))
  }

  list(values: Values, key: string): readonly YamlNode[] {
    const node = values.get(key)
    if (!node || isEmpty(node)) return []
    if (node.kind === 'list') return node.items
    this.tell(node, `${key} must be a list.`)
    return []
  }

  text(values: Values, key: string): string | undefined {
    const node = values.get(key)
    return node && this.#textOf(node)
  }

  texts(values: Values, key: string): string[] {
    const node = values.get(key)
    const nodes = node?.kind === 'scalar' && !isEmpty(node) ? [node] : this.list(values, key)
    return nodes.flatMap((one) => this.#textOf(one) ?? [])
  }

  oneOf<const Value extends string>(
    values: Values,
    key: string,
    choices: readonly Value[],
  ): Value | undefined {
    const text = this.text(values, key)
    const found = choices.find((choice) => choice === text)
    if (text === undefined || found !== undefined) return found
    return this.tell(
      values.get(key),
      `${key} is ${JSON.stringify(text)}, but must be ${choices.join(' or ')}.`,
    )
  }

  flag(values: Values, key: string): boolean | undefined {
    const text = this.oneOf(values, key, ['true', 'false'])
    return text === undefined ? undefined : text === 'true'
  }

  limit(values: Values, key: string): number | 'none' | undefined {
    const text = this.text(values, key)
    if (text === undefined || text === 'none') return text
    const number = /^\d{1,5}$/.test(text) ? Number(text) : 0
    if (number >= 1 && number <= largestGroup) return number
    return this.tell(values.get(key), `${key} must be a whole number from 1 to ${largestGroup}, or none.`)
  }

  #textOf(node: YamlNode): string | undefined {
    if (node.kind === 'scalar') return node.text.trim() || undefined
    return this.tell(node, 'a text is expected here.')
  }
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.text === ''
}
