import { inertLine } from './inert-text.ts'

/** Names that look like keys of tickets. */
const notTickets = 'UTF|ISO|SHA|MD|RFC|COVID|AES|RSA|ES|MP|HTTP|TLS|SSL|WPA|USB|PEP|IEEE|EN|DIN|A|B|F'
const ticket = `(?!(?:${notTickets})-)[A-Z][A-Z\\d]{1,9}-\\d+`
const reference = `(?:${ticket}|(?:[\\w.-]+/[\\w.-]+)?#\\d+|!\\d+)`
const references = `${reference}(?:(?:,| and|,? &)? ?${reference})*`
const closing = '(?:(?:close|fix|resolve|implement|address|part of|relate|see|ref)(?:s|d|es|ed|s to)?:? )?'

const bracketedReferences = new RegExp(`[([] ?${closing}${references} ?[)\\]]`, 'gi')
const leadingReferences = new RegExp(`^(?:${references})(?: ?[:|–—]| -(?= )) ?`)
const leadingNumber = /^#\d+:? /
const trailingReferences = new RegExp(`[,;.–—-]? ${closing.replace(')?', ')')}${references}\\.?$`, 'i')
const skips =
  /\[(?:skip[ -](?:ci|actions|changelog|release)|(?:ci|actions)[ -]skip|no[ -]ci)\]|\*\*\*NO_CI\*\*\*/gi
const shortcode = /^:[a-z\d_+-]+:|:[a-z][a-z\d_+-]*:$/i
const leadingEmoji =
  /^(?:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\u{fe0f}|\u{200d}|\u{20e3}) ?)+/u

/** What only developers read, taken out of a title. The rest is one inert line. */
export function withoutJargon(title: string): string {
  let line = inertLine(title.replace(skips, ' ')).replace(/^\*+ | \*+$/g, '')
  for (;;) {
    const shorter = line
      .replace(bracketedReferences, (found) => (/^\[.*\]$|^\(.*\)$/.test(found) ? ' ' : found))
      .replace(/ +/g, ' ')
      .trim()
      .replace(shortcode, '')
      .replace(leadingEmoji, '')
      .replace(leadingReferences, '')
      .replace(leadingNumber, '')
      .replace(trailingReferences, '')
      .trim()
    if (shorter === line) return line
    line = shorter
  }
}

const version = 'v?\\d+(?:\\.\\d+)+\\S*'
const internal = [
  /^(?:fixup|squash|amend)! /i,
  /^\[?(?:wip|draft|do not merge|dnm|tmp|temp)\b/i,
  /^(?:dummy|empty|initial|first) commit$/i,
  /^Merge (?:branch|pull request|remote-tracking branch|tag|commit|upstream|master|main|develop)\b/i,
  // What GitHub's own editor proposes, and what bots write.
  /^(?:Update|Create|Delete|Rename|Add) \S+\.(?:md|ya?ml|json|toml|lock|txt|swift|kt|ts|js|py|rb|plist|gitignore)\b/i,
  /^Bump \S+ (?:and \S+ )?(?:from \S+ )?to \S+/i,
  /^Bumps? (?:the )?(?:\S+ group|version|build)\b/i,
  /^(?:Update|Pin|Lock|Replace) (?:dependency|dependencies|pods?|lock ?files?|submodules?)\b/i,
  /^(?:Lock file maintenance|Configure Renovate|Apply suggestions? from code review)/i,
  /^Translated using Weblate\b/i,
  new RegExp(
    `^(?:\\S+ )?(?:release|version|prepare(?: for)?(?: release)?|bump(?: (?:version|build))?(?: to)?|set version(?: to)?|cut) ${version}$`,
    'i',
  ),
  new RegExp(`^${version}$`, 'i'),
  // What is left of "fix: closes #12".
  /^\p{L}[\p{L}\p{N}_-]*(?:\([^()]*\))?!?[:：]$/u,
  new RegExp(`^(?i:${closing})${references}\\.?$`),
  /^(?:fix|fixes|typos?|lint|format|formatting|clean ?up|refactor|test|tests|update|updates|changes|minor|misc|debug|ci|stuff|review|rebase)\.?$/i,
]

/** Whether a title says nothing to people who only use the app. */
export function isInternal(title: string): boolean {
  return title === '' || !/\p{L}/u.test(title) || internal.some((pattern) => pattern.test(title))
}

/** The letters of scripts that write sentences so; Georgian has capitals, but not for that. */
const small = /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Script=Armenian}]/u

/** With a capital at its beginning, unless the word is written on purpose as it is: `iPad`, `macOS`, `v2`. */
export function sentenceCase(line: string): string {
  const [word = ''] = line.split(' ', 1)
  const [first = ''] = word
  const capital = first.toUpperCase()
  if (!small.test(first) || [...capital].length > 1 || /[\p{Lu}\d._/]/u.test(word.slice(first.length)))
    return line
  return capital + line.slice(first.length)
}
