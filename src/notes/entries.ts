import {
  explicitNotes,
  type Kind,
  readConventional,
  tellsOfBreaking,
  unwrapRevert,
} from './commit-message.ts'
import { inertLine, shortened } from './inert-text.ts'
import { isInternal, sentenceCase, withoutJargon } from './jargon.ts'
import type { Message } from './material.ts'

export type Group = Exclude<Kind, 'internal'>

export interface Entry {
  /** Undefined where the author has given no type. */
  group: Group | undefined
  text: string
  isBreaking: boolean
}

export interface Selection {
  /** The newest first. */
  entries: Entry[]
  /** The titles of the others, inert as well. */
  leftOut: string[]
}

const dependencyBots =
  /^(?:dependabot|dependabot-preview|renovate|renovate-bot|github-actions|snyk-bot|pre-commit-ci|allcontributors|imgbot|web-flow)(?:\[bot\])?$/i
const labelsToSkip =
  /^(?:(?:skip|ignore|no|exclude)(?:-(?:from|for|in))?-(?:the-)?(?:changelog|release|release-notes?)|dependencies|internal)$/
const groupsOfLabels: Readonly<Record<string, Group>> = {
  bug: 'fixed',
  fix: 'fixed',
  enhancement: 'new',
  feature: 'new',
  performance: 'faster',
}
/** Longer messages are no sentences for people, and cost time. */
const mostRead = 20_000

/** What commits or pull requests, the oldest first, tell to people who use the app. */
export function selectEntries(messages: readonly Message[]): Selection {
  const kept: { message: Message; core: string; isRevert: boolean }[] = []
  const leftOut: Message[] = []
  for (const message of messages) {
    const { title, isRevert, isAboutAnother } = unwrapRevert(withoutNumber(firstLine(message.title)))
    const core = withoutJargon(title).toLowerCase()
    const wanted = isRevert ? false : isAboutAnother ? true : undefined
    const other =
      wanted === undefined ? -1 : kept.findLastIndex((one) => one.core === core && one.isRevert === wanted)
    if (other >= 0) leftOut.push(message, ...kept.splice(other, 1).map((one) => one.message))
    else kept.push({ message: { ...message, title }, core, isRevert })
  }
  const seen = new Set<string>()
  const entries: Entry[] = []
  for (const { message, isRevert } of kept.reverse()) {
    const own = entriesOf(message, isRevert).filter(({ text }) => !seen.has(text.toLowerCase()))
    for (const { text } of own) seen.add(text.toLowerCase())
    if (own.length === 0) leftOut.push(message)
    entries.push(...own)
  }
  return {
    entries,
    leftOut: leftOut.map(({ title }) => shortened(inertLine(firstLine(title)), 100) || '(no words)'),
  }
}

function entriesOf(message: Message, isRevert: boolean): Entry[] {
  const { author = '', labels = [] } = message
  const body = message.body.slice(0, mostRead)
  const names = labels.map((label) => label.toLowerCase().replace(/[^a-z\d]+/g, '-'))
  if (dependencyBots.test(author) || names.some((name) => labelsToSkip.test(name))) return []
  const title = withoutJargon(message.title)
  const conventional = readConventional(title)
  const labelled = names.map((name) => groupsOfLabels[name]).find((group) => group !== undefined)
  const kind = conventional?.kind ?? labelled
  const isBreaking = conventional?.isBreaking === true || tellsOfBreaking(body)
  const explicit = explicitNotes(body)
  if (explicit === 'none') return []
  const group = kind === 'internal' ? 'changed' : kind
  if (explicit) {
    return explicit.flatMap((note) => {
      const text = shortened(sentenceCase(inertLine(note)))
      return text === '' ? [] : { group, text, isBreaking }
    })
  }
  const line = conventional ? withoutJargon(conventional.description) : title
  if (kind === 'internal' || isInternal(title) || isInternal(line)) return []
  const text = shortened(sentenceCase(line))
  return isRevert
    ? [{ group: kind && 'changed', text: `Taken back: ${text}`, isBreaking }]
    : [{ group, text, isBreaking }]
}

function firstLine(text: string): string {
  return (
    text
      .slice(0, 2000)
      .trimStart()
      .split(/[\r\n]/, 1)[0] ?? ''
  )
}

/** GitHub adds the number of the pull request behind the quotes of a revert. */
function withoutNumber(title: string): string {
  return title.replace(/ \(#\d+\)\s*$/, '')
}
