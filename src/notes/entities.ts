const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  colon: ':',
  sol: '/',
  period: '.',
  comma: ',',
  num: '#',
  commat: '@',
  lowbar: '_',
  ast: '*',
  grave: '`',
  hellip: '…',
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  ldquo: '“',
  rdquo: '”',
  bull: '•',
  middot: '·',
  times: '×',
  rarr: '→',
  copy: '©',
  reg: '®',
  trade: '™',
  euro: '€',
}
const entity = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,6}));/gi

/** Characters for what HTML writes with `&` and `;`, once: what comes out is not read again. Rarer names stay as they are. */
export function withoutEntities(text: string): string {
  return text.replace(entity, (whole, decimal?: string, hexadecimal?: string, name = '') => {
    if (decimal ?? hexadecimal) return character(decimal ? Number(decimal) : Number(`0x${hexadecimal}`))
    return Object.hasOwn(named, name) ? (named[name] ?? whole) : whole
  })
}

function character(point: number): string {
  return point > 0 && point <= 0x10ffff ? String.fromCodePoint(point) : ''
}
