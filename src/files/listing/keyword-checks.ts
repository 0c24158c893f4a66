import { type Finding, type Level, quote } from './finding.ts'
import { type CheckedText, findingAt } from './text-checks.ts'

/**
 * Keywords are the scarcest text of a listing: what costs some of its 100 characters for nothing is told.
 * https://developer.apple.com/app-store/search/
 */
export function checkKeywords(text: CheckedText, besides: readonly string[]): Finding[] {
  const { value, label } = text
  const parts = value.split(',')
  const words = parts.map((part) => part.trim().toLowerCase())
  const spaces = value.length - parts.map((part) => part.trim()).join(',').length
  const shown = new Set(besides.flatMap(wordsIn))
  const doubled = unique(words.filter((word, index) => word !== '' && words.indexOf(word) < index))
  const wasted = unique(words.filter((word) => word !== '' && wordsIn(word).every((part) => shown.has(part))))
  const short = unique(words.filter((word) => /^[a-z\d]{1,2}$/.test(word)))
  const empty = words.filter((word) => word === '').length
  const separator = /[;、，；|]/.exec(value)?.[0]
  const problems: [level: Level, isSo: boolean, message: string][] = [
    [
      'warning',
      separator !== undefined && parts.length === 1,
      `are divided by ${separator}. Apple knows the comma only.`,
    ],
    ['warning', doubled.length > 0, `have ${listed(doubled)} more than once.`],
    [
      'warning',
      spaces > 0,
      `have ${spaces} of their 100 characters in spaces beside commas, which are not needed.`,
    ],
    ['warning', empty > 0, `have ${empty} of their places between commas empty.`],
    [
      'notice',
      wasted.length > 0,
      `have ${listed(wasted)}, which the name or subtitle has already; Apple searches there too.`,
    ],
    [
      'notice',
      short.length > 0,
      `have ${listed(short)}; Apple says that a keyword has more than two characters.`,
    ],
  ]
  return problems.flatMap(([level, isSo, message]) =>
    isSo ? [findingAt(text, { rule: 'keywords', level, message: `The ${label} ${message}` })] : [],
  )
}

function wordsIn(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
}

function unique(words: readonly string[]): string[] {
  return [...new Set(words)]
}

function listed(words: readonly string[]): string {
  const some = words.slice(0, 5).map(quote)
  const rest = words.length - some.length
  return rest > 0 ? `${some.join(', ')} and ${rest} more` : some.join(', ')
}
