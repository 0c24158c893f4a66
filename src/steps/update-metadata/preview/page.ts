import { createHash } from 'node:crypto'
import { isChanged } from './changed-text.ts'
import { generalSection } from './information.ts'
import { counted, languageName, platformName } from './labels.ts'
import { changesIn, isThere, localeSection } from './locale-section.ts'
import { html, type Markup, nothing } from './markup.ts'
import type { ShownLocale, StorePage } from './store-page.ts'
import { localeRules, placeRules, styleSheet } from './style-sheet.ts'
import { thumbnailsOf } from './thumbnails.ts'

/** One HTML file that needs nothing else: the listing as a visitor of the store sees it, before and after, in all locales. */
export async function renderStorePage(page: StorePage): Promise<string> {
  const locales = inReadingOrder(page)
  const thumbnails = await thumbnailsOf(locales)
  const sections: Markup[] = []
  for (const [index, shown] of locales.entries())
    sections.push(await localeSection({ shown, page, thumbnails }, index))
  const css = [
    styleSheet,
    localeRules(locales.length),
    placeRules(mostPictures(locales)),
    thumbnails.css,
  ].join('\n')
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policyFor(css)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>${page.appName} ${page.versionString}: how the store shows it</title>
<style>${{ html: css }}</style>
</head>
<body>
<a class="skip" href="#listing">Skip to the listing</a>
${header(page, locales)}${bar(locales)}<div class="columns">
${navigation(locales, page)}<main id="listing" tabindex="-1">
${sections}${generalSection(page)}</main>
</div>
</body>
</html>
`.html
}

/** Nothing is loaded and nothing runs, whatever the texts contain. */
function policyFor(css: string): string {
  const hash = createHash('sha256').update(css).digest('base64')
  return `default-src 'none'; style-src 'sha256-${hash}'; img-src data:; base-uri 'none'; form-action 'none'`
}

function inReadingOrder({ locales, primaryLocale }: StorePage): ShownLocale[] {
  const isPrimary = ({ locale }: ShownLocale) => locale === primaryLocale
  return [...locales.filter(isPrimary), ...locales.filter((shown) => !isPrimary(shown))]
}

function mostPictures(locales: readonly ShownLocale[]): number {
  return Math.max(0, ...locales.flatMap(({ sets }) => sets.map(({ before }) => before.length)))
}

function header(
  { appName, platform, versionString, general }: StorePage,
  locales: readonly ShownLocale[],
): Markup {
  return html`<header class="top">
<p class="eyebrow">How the store shows it</p>
<h1><bdi>${appName}</bdi> <small><bdi>${versionString}</bdi> for ${platformName(platform)}</small></h1>
<p>${summary(locales, Object.values(general).filter(isChanged).length)}</p>
</header>
`
}

function summary(locales: readonly ShownLocale[], general: number): Markup {
  if (locales.length === 0) return html`There are no locales.`
  const changed = locales.filter((shown) => changesIn(shown) > 0)
  const count = changed.reduce((sum, shown) => sum + changesIn(shown), 0)
  if (count + general === 0)
    return html`<strong>Nothing changes.</strong> This is how the store shows the listing.`
  if (isFirst(locales))
    return html`<strong>All of it is new:</strong> the store shows nothing yet. ${counted(locales.length, 'locale')}.`
  const inLocales =
    count > 0
      ? `${counted(count, 'change')} in ${changed.length} of ${counted(locales.length, 'locale')}`
      : ''
  const inGeneral =
    general > 0 ? html`<a href="#general">${counted(general, 'change')} for all locales</a>` : nothing
  return html`<strong>${inLocales}</strong>${inLocales && general > 0 ? ', ' : ''}${inGeneral}.`
}

function isFirst(locales: readonly ShownLocale[]): boolean {
  return !locales.some((shown) => isThere(shown, 'before'))
}

/** Works without script: the style sheet looks at what is chosen here. */
function bar(locales: readonly ShownLocale[]): Markup {
  const chosen = isFirst(locales) || locales.every((shown) => changesIn(shown) === 0) ? 'after' : 'changes'
  const views = [
    ['changes', 'Changes'],
    ['before', 'Before'],
    ['after', 'After'],
  ] as const
  return html`<div class="bar">
<fieldset class="views"><legend class="hidden">What to show</legend>${views.map(
    ([id, label]) =>
      html`<label><input type="radio" name="view" id="${id}" autocomplete="off"${id === chosen ? html` checked` : nothing}><span>${label}</span></label>`,
  )}</fieldset>
<label class="only"><input type="checkbox" id="only" autocomplete="off"> Only changes</label>
</div>
`
}

function navigation(locales: readonly ShownLocale[], { primaryLocale }: StorePage): Markup {
  const firstChanged = locales.findIndex((shown) => changesIn(shown) > 0)
  return html`<nav aria-label="Locales"><fieldset class="locales"><legend>Locales</legend>
${locales.map((shown, index) => {
  const count = changesIn(shown)
  const isChosen = index === Math.max(0, firstChanged)
  return html`<label class="choice ${count > 0 ? 'changed' : 'same'}" title="${languageName(shown.locale)}"><input type="radio" name="locale" id="l${index}" autocomplete="off"${isChosen ? html` checked` : nothing}><span class="names"><span class="language">${languageName(shown.locale)}</span> <span class="code"><bdi>${shown.locale}</bdi>${shown.locale === primaryLocale ? ', primary' : ''}</span></span>${count > 0 ? html` <span class="count">${count}<span class="hidden"> ${count === 1 ? 'change' : 'changes'}</span></span>` : nothing}</label>
`
})}</fieldset></nav>
`
}
