import type { JsonObject } from './json.ts'
import type { Query } from './query.ts'
import type { Resource } from './store.ts'
import type { Appearance, World } from './world.ts'

export type Relations = Readonly<Record<string, readonly string[]>>

export interface Creation {
  world: World
  attributes: JsonObject
  relations: Relations
}

export interface Update extends Creation {
  resource: Resource
}

export interface Removal {
  world: World
  resource: Resource
}

/** What a relationship endpoint was asked: `ids` to add, to remove, or to stand there alone. */
export interface Linking extends Removal {
  ids: readonly string[]
}

/** Deletions that Apple carries out later answer 202. */
export type Removed = 202 | 204

export interface LinkRules {
  add?: (linking: Linking) => void
  replace?: (linking: Linking) => void
  remove?: (linking: Linking) => Removed
}

/**
 * The rules of one resource type. Its shape (attributes, relations, parameters) comes from Apple's document; operations
 * without a rule here are answered as not implemented, reading is there for every family.
 */
export interface Family extends Appearance {
  /** Whether a list of all shows it; an address of its own works regardless. */
  isListed?: (resource: Resource, list: { world: World; query: Query }) => boolean
  /** Filters with their own idea of equality. */
  filters?: Readonly<Record<string, (resource: Resource, value: string, world: World) => boolean>>
  /** Relations to one that answer 404, in these words, where others are null. */
  absences?: Readonly<Record<string, string>>
  /** The answer to a body that names a resource which is not there; Apple is not of one mind. */
  unknownRelatedStatus?: 404 | 409
  create?: (creation: Creation) => Resource
  update?: (update: Update) => Resource
  remove?: (removal: Removal) => Removed
  links?: Readonly<Record<string, LinkRules>>
}
