import type { Family } from './family.ts'
import { isObject, type Json } from './json.ts'
import type { Query } from './query.ts'
import type { Spec } from './spec.ts'
import type { Resource } from './store.ts'
import type { World } from './world.ts'

interface Selection {
  families: ReadonlyMap<string, Family>
  world: World
  spec: Spec
  query: Query
}

/** What of the resources the query's filters leave, in the order that it asks for. */
export function select(
  resources: readonly Resource[],
  { families, world, spec, query }: Selection,
): Resource[] {
  const kept = resources.filter(
    (resource) =>
      [...query.filters].every(([name, values]) =>
        values.some((value) => matches({ families, resource, name, value, world, spec })),
      ) &&
      [...query.exists].every(
        ([name, exists]) => (comparedValue({ resource, name, world, spec }) !== null) === exists,
      ),
  )
  return kept.sort((one, other) => {
    for (const expression of query.sort) {
      const name = expression.replace('-', '')
      const order = compare(
        comparedValue({ resource: one, name, world, spec }),
        comparedValue({ resource: other, name, world, spec }),
      )
      if (order !== 0) return expression.startsWith('-') ? -order : order
    }
    return 0
  })
}

interface Named {
  resource: Resource
  name: string
  world: World
  spec: Spec
}

interface Wanted extends Named {
  families: ReadonlyMap<string, Family>
  value: string
}

function matches({ families, resource, name, value, world, spec }: Wanted): boolean {
  const own = families.get(resource.type)?.filters?.[name]
  if (own) return own(resource, value, world)
  if (name === 'id') return resource.id === value
  const [relation = '', ...rest] = name.split('.')
  const shape = spec.shape(resource.type).relations.get(relation)
  if (!shape) return sameValue(name, world.attributes(resource)[name], value)
  if (rest.length === 0) return world.relatedIds(resource, relation).includes(value)
  const related = world.related(resource, relation, shape.targetType ?? '')
  return related.some((other) =>
    matches({ families, resource: other, name: rest.join('.'), value, world, spec }),
  )
}

function sameValue(name: string, actual: Json | undefined, wanted: string): boolean {
  if (name === 'locale') return String(actual).toLowerCase() === wanted.toLowerCase()
  if (Array.isArray(actual)) return actual.includes(wanted)
  // The state of an upload is an object around the word.
  if (isObject(actual)) return String(actual[name]) === wanted
  return String(actual) === wanted
}

function comparedValue({ resource, name, world, spec }: Named): Json {
  const shape = spec.shape(resource.type).relations.get(name)
  if (!shape) return world.attributes(resource)[name] ?? null
  const related = world.relatedOne(resource, name, shape.targetType ?? '')
  return related ? (world.attributes(related).version ?? related.id) : null
}

function compare(one: Json, other: Json): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  const [first, second] = [sortKey(one), sortKey(other)]
  return first < second ? -1 : Number(first > second)
}

/** Versions are compared as text; dates must not be, since their offsets differ. */
function sortKey(value: Json): string {
  const text = value === null ? '' : String(value)
  return /^\d{4}-\d{2}-\d{2}T/.test(text) ? new Date(text).toISOString() : text
}
