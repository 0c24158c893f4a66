import { stripVTControlCharacters } from 'node:util'

/**
 * Text from outside as it may be printed: the runner takes lines that begin with `::` and any `##[` for commands, and terminals obey
 * control characters.
 */
export function plainText(text: string): string {
  return stripVTControlCharacters(text)
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '')
    .replace(/^(\s*):(?=:)/gm, '$1:\u200b')
    .replaceAll('##[', '##\u200b[')
}

/** Text from outside as it may stand in a cell of a Markdown table: no Markdown, no HTML, one line. */
export function markdownText(text: string): string {
  return plainText(text)
    .replace(/\s+/g, ' ')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/[\\`*{}[\]#!|~@$]|:(?=\/\/)|(?<!\w)_|_(?!\w)/g, (mark) => `&#${mark.charCodeAt(0)};`)
}
