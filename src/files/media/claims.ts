import type { FilePlace } from '../../errors.ts'
import type { Finding } from '../listing/finding.ts'
import type { Hints } from './device-choice.ts'
import type { DisplayType } from './display-types.ts'
import type { MediaKind } from './media.ts'

/** A file that somebody wants in the store, before it is looked into. */
export interface Claim {
  kind: MediaKind
  locale: string
  path: string
  place: FilePlace
  /** Undefined where the pixels and the path decide. */
  type?: DisplayType | undefined
  hints: Hints
  previewFrameTimeCode?: string | undefined
}

/** A set that the files name, with or without files. */
export interface NamedSet {
  kind: MediaKind
  locale: string
  type: DisplayType
  place: FilePlace
}

/** What the files of a layout say, in the order of the store. */
export interface Claims {
  claims: Claim[]
  sets: NamedSet[]
  findings: Finding[]
  sources: string[]
  /** The folders out of which no link may lead, besides the working directory. */
  bounds: string[]
}

export function noClaims(): Claims {
  return { claims: [], sets: [], findings: [], sources: [], bounds: [] }
}

export function joinClaims(parts: readonly Claims[]): Claims {
  return {
    claims: parts.flatMap(({ claims }) => claims),
    sets: parts.flatMap(({ sets }) => sets),
    findings: parts.flatMap(({ findings }) => findings),
    sources: parts.flatMap(({ sources }) => sources),
    bounds: parts.flatMap(({ bounds }) => bounds),
  }
}
