import { byDevice, deviceFrame, deviceName, deviceOf } from './devices.ts'
import { html, type Markup, nothing } from './markup.ts'
import { type PlacedPicture, placedPictures } from './picture-order.ts'
import type { ShownSet } from './store-page.ts'
import type { Thumbnails } from './thumbnails.ts'

interface Shelf {
  /** For the classes that tell where the pictures are read from right to left. */
  direction: Markup
  thumbnails: Thumbnails
}

type Framed = PlacedPicture & { kind: ShownSet['kind']; frame: string }

/** All pictures of a locale: a row for each kind of device, films first as in the store. */
export function picturesSection(sets: readonly ShownSet[], shelf: Shelf): Markup {
  const byName = Map.groupBy(sets, ({ slot }) => deviceOf(slot))
  const devices = [...byName].sort(([one], [other]) => byDevice(one, other))
  return html`${devices.map(([device, ofDevice]) => deviceRow(device, ofDevice, shelf))}`
}

export function changedPictures(sets: readonly ShownSet[]): number {
  return sets.flatMap(placedPictures).filter(({ fate }) => fate !== 'stays').length
}

function deviceRow(device: string, sets: readonly ShownSet[], shelf: Shelf): Markup {
  const films = sets.filter(({ kind }) => kind === 'preview')
  const stills = sets.filter(({ kind }) => kind !== 'preview')
  const frame = deviceFrame(device)
  const row = [...films, ...stills].flatMap((set) =>
    placedPictures(set).map((placed): Framed => ({ ...placed, kind: set.kind, frame })),
  )
  if (row.length === 0) return nothing
  const has = (time: 'before' | 'after') => sets.some((set) => set[time].length > 0)
  const state = [
    row.some(({ fate }) => fate !== 'stays') ? 'changed' : 'same',
    has('before') ? '' : 'not-before',
    has('after') ? '' : 'not-after',
  ].join(' ')
  const title = deviceName(device)
  return html`<section class="block ${state}" aria-label="Pictures for ${title}">
<h3 title="${sets.map(({ slot }) => slot).join(', ')}">${title} ${tally(row)}</h3>
<ol class="row ${frame}" tabindex="0" aria-label="${title}" ${shelf.direction}>${row.map((placed) => shot(placed, shelf))}</ol>
</section>
`
}

/** "2 new, 1 removed" */
function tally(row: readonly PlacedPicture[]): Markup {
  const words: [PlacedPicture['fate'], string][] = [
    ['comes', 'new'],
    ['goes', 'removed'],
    ['moves', 'moved'],
  ]
  const counts = words.flatMap(([fate, word]) => {
    const count = row.filter((placed) => placed.fate === fate).length
    return count > 0 ? [`${count} ${word}`] : []
  })
  return counts.length > 0 ? html`<small class="tally">${counts.join(', ')}</small>` : nothing
}

function shot(placed: Framed, { thumbnails }: Shelf): Markup {
  const { picture, fate, kind, placeBefore, placeAfter } = placed
  const { name, isShown, isWide } = thumbnails.of(picture)
  const shape = isWide === undefined ? '' : isWide ? 'wide' : 'tall'
  const order = placeBefore === undefined ? '' : `${kind === 'preview' ? 'f' : 'b'}${placeBefore}`
  const what = kind === 'preview' ? 'App preview' : 'Screenshot'
  const inside = isShown ? nothing : html`<span class="no-picture" dir="auto">${picture.fileName}</span>`
  return html`<li class="shot ${fate} ${order}"><div class="screen ${name} ${shape}" role="img" aria-label="${what} ${placeAfter ?? placeBefore}: ${picture.fileName}">${inside}${kind === 'preview' ? html`<span class="play"></span>` : nothing}</div>
<p class="caption" dir="ltr"><span class="place"><span class="place-before">${placeBefore}</span><span class="place-after">${placeAfter ?? placeBefore}</span></span> ${fateMark(placed)} <span class="file" title="${picture.fileName}"><bdi>${picture.fileName}</bdi></span></p></li>
`
}

function fateMark({ fate, placeBefore }: PlacedPicture): Markup {
  if (fate === 'comes') return html`<strong class="mark new">+ New</strong>`
  if (fate === 'goes') return html`<strong class="mark removed">− Removed</strong>`
  if (fate === 'moves') return html`<strong class="mark moved">⇄ Was ${placeBefore}</strong>`
  return nothing
}
