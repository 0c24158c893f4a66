/** Tells line by line what of a Markdown text is code between fences; a fence that is never closed reaches to the end. */
export function createFenceReader(): (line: string) => 'fence' | 'code' | 'text' {
  let open: string | undefined
  return (line) => {
    const [, mark = '', rest = ''] = /^\s{0,3}(`{3,}|~{3,})(.*)$/.exec(line) ?? []
    if (open === undefined) {
      // Behind an opening fence of backticks there is no other: that is code within a line.
      if (mark === '' || (mark.startsWith('`') && rest.includes('`'))) return 'text'
      open = mark
      return 'fence'
    }
    if (!mark.startsWith(open) || rest.trim() !== '') return 'code'
    open = undefined
    return 'fence'
  }
}
