/** Text that is HTML already. All other text is escaped where it is put in. */
export interface Markup {
  html: string
}

type Part = Markup | string | number | undefined | readonly Part[]

export const nothing: Markup = { html: '' }

/** A piece of HTML: what is put into it is escaped, and safe inside quoted attributes too. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Markup {
  const pieces = strings.map((string, index) => string + written(parts[index]))
  return { html: pieces.join('') }
}

function written(part: Part): string {
  if (part === undefined) return ''
  if (typeof part === 'string' || typeof part === 'number') return escaped(String(part))
  return 'html' in part ? part.html : part.map(written).join('')
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '`': '&#96;',
}

function escaped(text: string): string {
  return visible(text).replace(/[&<>"'`]/g, (mark) => entities[mark] ?? '')
}

/** Characters that hide, or turn the direction of what follows them, are named instead of obeyed. */
function visible(text: string): string {
  return text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(
      /(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff]/gu,
      (mark) => `⟨U+${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`,
    )
}
