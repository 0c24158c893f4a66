import { changedText, isChanged, isEmpty, languageOf, stateClasses } from './changed-text.ts'
import { factList } from './information.ts'
import { keywordsBlock } from './keywords.ts'
import { labelOf, languageName } from './labels.ts'
import { html, type Markup, nothing } from './markup.ts'
import { changedPictures, picturesSection } from './pictures-section.ts'
import type { BeforeAndAfter, ShownLocale, StorePage } from './store-page.ts'
import type { Thumbnails } from './thumbnails.ts'

const inTheirPlace = ['name', 'subtitle', 'whatsNew', 'promotionalText', 'description', 'keywords']

interface Listing {
  shown: ShownLocale
  page: StorePage
  thumbnails: Thumbnails
}

const absent: BeforeAndAfter = { before: null, after: null }

/** How much a visitor sees otherwise than before: texts and pictures. */
export function changesIn({ texts, sets }: ShownLocale): number {
  return Object.values(texts).filter(isChanged).length + changedPictures(sets)
}

/** Whether the store has the locale at that time. */
export function isThere({ texts, sets }: ShownLocale, time: 'before' | 'after'): boolean {
  return Object.values(texts).some((value) => value[time]) || sets.some((set) => set[time].length > 0)
}

/** The product page in one language. */
export async function localeSection({ shown, page, thumbnails }: Listing, index: number): Promise<Markup> {
  const { locale, texts, sets } = shown
  const language = languageOf(locale)
  const text = (name: string) => texts[name] ?? absent
  const others = Object.entries(texts).filter(
    ([name, value]) => !inTheirPlace.includes(name) && !isEmpty(value),
  )
  const long = (name: string) => textBlock({ name, value: text(name), language })
  return html`<article class="locale ${stateOf(shown)}" id="s${index}" aria-labelledby="t${index}">
<h2 id="t${index}" class="locale-name">${languageName(locale)} <small><bdi>${locale}</bdi></small></h2>
${notices(shown, page)}<div class="listing">
${await hero(shown, page)}${await textBlock({ name: 'whatsNew', value: text('whatsNew'), language, note: `Version ${page.versionString}` })}${picturesSection(sets, { direction: direction(language), thumbnails })}${await long('promotionalText')}${await long('description')}${keywordsBlock(text('keywords'), badge(text('keywords')), language)}${
  others.length > 0
    ? html`<section class="block ${others.some(([, value]) => isChanged(value)) ? 'changed' : 'same'}"><h3>Links</h3>${factList(others)}</section>
`
    : nothing
}</div>
</article>
`
}

function stateOf(shown: ShownLocale): string {
  return [
    changesIn(shown) > 0 ? 'changed' : 'same',
    isThere(shown, 'before') ? '' : 'not-before',
    isThere(shown, 'after') ? '' : 'not-after',
  ].join(' ')
}

function notices(shown: ShownLocale, { primaryLocale, locales }: StorePage): Markup {
  const before = isThere(shown, 'before')
  const after = isThere(shown, 'after')
  const isWithoutPictures = (locale: ShownLocale | undefined) =>
    !locale?.sets.some((set) => set.after.length > 0)
  const primary = locales.find(({ locale }) => locale === primaryLocale)
  const lines = [
    before || after ? nothing : html`<p class="notice">There are no texts and no pictures.</p>`,
    before || !after
      ? nothing
      : html`<p class="notice when-before">The store did not have this locale before.</p>`,
    after || !before
      ? nothing
      : html`<p class="notice when-after">The store does not have this locale any more.</p>`,
    changesIn(shown) > 0 ? nothing : html`<p class="notice when-only">Nothing changes here.</p>`,
    after && isWithoutPictures(shown) && shown.locale !== primaryLocale && !isWithoutPictures(primary)
      ? html`<p class="notice">No pictures of its own: the store shows those of <bdi>${primaryLocale}</bdi>.</p>`
      : nothing,
  ]
  return html`${lines}`
}

/** Icon, name and subtitle. The icon is no part of the listing's files, so that a letter stands for it. */
async function hero({ texts, locale }: ShownLocale, page: StorePage): Promise<Markup> {
  const name = texts.name ?? absent
  const subtitle = texts.subtitle ?? absent
  const shownName = isEmpty(name) ? html`${page.appName}` : await changedText(name)
  return html`<div class="hero" ${languageOf(locale)}>
<div class="icon" aria-hidden="true">${initialOf(name.after || name.before || page.appName)}</div>
<div class="titles"><h3 class="app-name">${shownName}</h3>
<p class="subtitle">${await changedText(subtitle)}</p></div>
</div>
`
}

function initialOf(name: string): string {
  const [first] = new Intl.Segmenter().segment(name.trim())
  return first?.segment.toUpperCase() ?? ''
}

interface TextBlock {
  name: string
  value: BeforeAndAfter
  language: Markup
  note?: string
}

async function textBlock({ name, value, language, note }: TextBlock): Promise<Markup> {
  if (isEmpty(value)) return nothing
  return html`<section class="block text ${stateClasses(value)}">
<h3 title="${name}">${labelOf(name)} ${badge(value)}${note ? html`<small class="not-when-before"><bdi>${note}</bdi></small>` : nothing}</h3>
<div class="words" ${language}>${await changedText(value)}</div>
</section>
`
}

function badge(value: BeforeAndAfter): Markup {
  if (!isChanged(value)) return nothing
  if (!value.before) return html`<strong class="mark new">+ New</strong>`
  if (!value.after) return html`<strong class="mark removed">− Removed</strong>`
  return html`<strong class="mark edited">± Changed</strong>`
}

function direction(language: Markup): Markup {
  return html`${/dir="\w+"/.exec(language.html)?.[0] === 'dir="rtl"' ? html`dir="rtl"` : html`dir="ltr"`}`
}
