import { isChanged, isEmpty, stateClasses } from './changed-text.ts'
import { html, type Markup, nothing } from './markup.ts'
import type { BeforeAndAfter } from './store-page.ts'

/** Keywords are found, never seen. */
export function keywordsBlock(value: BeforeAndAfter, badge: Markup, language: Markup): Markup {
  if (isEmpty(value)) return nothing
  const before = wordsOf(value.before)
  const after = wordsOf(value.after)
  const gone = before.filter((word) => !after.includes(word))
  const chips = [
    ...after.map((word) =>
      before.includes(word) ? html`<li>${word}</li>` : html`<li><ins>${word}</ins></li>`,
    ),
    ...gone.map((word) => html`<li><del>${word}</del></li>`),
  ]
  const isReordered = isChanged(value) && gone.length === 0 && after.length === before.length
  return html`<section class="block keywords ${stateClasses(value)}">
<h3>Keywords ${badge}<small>not visible to visitors</small></h3>
${isReordered ? html`<p class="hint">The same words in another order or form.</p>` : nothing}<ul class="chips" ${language}>${chips}</ul>
</section>
`
}

function wordsOf(keywords: string | null): string[] {
  const words = (keywords ?? '').split(/[,、，،]/).map((word) => word.trim())
  return [...new Set(words.filter((word) => word !== ''))]
}
