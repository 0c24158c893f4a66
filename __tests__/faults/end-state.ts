import { createHash } from 'node:crypto'
import type { Sandbox } from '../../src/sandbox/sandbox.ts'

/** What never changes and would only take time. */
const fixed: ReadonlySet<string> = new Set(['appCategories', 'territories'])
/** Whose order people see. */
const ordered: ReadonlySet<string> = new Set(['appScreenshots', 'appPreviews'])
const rounds = 3

export interface EndState {
  /** A line for each thing there is, the same for the same thing in every sandbox, whatever its id. */
  lines: string[]
  /** What stands for an id in all sandboxes. */
  nameOf: ReadonlyMap<string, string>
}

/** All there is in a sandbox once everything that was begun has ended, without ids, addresses and dates. */
export function endStateOf(sandbox: Sandbox): EndState {
  const things = sandbox.everything().filter(({ type }) => !fixed.has(type))
  const ids = new Map(things.map(({ id }) => [id, 'id']))
  const own = things.map(({ type, attributes }) => `${type} ${plain(JSON.stringify(attributes), ids)}`)
  let labels = new Map(things.map(({ id, type }, index) => [`${type} ${id}`, hash(own[index] ?? '')]))
  // Things that look alike are told apart by what they belong to, and that by what it belongs to.
  for (let round = 0; round < rounds; round += 1) {
    const before = labels
    labels = new Map(
      things.map(({ type, id, relations }, index) => {
        const related = relatedLabels(relations, before)
        return [`${type} ${id}`, hash(`${own[index]} ${JSON.stringify(related)}`)]
      }),
    )
  }
  return {
    lines: things
      .map(({ relations }, index) => `${own[index]} ${JSON.stringify(relatedLabels(relations, labels))}`)
      .toSorted(),
    nameOf: new Map(things.map(({ type, id }) => [id, `<${type} ${labels.get(`${type} ${id}`)}>`])),
  }
}

function relatedLabels(
  relations: Readonly<Record<string, readonly string[]>>,
  labels: ReadonlyMap<string, string>,
): [string, string[]][] {
  const byId = new Map([...labels].map(([key, label]) => [key.slice(key.indexOf(' ') + 1), label]))
  return Object.entries(relations)
    .filter(([, ids]) => ids.length > 0)
    .map(([name, ids]): [string, string[]] => {
      const all = ids.map((id) => byId.get(id) ?? id)
      return [name, ordered.has(name) ? all : all.toSorted()]
    })
    .toSorted(([one], [other]) => one.localeCompare(other))
}

/** A text without what differs from sandbox to sandbox. */
export function plain(text: string, names: ReadonlyMap<string, string>): string {
  return text
    .replace(/[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, (id) => names.get(id) ?? '<unknown id>')
    .replace(/https?:\/\/127\.0\.0\.1:\d+/g, '<origin>')
    .replace(/\d{4}-\d{2}-\d{2}T[\d:.]+(?:Z|[+-]\d{2}:?\d{2})/g, '<date>')
    .replace(/(testflight\.apple\.com\/join\/|"publicLinkId":")\w+/g, '$1<link>')
}

function hash(text: string): string {
  return createHash('sha1').update(text).digest('hex').slice(0, 8)
}
