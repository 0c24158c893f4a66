import { encode } from 'uqr'
import { commentText, folded } from './comment-text.ts'

/** What the standard asks for around the code. */
const quietZone = 4

/**
 * A QR code out of squares that have their own colours, so that it is the same in each theme. GitHub shows no picture that is not hosted
 * somewhere; `kbd` has lines that are no higher than the squares, and `pre` keeps them from being broken.
 */
function qrCode(link: string): string[] {
  const { data } = encode(link, { ecc: 'M', border: quietZone })
  const rows = data.map((row) => row.map((isDark) => (isDark ? '⬛' : '⬜')).join(''))
  return [`<pre><kbd>${rows.join('\n')}</kbd></pre>`]
}

export function foldedQrCode(name: string, link: string): string[] {
  return folded(`QR code to join ${commentText(name)}`, qrCode(link))
}
