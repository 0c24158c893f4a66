import {
  isStateKind,
  kindsWith,
  type StateKind,
  stateKinds,
  stateNames,
} from '../../app-store-connect/state-names.ts'
import { nearest } from '../../nearest.ts'

/** A state that is waited for. */
export interface Wanted {
  kind: StateKind
  state: string
  /** What else has a state of this name, where the input does not say what is meant. */
  alsoOf: StateKind[]
}

/** Names of states that Apple used before, and still shows in places. */
const olderNames: Readonly<Record<string, string>> = {
  READY_FOR_SALE: 'READY_FOR_DISTRIBUTION',
  PROCESSING_FOR_APP_STORE: 'PROCESSING_FOR_DISTRIBUTION',
}

/** Reads `IN_REVIEW, build:VALID`; throws an Error that says all that is wrong. */
export function readWanted(text: string): Wanted[] {
  const problems: string[] = []
  const wanted = text.split(/[\n,]/).flatMap((item) => {
    if (item.trim() === '') return []
    const result = readOne(item.trim())
    if (typeof result !== 'string') return result
    problems.push(result)
    return []
  })
  if (problems.length > 0) throw new Error(['has names that Apple does not use:', ...problems].join('\n  '))
  if (wanted.length === 0) throw new Error('names no state.')
  return wanted
}

function readOne(item: string): Wanted | string {
  const [, prefix, name = ''] = /^(?:([^:]*):)?\s*(.*)$/.exec(item) ?? []
  const upper = name
    .trim()
    .toUpperCase()
    .replaceAll(/[\s-]+/g, '_')
  const state = olderNames[upper] ?? upper
  const kinds = kindsWith(state)
  if (prefix === undefined) {
    const [kind, ...alsoOf] = kinds
    return kind ? { kind, state, alsoOf } : unknownState(item, state, stateKinds)
  }
  const kind = prefix
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-')
  if (!isStateKind(kind)) {
    const close = nearest(kind, stateKinds)
    return `"${item}" begins with "${prefix}", which has no states${close ? `; did you mean ${close}:${state}?` : '.'} What has states: ${stateKinds.join(', ')}.`
  }
  if (kinds.includes(kind)) return { kind, state, alsoOf: [] }
  if (kinds.length > 0) return `"${item}": ${state} is a state of ${kinds.join(' and ')}, not of ${kind}.`
  return unknownState(item, state, [kind])
}

function unknownState(item: string, state: string, kinds: readonly StateKind[]): string {
  const names = kinds.flatMap((kind): readonly string[] => stateNames[kind])
  const close = nearest(state, names)
  if (close) return `"${item}"; did you mean ${close} (of ${kindsWith(close).join(', ')})?`
  const all = kinds.map((kind) => `${kind}: ${stateNames[kind].join(' ')}`)
  return `"${item}". The names there are: ${all.join('; ')}.`
}
