import { createFenceReader } from './fences.ts'
import { withoutComments } from './inert-text.ts'

/** `internal` is for developers alone. */
export type Kind = 'new' | 'fixed' | 'faster' | 'changed' | 'internal'

const kinds: Readonly<Record<string, Kind>> = {
  feat: 'new',
  feature: 'new',
  fix: 'fixed',
  bugfix: 'fixed',
  hotfix: 'fixed',
  security: 'fixed',
  perf: 'faster',
  performance: 'faster',
  improvement: 'changed',
  improve: 'changed',
  enhancement: 'changed',
  change: 'changed',
  remove: 'changed',
  deprecate: 'changed',
  ui: 'changed',
  ux: 'changed',
  a11y: 'changed',
  i18n: 'changed',
  l10n: 'changed',
  chore: 'internal',
  ci: 'internal',
  build: 'internal',
  test: 'internal',
  tests: 'internal',
  docs: 'internal',
  doc: 'internal',
  style: 'internal',
  refactor: 'internal',
  deps: 'internal',
  dep: 'internal',
  release: 'internal',
  infra: 'internal',
  tooling: 'internal',
  lint: 'internal',
  wip: 'internal',
}

interface Conventional {
  kind: Kind
  isBreaking: boolean
  description: string
}

/**
 * What https://www.conventionalcommits.org makes of a title. A word with a colon that is no known type, such as "Settings: new
 * switches", is part of the sentence, unless it has a scope or an exclamation mark.
 */
export function readConventional(title: string): Conventional | undefined {
  const match = /^(\p{L}[\p{L}\p{N}_-]*) ?(\([^()]*\)|\[[^[\]]*\])?(!)?[:：] ?(\S.*)$/u.exec(title)
  if (!match) return undefined
  const [, type = '', scope, mark, description = ''] = match
  const kind = kinds[type.toLowerCase()]
  if (kind === undefined && scope === undefined && mark === undefined) return undefined
  return { kind: kind ?? 'changed', isBreaking: mark !== undefined, description }
}

interface Unwrapped {
  title: string
  /** Whether it takes back what the title says. */
  isRevert: boolean
  /** Whether it speaks of another commit at all. */
  isAboutAnother: boolean
}

/** What a revert is about; a revert of a revert brings back the first. */
export function unwrapRevert(title: string): Unwrapped {
  let core = title.trim()
  let isRevert = false
  let isAboutAnother = false
  for (let depth = 0; depth < 8; depth += 1) {
    const [, word = '', quoted, plain] =
      /^(revert|reapply)(?:(?:\([^()]*\))?:)? +(?:["“](.*)["”](?: \(#\d+\))?|(.*))$/is.exec(core) ?? []
    const isTyped = /^revert(?:\([^()]*\))?:/i.test(core)
    const inner = quoted ?? (isTyped ? plain : undefined)
    if (inner === undefined) break
    if (word.toLowerCase() === 'revert') isRevert = !isRevert
    isAboutAnother = true
    core = inner.trim()
  }
  return { title: core, isRevert, isAboutAnother }
}

/**
 * What the author says in so many words: a trailer `Release-note: …`, or a block of code named `release-note`. It wins over the
 * title; `none` says that there is nothing to tell.
 */
export function explicitNotes(body: string): string[] | 'none' | undefined {
  const text = withoutComments(body).replace(/\r\n?/g, '\n')
  const found = [...blocksIn(text), ...trailersIn(text)].map((note) => note.trim()).filter(Boolean)
  if (found.length === 0) return undefined
  const notes = found.filter((note) => !/^(?:none|n\/?a|no|-)\.?$/i.test(note))
  return notes.length === 0 ? 'none' : notes
}

function blocksIn(text: string): string[] {
  const notes: string[] = []
  const kindOf = createFenceReader()
  let isWanted = false
  for (const line of text.split('\n')) {
    const kind = kindOf(line)
    if (kind === 'fence') isWanted = !isWanted && /release-notes?\s*$/i.test(line)
    else if (kind === 'code' && isWanted) notes.push(line.replace(/^\s*[-*•] /, ''))
  }
  return notes
}

function trailersIn(text: string): string[] {
  const notes: string[] = []
  let isOpen = false
  for (const line of text.split('\n')) {
    const [, note] = /^release[- ]notes?: ?(.*)$/i.exec(line) ?? []
    const isContinued: boolean = isOpen && /^\s+\S/.test(line)
    if (note !== undefined) notes.push(note)
    else if (isContinued) notes.push(`${notes.pop() ?? ''} ${line.trim()}`)
    isOpen = note !== undefined || isContinued
  }
  return notes
}

export function tellsOfBreaking(body: string): boolean {
  return /^BREAKING[ -]CHANGE: /m.test(body)
}
