import type { FilePlace } from '../../errors.ts'
import { problemOfEmail } from '../email-address.ts'
import type { Entry, TextField } from './fields.ts'
import { type Finding, type Level, type ListingRuleName, quote } from './finding.ts'
import { EXAMPLE_HOSTS, PLACEHOLDER_MARKS, WORD_RULES } from './wording.ts'

export interface CheckedText {
  /** For messages: `subtitle of de-DE`. */
  label: string
  field: TextField
  value: string
  entry: Entry
}

/**
 * Apple's messages count "characters" and never say which. Code points are the count of the tools that ask Apple before its server
 * does (asc, EAS), and of nearly all texts UTF-16 units are the same; where only they are too many it is a warning.
 */
function lengthOf(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

export function findingAt(
  { entry }: CheckedText,
  { rule, level, message, at = 0 }: { rule: ListingRuleName; level: Level; message: string; at?: number },
): Finding {
  return { rule, level, message, place: placeAt(entry, at) }
}

function placeAt({ place, value, isLineByLine }: Entry, at: number): FilePlace {
  if (!isLineByLine || place.line === undefined || value === null) return place
  return { file: place.file, line: place.line + value.slice(0, at).split('\n').length - 1 }
}

export function checkLength(text: CheckedText): Finding[] {
  const { field, value, label } = text
  const { longest = Number.POSITIVE_INFINITY, shortest = 0 } = field
  const length = lengthOf(value)
  if (length < shortest) {
    const message = `${label} has ${length} character; at least ${shortest} are needed.`
    return [findingAt(text, { rule: 'length', level: 'error', message })]
  }
  if (value.length <= longest) return []
  if (length <= longest) {
    const message = `${label} has ${length} characters, but ${value.length} if Apple counts emoji and the like as two; at most ${longest} are taken.`
    return [findingAt(text, { rule: 'length', level: 'warning', message })]
  }
  const at = [...value].slice(0, longest).join('').length
  const message = `${label} has ${length} characters; at most ${longest} are taken. Take out ${length - longest}.`
  return [findingAt(text, { rule: 'length', level: 'error', message, at })]
}

/** Emoji are refused: "can't contain the following character(s): 🚨". https://github.com/fastlane/fastlane/issues/16988 */
const REFUSED =
  /(?![\n\t])\p{Control}|\p{Surrogate}|\p{Private_Use}|\uFFFD|[\u{1F000}-\u{1FAFF}]|\p{Emoji_Presentation}|\uFE0F/u

/** Signs that Apple has refused at times, such as stars, check marks and U+02C6. */
const DOUBTFUL = /[\u02C6\u2600-\u27BF\u2B00-\u2BFF]/u

export function checkCharacters(text: CheckedText): Finding[] {
  const { value, label, field } = text
  const findings: Finding[] = []
  const lineBreak = field.isLong ? -1 : value.indexOf('\n')
  if (lineBreak >= 0) {
    const message = `${label} has several lines, but must be one.`
    findings.push(findingAt(text, { rule: 'lines', level: 'error', message, at: lineBreak + 1 }))
  }
  const refused = REFUSED.exec(value)
  if (refused !== null) {
    const message = `${label} has ${readable(refused[0])}, which Apple refuses. Take it out.`
    findings.push(findingAt(text, { rule: 'characters', level: 'error', message, at: refused.index }))
  }
  const doubtful = DOUBTFUL.exec(value)
  if (doubtful !== null && refused === null) {
    const message = `${label} has ${readable(doubtful[0])}, which Apple may refuse.`
    findings.push(findingAt(text, { rule: 'characters', level: 'warning', message, at: doubtful.index }))
  }
  const markup =
    /<\/?(?:b|i|p|br|ul|li|a|strong|em|h[1-6])\b[^<>\n]{0,100}>|&(?:amp|lt|gt|nbsp|quot|#\d{1,6});/i.exec(
      value,
    )
  if (markup !== null) {
    const message = `${label} has ${quote(markup[0])}, but the store shows plain text.`
    findings.push(findingAt(text, { rule: 'markup', level: 'warning', message, at: markup.index }))
  }
  return findings
}

function readable(character: string): string {
  const code = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
  return /[\p{Letter}\p{Symbol}]/u.test(character) ? `${character} (${code})` : code
}

export function checkUrl(text: CheckedText): Finding[] {
  const { value, label } = text
  const problem = problemOfUrl(value)
  if (problem !== undefined) {
    return [
      findingAt(text, { rule: 'url', level: 'error', message: `${label} is ${quote(value)}. ${problem}` }),
    ]
  }
  const { hostname } = new URL(value)
  if (!EXAMPLE_HOSTS.test(hostname)) return []
  const message = `${label} leads to ${hostname}, which is for examples only. Write your own.`
  return [findingAt(text, { rule: 'placeholder', level: 'warning', message })]
}

function problemOfUrl(value: string): string | undefined {
  if (/\s/.test(value)) return 'A URL has no spaces.'
  const hasScheme = /^[a-z][a-z\d+.-]*:/i.test(value)
  if (!hasScheme) return `Did you mean https://${value.slice(0, 200).replace(/^\/+/, '')}?`
  const url = URL.canParse(value) ? new URL(value) : undefined
  if (url === undefined || !/^https?:\/\//i.test(value)) return 'It must begin with https:// and a host.'
  if (url.username !== '' || url.password !== '') return 'It must not have a user name in it.'
  if (!url.hostname.includes('.') && url.hostname !== 'localhost') return 'Its host has no domain.'
  return undefined
}

export function checkEmail(text: CheckedText): Finding[] {
  const problem = problemOfEmail(text.value)
  if (problem === undefined) return []
  const message = `${text.label} is ${quote(text.value)}, which is no e-mail address: ${problem}.`
  return [findingAt(text, { rule: 'email', level: 'error', message })]
}

export function checkPhone(text: CheckedText): Finding[] {
  if (/^\+\d[\d\s().-]{4,}$/.test(text.value)) return []
  const message = `${text.label} is ${quote(text.value)}. Apple wants + and the country code first, as in +44 844 209 0611.`
  return [findingAt(text, { rule: 'phone', level: 'warning', message })]
}

export function checkVersionNumber(text: CheckedText): Finding[] {
  if (/^\d+(\.\d+){0,2}$/.test(text.value)) return []
  const message = `${text.label} is ${quote(text.value)}, but must be one to three numbers with dots between them, as in 1.4.2.`
  return [findingAt(text, { rule: 'version', level: 'error', message })]
}

const boundary = '[\\p{L}\\p{N}]'
const patterns = WORD_RULES.map((rule) => ({ ...rule, pattern: wordsOf(rule.words, rule.except ?? []) }))

function wordsOf(words: readonly string[], except: readonly string[]): RegExp {
  const not = except.length === 0 ? '' : `(?!(?:${except.join('|')})(?!${boundary}))`
  const spaced = words.map((word) => word.replaceAll(' ', '\\s+'))
  return new RegExp(`(?<!${boundary})${not}(?:${spaced.join('|')})(?!${boundary})`, 'iu')
}

export function checkWording(text: CheckedText): Finding[] {
  const findings: Finding[] = []
  const mark = PLACEHOLDER_MARKS.exec(text.value)
  if (mark !== null) {
    const message = `${text.label} has ${quote(mark[0])}. Write the text that it stands for.`
    findings.push(findingAt(text, { rule: 'placeholder', level: 'warning', message, at: mark.index }))
  }
  for (const { rule, level, pattern, advice } of patterns) {
    const found = pattern.exec(text.value)
    if (found === null) continue
    const message = `${text.label} has ${quote(found[0])}. ${advice}`
    findings.push(findingAt(text, { rule, level, message, at: found.index }))
  }
  return findings
}
