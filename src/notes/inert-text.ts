import { stripVTControlCharacters } from 'node:util'

/** Latin, Cyrillic and Greek hosts; other letters may be the sentence that goes on behind an address. */
const host = '[\\w\\p{Script=Latin}\\p{Script=Cyrillic}\\p{Script=Greek}.:@%-]'
const path = "[/?#][\\w\\-.~:/?#@!$&'*+,;=%]*"
const addresses = new RegExp(
  `(?:[a-z][a-z\\d+.-]{1,20}://|(?<![\\p{L}\\p{N}])www\\.)${host}*(?:${path})?`,
  'giu',
)
const placesOnAHost = /(?<![\w.-])(?:[a-z\d-]{1,63}\.){1,8}[a-z]{2,24}\/[\w\-.~:/?#@!$&'*+,;=%]+/gi
const commands =
  /(?<![\p{L}\p{N}])(?:(?:mailto|javascript|vbscript|tel|sms|facetime):\S+|data:[a-z]+\/\S*)/giu

/** All that formats but is not seen, bidirectional overrides among it, without what some scripts need between their letters. */
const unseen = /[[\p{Cf}\p{Cc}\p{Co}\p{Cn}\p{Cs}]--[\u{600}-\u{605}\u{6dd}\u{70f}\u{8e2}\u{200c}\u{200d}]]/gv

/**
 * One line of somebody's text that does nothing but being read: no markup, no address, no mention, no command for a terminal, and
 * nothing that hides or turns around what stands beside it.
 */
export function inertLine(text: string): string {
  return stripVTControlCharacters(withoutComments(text))
    .replace(/[\s\u0085]+/g, ' ')
    .replace(unseen, '')
    .replace(/(\p{M}{4})\p{M}+/gu, '$1')
    .replace(/!\[[^[\]]*\]\([^()]*\)/g, ' ')
    .replace(/\[([^[\]]*)\]\([^()]*\)/g, '$1')
    .replace(/<\/?[a-z][^<>]*>/gi, '')
    .replaceAll('<', '')
    .replace(/`|\*\*|~~/g, '')
    .replace(addresses, ' ')
    .replace(placesOnAHost, ' ')
    .replace(commands, ' ')
    .replace(/(?<![\p{L}\p{N}._%+@-])@+(?=\w)/gu, '')
    .replace(/[([{] *[)\]}]/g, ' ')
    .replace(/ +/g, ' ')
    .replace(/ (?=[,.)](?: |$))/g, '')
    .trim()
}

/** Without HTML comments; one that does not end hides the rest. */
export function withoutComments(text: string): string {
  let kept = ''
  let from = 0
  for (;;) {
    const start = text.indexOf('<!--', from)
    if (start < 0) return kept + text.slice(from)
    kept += text.slice(from, start)
    const end = text.indexOf('-->', start + 4)
    if (end < 0) return kept
    from = end + 3
  }
}

/** At most so many characters, cut between words where that does not cost much. */
export function shortened(line: string, most = 200): string {
  // A character is at least one unit, and looking for characters is slow.
  if (line.length <= most) return line
  const characters = [...new Intl.Segmenter().segment(line)].map(({ segment }) => segment)
  if (characters.length <= most) return line
  const head = characters.slice(0, most - 1).join('')
  const words = head.replace(/\s+\S*$/, '')
  return `${(words.length > head.length * 0.8 ? words : head).trimEnd()}…`
}
