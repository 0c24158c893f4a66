import { wordDifference } from '../../../word-difference.ts'
import { html, type Markup, nothing } from './markup.ts'
import type { BeforeAndAfter } from './store-page.ts'

/** Whether a visitor sees another text than before. An empty one is the same as none. */
export function isChanged({ before, after }: BeforeAndAfter): boolean {
  return (before || null) !== (after || null)
}

export function isEmpty({ before, after }: BeforeAndAfter): boolean {
  return !before && !after
}

/** In which views there is something to see, and whether it changes. */
export function stateClasses(value: BeforeAndAfter): string {
  return [
    isChanged(value) ? 'changed' : 'same',
    ...(value.before ? [] : ['not-before']),
    ...(value.after ? [] : ['not-after']),
  ].join(' ')
}

/** One copy of the text for all three views: marked words are hidden or shown plain by the style sheet. */
export async function changedText(value: BeforeAndAfter): Promise<Markup> {
  const { before, after } = value
  if (!isChanged(value)) return html`${after ?? ''}`
  if (!before || !after) return html`${gone(before)}${come(after)}`
  const parts = await wordDifference(before, after)
  if (!parts || !isMostlyKept(parts, Math.min(before.length, after.length)))
    return html`${gone(before)} ${come(after)}`
  return html`${parts.map((part) => {
    if (part.in === 'both') return html`${part.text}`
    return part.in === 'before' ? gone(part.text) : come(part.text)
  })}`
}

/** A few small words that happen to stand in both would cut two different texts into confetti. */
function isMostlyKept(parts: readonly { text: string; in: string }[], shorter: number): boolean {
  const kept = parts
    .filter((part) => part.in === 'both')
    .reduce((sum, { text }) => sum + text.trim().length, 0)
  return kept >= shorter * 0.3
}

/** A value that is replaced as a whole: an address, an answer. */
export function changedValue(value: BeforeAndAfter, show: (text: string) => Markup): Markup {
  const { before, after } = value
  if (!isChanged(value)) return after ? show(after) : nothing
  return html`${before ? html`<del>${show(before)}</del> ` : nothing}${after ? html`<ins>${show(after)}</ins>` : nothing}`
}

function gone(text: string | null): Markup {
  return text ? html`<del>${text}</del>` : nothing
}

function come(text: string | null): Markup {
  return text ? html`<ins>${text}</ins>` : nothing
}

/** The attributes that tell browsers and screen readers in which language a text is, and in which direction it runs. */
export function languageOf(locale: string): Markup {
  const direction = isRightToLeft(locale) ? 'rtl' : 'ltr'
  return /^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/.test(locale)
    ? html`lang="${locale}" dir="${direction}"`
    : html`dir="auto"`
}

function isRightToLeft(locale: string): boolean {
  return /^(ar|fa|he|ur)(-|$)/.test(locale)
}
