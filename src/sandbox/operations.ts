import type { BodyCheck } from './body-check.ts'
import {
  linkageDocument,
  listDocument,
  oneLinkageDocument,
  resourceDocument,
  type Showing,
} from './document.ts'
import type { Family, Linking } from './family.ts'
import { isObject, type Json, type JsonObject } from './json.ts'
import { readQuery } from './query.ts'
import { notFound, Refusal, unknownRelated } from './refusal.ts'
import { select } from './selection.ts'
import type { Operation, Spec } from './spec.ts'
import type { Resource } from './store.ts'
import type { World } from './world.ts'

export interface Performance {
  families: ReadonlyMap<string, Family>
  operation: Operation
  world: World
  spec: Spec
  bodyCheck: BodyCheck
  url: URL
  body: Json
}

export interface Answer {
  status: number
  body?: JsonObject
}

type Shown = Showing & Pick<Performance, 'families'>

/** Apple has this operation, the sandbox does not: said in words that nobody takes for Apple's. */
export class NotImplemented extends Error {
  override readonly name = 'NotImplemented'
}

export function perform(performance: Performance): Answer {
  const { operation, families, spec } = performance
  const family = families.get(operation.root)
  if (!family) throw notImplemented(operation)
  const attributes = spec.shape(spec.resultType(operation) ?? family.type).attributes
  const isBoolean = (name: string) => isObject(attributes[name]) && attributes[name].type === 'boolean'
  const query = readQuery(operation, performance.url.searchParams, isBoolean)
  const showing: Shown = { ...performance, query }
  switch (operation.kind) {
    case 'GetCollection':
      return { status: 200, body: listDocument(listed(family, showing), showing) }
    case 'GetInstance':
      return { status: 200, body: resourceDocument(ownResource(performance), showing) }
    case 'GetToManyRelated':
    case 'GetToManyRelationship': {
      const related = select(relatedResources(performance), showing)
      const write = operation.kind === 'GetToManyRelated' ? listDocument : linkageDocument
      return { status: 200, body: write(related, showing) }
    }
    case 'GetToOneRelated':
    case 'GetToOneRelationship':
      return { status: 200, body: readOne(performance, showing) }
    case 'CreateInstance':
      return { status: 201, body: resourceDocument(create(performance, family), showing) }
    case 'UpdateInstance':
      return { status: 200, body: resourceDocument(update(performance, family), showing) }
    case 'DeleteInstance':
      return { status: remove(performance, family) }
    case 'GetMetrics':
      throw notImplemented(operation)
    default:
      return { status: changeLinks(performance, family) }
  }
}

function notImplemented({ name, method, template }: Operation): NotImplemented {
  return new NotImplemented(`The sandbox does not implement ${name} (${method} ${template}).`)
}

function listed(family: Family, showing: Shown): Resource[] {
  const { world, query } = showing
  const resources = world
    .all(family.type)
    .filter((resource) => family.isListed?.(resource, { world, query }) ?? true)
  return select(resources, showing)
}

function ownResource({ operation, world, url }: Performance): Resource {
  return world.get(operation.root, url.pathname.split('/')[3] ?? '')
}

function relatedResources(performance: Performance): Resource[] {
  const { operation, world, spec } = performance
  const resource = ownResource(performance)
  const related = operation.relation ?? ''
  const type = spec.resultType(operation)
  if (!type || !world.knows(type)) throw notImplemented(operation)
  return world.related(resource, related, type)
}

function readOne(performance: Performance, showing: Shown): JsonObject {
  const { operation, world, families } = performance
  const [resource] = relatedResources(performance)
  const { relation = '' } = operation
  const absence = families.get(operation.root)?.absences?.[relation]
  if (!resource && (absence !== undefined || world.behaviour.emptyToOne === 'not-found')) {
    throw new Refusal({
      status: 404,
      code: 'NOT_FOUND',
      title: 'The specified resource does not exist',
      detail: absence ?? `There is no '${relation}' for this resource`,
    })
  }
  const write = operation.kind === 'GetToOneRelated' ? resourceDocument : oneLinkageDocument
  return write(resource, showing)
}

function create(performance: Performance, family: Family): Resource {
  const { operation, world } = performance
  if (!family.create) throw notImplemented(operation)
  return family.create({ world, ...readEntity(performance, family) })
}

function update(performance: Performance, family: Family): Resource {
  const { operation, world } = performance
  if (!family.update) throw notImplemented(operation)
  const resource = ownResource(performance)
  const entity = readEntity(performance, family)
  if (entity.id !== resource.id) {
    throw new Refusal({
      status: 409,
      code: 'ENTITY_ERROR.ID.INVALID',
      title: 'The provided entity id is invalid',
      detail: `The id '${entity.id}' does not match the id '${resource.id}' in the URL`,
      pointer: '/data/id',
    })
  }
  return family.update({ world, resource, ...entity })
}

function remove(performance: Performance, family: Family): number {
  const { operation, world } = performance
  if (!family.remove) throw notImplemented(operation)
  return family.remove({ world, resource: ownResource(performance) })
}

interface Entity {
  id: string
  attributes: JsonObject
  relations: Record<string, readonly string[]>
}

function readEntity({ operation, world, bodyCheck, body }: Performance, family: Family): Entity {
  const { data } = bodyCheck.check(operation, body)
  if (!isObject(data)) throw notImplemented(operation)
  const relations: Record<string, readonly string[]> = {}
  for (const [name, relationship] of Object.entries(isObject(data.relationships) ? data.relationships : {})) {
    if (!isObject(relationship) || relationship.data === undefined) continue
    const linked = identifiers(relationship.data)
    for (const { type, id } of linked) {
      if (!world.knows(type) || world.find(type, id)) continue
      throw family.unknownRelatedStatus === 404 ? notFound(type, id) : unknownRelated(type, id, name)
    }
    relations[name] = linked.map(({ id }) => id)
  }
  return { id: String(data.id), attributes: isObject(data.attributes) ? data.attributes : {}, relations }
}

function identifiers(data: Json | undefined): { type: string; id: string }[] {
  const list = Array.isArray(data) ? data : [data]
  return list.flatMap((item) => (isObject(item) ? { type: String(item.type), id: String(item.id) } : []))
}

function changeLinks(performance: Performance, family: Family): number {
  const { operation, world, bodyCheck, body } = performance
  const rules = family.links?.[operation.relation ?? '']
  const resource = ownResource(performance)
  const linked = identifiers(bodyCheck.check(operation, body).data)
  const linking: Linking = { world, resource, ids: linked.map(({ id }) => id) }
  const requireAll = () => {
    for (const { type, id } of linked) if (world.knows(type)) world.get(type, id)
  }
  if (operation.kind === 'DeleteToManyRelationship' && rules?.remove) return rules.remove(linking)
  const change = operation.kind === 'CreateToManyRelationship' ? rules?.add : rules?.replace
  if (operation.kind === 'DeleteToManyRelationship' || !change) throw notImplemented(operation)
  requireAll()
  change(linking)
  return 204
}
