import { ageRatingFields } from '../../../files/listing/definition.ts'
import { isFieldName } from '../../../files/listing/fields.ts'
import { changedValue, isChanged, isEmpty, stateClasses } from './changed-text.ts'
import { answerOf, counted, labelOf } from './labels.ts'
import { html, type Markup, nothing } from './markup.ts'
import type { BeforeAndAfter, StorePage } from './store-page.ts'

type Named = [name: string, value: BeforeAndAfter]

/** What is the same for all locales. */
export function generalSection({ general }: StorePage): Markup {
  const shown = Object.entries(general).filter(([, value]) => !isEmpty(value))
  if (shown.length === 0) return nothing
  const answers = shown.filter(([name]) => isFieldName(ageRatingFields, name))
  const others = shown.filter(([name]) => !isFieldName(ageRatingFields, name))
  const changed = answers.filter(([, value]) => isChanged(value)).length
  const state = shown.some(([, value]) => isChanged(value)) ? 'changed' : 'same'
  return html`<section class="general block ${state}" id="general" aria-labelledby="general-title">
<h2 id="general-title">Information <small>the same for all locales</small></h2>
${factList(others)}${
  answers.length === 0
    ? nothing
    : html`<details class="block ${changed > 0 ? 'changed' : 'same'}" ${changed > 0 ? html`open` : nothing}>
<summary>Age rating: ${counted(answers.length, 'answer')}${changed > 0 ? `, ${counted(changed, 'change')}` : ''}</summary>
${factList(answers)}</details>
`
}</section>
`
}

/** Names and values. Addresses become links, Apple's words for choices are put in plain ones. */
export function factList(facts: readonly Named[]): Markup {
  if (facts.length === 0) return nothing
  return html`<dl class="facts">
${facts.map(
  ([name, value]) =>
    html`<div class="block fact ${stateClasses(value)}"><dt title="${name}">${labelOf(name)}</dt><dd>${changedValue(value, (text) => shownValue(name, text))}</dd></div>
`,
)}</dl>
`
}

function shownValue(name: string, text: string): Markup {
  if (/url$/i.test(name)) return address(text)
  return html`<bdi>${/^(copyright|versionString)$/.test(name) ? text : answerOf(text)}</bdi>`
}

/** Only pages of the web can be opened; whatever else is written there stays text. */
function address(text: string): Markup {
  const isPage = /^https?:\/\/[^\s]+$/i.test(text) && URL.canParse(text)
  return isPage
    ? html`<a href="${text}" rel="noopener noreferrer nofollow" target="_blank">${text}</a>`
    : html`<bdi>${text}</bdi>`
}
