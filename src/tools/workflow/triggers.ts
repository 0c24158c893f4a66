import { expand } from './expressions.ts'
import { type Fields, fieldsAt, onlyKnown, textOf, textsAt } from './fields.ts'
import type { Workflow } from './workflow-file.ts'

interface Occasion {
  eventName: string
  ref: string
}

const filters = [
  'branches',
  'tags',
  'paths',
  'types',
  'workflows',
  'inputs',
  'branches-ignore',
  'tags-ignore',
  'paths-ignore',
]

/** Whether the workflow runs on this event; `paths`, `types` and `workflows` let pass whatever comes. */
export function runsOn({ on }: Workflow, { eventName, ref }: Occasion): boolean {
  if (!(eventName in on)) return false
  if (eventName === 'schedule') return true
  const { branches, tags, ...others } = onlyKnown(`on.${eventName}`, on[eventName], filters)
  if (eventName !== 'push') return true
  if ('branches-ignore' in others || 'tags-ignore' in others)
    throw new Error('branches-ignore and tags-ignore are not understood here')
  if (branches === undefined && tags === undefined) return true
  const [, kind, name = ''] = /^refs\/(heads|tags)\/(.+)$/.exec(ref) ?? []
  return textsAt(kind === 'tags' ? tags : branches).reduce(
    (isIn, pattern) =>
      pattern.startsWith('!')
        ? isIn && !patternOf(pattern.slice(1)).test(name)
        : isIn || patternOf(pattern).test(name),
    false,
  )
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#filter-pattern-cheat-sheet */
function patternOf(filter: string): RegExp {
  const source = filter.replaceAll(/\*\*|\*|[.^$()|{}\\]/g, (mark) =>
    mark === '**' ? '.*' : mark === '*' ? '[^/]*' : `\\${mark}`,
  )
  return new RegExp(`^${source}$`)
}

interface Given {
  declared: unknown
  values: Fields
  contexts: Readonly<Record<string, unknown>>
  place: string
}

/** The inputs as the called workflow sees them. */
export function readInputs({ declared, values, contexts, place }: Given): Fields {
  const inputs = onlyKnown(`inputs of ${place}`, declared, Object.keys(fieldsAt('inputs', declared)))
  const [unknown] = Object.keys(values).filter((name) => !(name in inputs))
  if (unknown !== undefined) throw new Error(`${place} has no input ${unknown}`)
  const found = Object.entries(inputs).map(([name, declaration]) => {
    const known = ['description', 'type', 'default', 'required', 'options', 'deprecationMessage']
    const { type = 'string', default: standard, required } = onlyKnown(`input ${name}`, declaration, known)
    const given = values[name]
    if (given === undefined && required === true) throw new Error(`${place} needs the input ${name}`)
    return [
      name,
      typed(`${name} of ${place}`, given ?? expand(standard, { contexts }), String(type)),
    ] as const
  })
  return Object.fromEntries(found)
}

function typed(place: string, value: unknown, type: string): unknown {
  if (type === 'boolean') {
    if (value === undefined || value === null) return false
    if (typeof value !== 'boolean') throw new Error(`${place} has to be true or false, not ${textOf(value)}`)
    return value
  }
  if (type === 'number') {
    if (value === undefined || value === null) return 0
    if (typeof value !== 'number') throw new Error(`${place} has to be a number, not ${textOf(value)}`)
    return value
  }
  return textOf(value)
}

/** The secrets that a called workflow sees: those it declares, unless it inherits all. */
export function readSecrets(
  declared: unknown,
  { given, all, place }: { given: Fields | 'inherit'; all: Fields; place: string },
): Fields {
  if (given === 'inherit') return all
  const secrets = fieldsAt(`secrets of ${place}`, declared)
  const [unknown] = Object.keys(given).filter((name) => !(name in secrets))
  if (unknown !== undefined) throw new Error(`${place} has no secret ${unknown}`)
  for (const [name, declaration] of Object.entries(secrets)) {
    const { required } = onlyKnown(`secret ${name}`, declaration, ['description', 'required'])
    if (required === true && !(name in given)) throw new Error(`${place} needs the secret ${name}`)
  }
  return given
}
