import type { JsonObject } from './json.ts'
import { type Query, writeCursor } from './query.ts'
import type { Spec } from './spec.ts'
import type { Resource } from './store.ts'
import type { World } from './world.ts'

export interface Showing {
  world: World
  spec: Spec
  query: Query
  /** The request's own address. */
  url: URL
}

const defaultIncluded = 10

export function resourceDocument(resource: Resource | undefined, showing: Showing): JsonObject {
  return {
    data: resource ? resourceObject(resource, showing) : null,
    ...included(resource ? [resource] : [], showing),
    links: { self: showing.url.href },
  }
}

export function listDocument(resources: readonly Resource[], showing: Showing): JsonObject {
  const page = resources.slice(showing.query.offset, showing.query.offset + showing.query.limit)
  return {
    data: page.map((resource) => resourceObject(resource, showing)),
    ...included(page, showing),
    ...paging(resources.length, showing),
  }
}

export function linkageDocument(resources: readonly Resource[], showing: Showing): JsonObject {
  const page = resources.slice(showing.query.offset, showing.query.offset + showing.query.limit)
  return { data: page.map(identifier), ...paging(resources.length, showing) }
}

export function oneLinkageDocument(resource: Resource | undefined, { url }: Showing): JsonObject {
  const related = url.href.replace('/relationships/', '/')
  return { data: resource ? identifier(resource) : null, links: { self: url.href, related } }
}

function paging(total: number, { query, url }: Showing): JsonObject {
  const { limit, offset } = query
  const first = new URL(url)
  first.searchParams.delete('cursor')
  const links: JsonObject = { self: url.href }
  const meta: JsonObject = { total, limit }
  if (offset > 0) links.first = first.href
  if (offset + limit < total) {
    const next = new URL(first)
    next.searchParams.set('cursor', writeCursor(offset + limit))
    next.searchParams.set('limit', String(limit))
    links.next = next.href
    meta.nextCursor = writeCursor(offset + limit)
  }
  return { links, meta: { paging: meta } }
}

function identifier({ type, id }: Resource): JsonObject {
  return { type, id }
}

function resourceObject(resource: Resource, showing: Showing): JsonObject {
  const { world, spec, query, url } = showing
  const { type, id } = resource
  const shape = spec.shape(type)
  const fields = query.fields.get(type)
  const isShown = (name: string) => !fields || fields.has(name)
  const values = world.attributes(resource)
  const attributes: JsonObject = {}
  for (const name of Object.keys(shape.attributes)) {
    if (isShown(name)) attributes[name] = values[name] ?? null
  }
  const relationships: JsonObject = {}
  for (const name of shape.relations.keys()) {
    const relationship = isShown(name) ? relationshipObject(resource, name, showing) : {}
    if (Object.keys(relationship).length > 0) relationships[name] = relationship
  }
  const self = `/v1/${type}/${id}`
  return {
    type,
    id,
    ...(Object.keys(shape.attributes).length > 0 && { attributes }),
    ...(Object.keys(relationships).length > 0 && { relationships }),
    ...(spec.find('GET', self) && { links: { self: url.origin + self } }),
  }
}

/** Linkage is shown only for relations which the request includes, and only on its own resources. */
function relationshipObject(resource: Resource, name: string, showing: Showing): JsonObject {
  const { spec, query, url } = showing
  const object: JsonObject = {}
  const shape = spec.shape(resource.type).relations.get(name)
  if (query.include.includes(name) && shape?.targetType) {
    const all = relatedTo(resource, name, showing)
    const limit = query.limits.get(name) ?? defaultIncluded
    if (shape.isMany) object.meta = { paging: { total: all.length, limit } }
    object.data = shape.isMany ? all.slice(0, limit).map(identifier) : all[0] ? identifier(all[0]) : null
  }
  const path = `/v1/${resource.type}/${resource.id}`
  const links: JsonObject = {}
  if (spec.find('GET', `${path}/relationships/${name}`))
    links.self = `${url.origin}${path}/relationships/${name}`
  if (spec.find('GET', `${path}/${name}`)) links.related = `${url.origin}${path}/${name}`
  return Object.keys(links).length > 0 ? { ...object, links } : object
}

function relatedTo(resource: Resource, name: string, { world, spec }: Showing): Resource[] {
  const type = spec.shape(resource.type).relations.get(name)?.targetType
  return type && world.knows(type) ? world.related(resource, name, type) : []
}

function included(resources: readonly Resource[], showing: Showing): JsonObject {
  const { query, spec } = showing
  if (query.include.length === 0) return {}
  const found = new Map<string, Resource>()
  for (const resource of resources) {
    for (const name of query.include) {
      const isMany = spec.shape(resource.type).relations.get(name)?.isMany
      const limit = isMany ? (query.limits.get(name) ?? defaultIncluded) : 1
      for (const related of relatedTo(resource, name, showing).slice(0, limit)) {
        found.set(`${related.type} ${related.id}`, related)
      }
    }
  }
  const bare = { ...showing, query: { ...query, include: [] } }
  return { included: [...found.values()].map((resource) => resourceObject(resource, bare)) }
}
