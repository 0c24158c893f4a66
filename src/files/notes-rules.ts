export interface AcceptableNotes {
  text: string
  /** What was taken out, each once: as it looks, or as `U+0007` where it would not be seen. */
  removed: string[]
  /** The length before it was cut, in UTF-16 units. */
  cutFrom?: number
}

/** Apple does not say whether it counts UTF-16 units or bytes; this many of both are safe. */
const MAX_LENGTH = 4000
const ELLIPSIS = '…'

/**
 * What Apple refuses in a note to testers, as observed: the error names emoji, dingbats, miscellaneous symbols, box drawing, private
 * use, U+FFFD, `<`, variation selectors and marks that did not compose. Arrows, bullets, typographic quotes and all scripts of the
 * Basic Multilingual Plane pass.
 */
const REFUSED = new RegExp(
  [
    '[\\u{10000}-\\u{10FFFF}]',
    '\\p{Emoji_Presentation}',
    '[\\u2500-\\u257F\\u2600-\\u26FF\\u2700-\\u27BF]',
    '[\\uFE00-\\uFE0F\\uFEFF\\uFFFD]',
    '[\\u0300-\\u036F\\u1AB0-\\u1AFF\\u1DC0-\\u1DFF\\u20D0-\\u20FF\\uFE20-\\uFE2F]',
    '\\p{Private_Use}',
    '\\p{Surrogate}',
    '(?!\\n)\\p{Control}',
    '<',
  ].join('|'),
  'u',
)

const ZERO_WIDTH_JOINER = '\u200D'
/** Stands where something was taken out; as a control character it cannot be in the text. */
const GAP = '\0'

/** Makes a note that Apple accepts, and tells what had to be taken out of it. The result may be empty. */
export function applyNotesRules(text: string): AcceptableNotes {
  const removed = new Set<string>()
  const composed = text
    .normalize('NFC')
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .replaceAll('\t', ' ')
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(composed)) {
    kept += withoutRefused(segment, removed)
  }
  return { ...cut(closeGaps(kept)), removed: [...removed] }
}

/** Within one visible character, so that a family emoji is told as one and leaves no joiners behind. */
function withoutRefused(character: string, removed: Set<string>): string {
  const points = [...character]
  const kept = points.filter((point) => !REFUSED.test(point))
  if (kept.length === points.length) return character
  const visible = kept.filter((point) => point !== ZERO_WIDTH_JOINER)
  if (visible.length === 0) removed.add(readable(character))
  else for (const point of points) if (REFUSED.test(point)) removed.add(readable(point))
  return visible.join('') + GAP
}

function readable(text: string): string {
  const isVisible = /[\p{Letter}\p{Number}\p{Punctuation}\p{Symbol}]/u.test(text)
  if (isVisible && !/[\p{Surrogate}\uFFFD]/u.test(text)) return text
  return [...text].map(codeOf).join(' ')
}

function codeOf(point: string): string {
  return `U+${(point.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`
}

function closeGaps(text: string): string {
  return text
    .split('\n')
    .map((line) => {
      if (!line.includes(GAP)) return line
      return line
        .replace(/^ *\0[ \0]*/, '')
        .replace(/[ \0]*\0[ \0]*$/, '')
        .replace(/ \0[ \0]*/g, ' ')
        .replaceAll(GAP, '')
    })
    .join('\n')
}

function cut(text: string): Pick<AcceptableNotes, 'text' | 'cutFrom'> {
  if (text.length <= MAX_LENGTH && Buffer.byteLength(text) <= MAX_LENGTH) return { text }
  let end = 0
  let bytes = Buffer.byteLength(ELLIPSIS)
  for (const { segment, index } of new Intl.Segmenter().segment(text)) {
    bytes += Buffer.byteLength(segment)
    const units = index + segment.length + ELLIPSIS.length
    if (bytes > MAX_LENGTH || units > MAX_LENGTH) break
    end = index + segment.length
  }
  return { text: text.slice(0, end).trimEnd() + ELLIPSIS, cutFrom: text.length }
}
