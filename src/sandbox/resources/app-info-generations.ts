import { randomUUID } from 'node:crypto'
import { type JsonObject, textOf } from '../json.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { ownedBy, removeWithParts } from './ownership.ts'

/** An app has one set of facts for all platforms: the one in the store, and the one that is being prepared. */
type Generation = 'editable' | 'live' | 'replaced'

const localizations = { type: 'appInfoLocalizations', relation: 'appInfo' }
const declarations = { type: 'ageRatingDeclarations', relation: 'appInfo' }

function infoOf(world: World, app: { id: string }, generation: Generation): Resource | undefined {
  return world
    .all('appInfos')
    .find(({ relations, hidden }) => relations.app?.[0] === app.id && hidden.generation === generation)
}

export function editableInfo(world: World, app: { id: string }): Resource | undefined {
  return infoOf(world, app, 'editable')
}

export function addInfo(world: World, app: Resource): Resource {
  const info = world.insert('appInfos', {
    relations: { app: [app.id] },
    hidden: { generation: 'editable' },
  })
  world.insert('ageRatingDeclarations', { id: info.id, relations: { appInfo: [info.id] } })
  return info
}

/** The facts that go with the next version: what is there already, or else a copy of what is live. */
export function prepareInfo(world: World, app: Resource): Resource {
  const existing = infoOf(world, app, 'editable')
  if (existing) return existing
  const live = infoOf(world, app, 'live')
  if (!live) return addInfo(world, app)
  const id = randomUUID()
  const info = world.insert('appInfos', {
    id,
    attributes: live.attributes,
    relations: live.relations,
    hidden: { generation: 'editable' },
  })
  const relations = { appInfo: [id] }
  for (const { attributes } of ownedBy(world, live, localizations))
    world.insert(localizations.type, { attributes, relations })
  for (const { attributes } of ownedBy(world, live, declarations))
    world.insert(declarations.type, { id, attributes, relations })
  return info
}

/** A version has gone live, and the facts with it; other platforms go on preparing theirs. */
export function publishInfo(world: World, app: Resource): void {
  const editable = infoOf(world, app, 'editable')
  if (!editable) return
  const live = infoOf(world, app, 'live')
  if (live) world.change(live, { hidden: { generation: 'replaced' } })
  world.change(editable, { hidden: { generation: 'live' } })
  if (unreleasedStates(world, app.id).length > 0) prepareInfo(world, app)
}

/** Nothing is being prepared any more. */
export function dropUnusedInfo(world: World, app: Resource): void {
  const editable = infoOf(world, app, 'editable')
  const isUnused = infoOf(world, app, 'live') && unreleasedStates(world, app.id).length === 0
  if (editable && isUnused) removeWithParts(world, editable)
}

function unreleasedStates(world: World, appId: string): string[] {
  return world
    .all('appStoreVersions')
    .filter(({ relations }) => relations.app?.[0] === appId)
    .map(({ attributes }) => textOf(attributes, 'appVersionState'))
    .filter((state) => state !== 'READY_FOR_DISTRIBUTION' && state !== 'REPLACED_WITH_NEW_VERSION')
}

/** The one that is furthest on its way decides, whatever its platform. */
const byProgress = [
  'PENDING_RELEASE',
  'IN_REVIEW',
  'ACCEPTED',
  'WAITING_FOR_REVIEW',
  'READY_FOR_REVIEW',
  'REJECTED',
  'DEVELOPER_REJECTED',
  'PREPARE_FOR_SUBMISSION',
]

const infoStates: Readonly<Record<string, string>> = {
  METADATA_REJECTED: 'REJECTED',
  INVALID_BINARY: 'REJECTED',
  WAITING_FOR_EXPORT_COMPLIANCE: 'WAITING_FOR_REVIEW',
  PENDING_DEVELOPER_RELEASE: 'PENDING_RELEASE',
  PENDING_APPLE_RELEASE: 'PENDING_RELEASE',
  PROCESSING_FOR_DISTRIBUTION: 'PENDING_RELEASE',
}

const olderWords: JsonObject = {
  PENDING_RELEASE: 'PENDING_DEVELOPER_RELEASE',
  READY_FOR_DISTRIBUTION: 'READY_FOR_SALE',
  REPLACED_WITH_NEW_INFO: 'REPLACED_WITH_NEW_VERSION',
}

function infoState(info: Resource, world: World): string {
  const { generation } = info.hidden
  if (generation === 'live') return 'READY_FOR_DISTRIBUTION'
  if (generation === 'replaced') return 'REPLACED_WITH_NEW_INFO'
  const states = unreleasedStates(world, info.relations.app?.[0] ?? '').map(
    (state) => infoStates[state] ?? state,
  )
  return byProgress.find((state) => states.includes(state)) ?? 'PREPARE_FOR_SUBMISSION'
}

export function infoStatesShown(info: Resource, world: World): JsonObject {
  const state = infoState(info, world)
  return { state, appStoreState: olderWords[state] ?? state }
}

export function isInfoEditable(info: Resource, world: World): boolean {
  const state = infoState(info, world)
  const isAdded = state === 'READY_FOR_REVIEW' && world.behaviour.readyForReviewEdits === 'accepted'
  return (
    isAdded || state === 'PREPARE_FOR_SUBMISSION' || state === 'REJECTED' || state === 'DEVELOPER_REJECTED'
  )
}
