import { createHash } from 'node:crypto'
import { renderStorePage } from '../../../../src/steps/update-metadata/preview/page.ts'
import { changed, picture, same, screenshots, shownLocale, storePage } from './scene.ts'

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "' onmouseover='alert(1)",
  '</style><style>*{display:none}',
  '--><!-- ]]>',
  '&lt;b&gt;',
  '` onload=alert(1)',
  '\ud800 lone, \u0000 zero, \u202egnp.exe',
]

test.each(hostile)('the text %j is shown and does nothing, wherever it stands', async (text) => {
  const value = changed(`old ${text}`, text)
  const names = ['name', 'subtitle', 'whatsNew', 'description', 'keywords', 'supportUrl', text]
  const set = screenshots('ab', 'bc', text)
  const shown = shownLocale(text, Object.fromEntries(names.map((name) => [name, value])), [
    { ...set, after: [{ ...picture('x'), key: text, fileName: text, load: async () => undefined }] },
  ])
  const page = storePage([shown], {
    appName: text,
    platform: text,
    versionString: text,
    primaryLocale: text,
    general: { copyright: value, [text]: value },
  })
  const html = await renderStorePage(page)
  expect(tagsIn(html).filter((tag) => !ownTags.includes(tag))).toEqual([])
  expect(html.replace(/"[^"]*"/g, '""')).not.toMatch(/<[^>]*\son\w+=/i)
  expect(html).not.toContain('\u0000')
  expect(html).not.toContain('\u202e')
  expect(html.isWellFormed()).toBe(true)
  expect(html.match(/<\/style>/g)).toHaveLength(1)
})

test('the policy forbids whatever is not the page’s own', async () => {
  const html = await renderStorePage(storePage([shownLocale('en-US', { name: same('Garden') })]))
  const css = /<style>(.*)<\/style>/s.exec(html)?.[1] ?? ''
  const hash = createHash('sha256').update(css).digest('base64')
  expect(html).toContain(
    `content="default-src &#39;none&#39;; style-src &#39;sha256-${hash}&#39;; img-src data:; base-uri &#39;none&#39;; form-action &#39;none&#39;"`,
  )
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<style>'))
  expect(html).not.toMatch(/<script|<link|@import| style="/)
})

test('a picture is loaded and embedded once, however often it is shown', async () => {
  let loads = 0
  const shared = picture('shared')
  const load = () => {
    loads += 1
    return shared.load()
  }
  const set = { ...screenshots('', ''), before: [{ ...shared, load }], after: [{ ...shared, load }] }
  const locales = ['en-US', 'de-DE', 'fr-FR'].map((locale) => shownLocale(locale, {}, [set]))
  const html = await renderStorePage(storePage(locales))
  expect(loads).toBe(1)
  expect(html.match(/data:image/g)).toHaveLength(1)
  expect(html.match(/aria-label="Screenshot 1: shared.png"/g)).toHaveLength(3)
})

test('no more than a few originals are in memory at the same time', async () => {
  let open = 0
  let most = 0
  const many = Array.from({ length: 30 }, (_, index) => ({
    ...picture(`many${index}`),
    load: async () => {
      open += 1
      most = Math.max(most, open)
      await new Promise((resolve) => setImmediate(resolve))
      open -= 1
      return undefined
    },
  }))
  await renderStorePage(storePage([shownLocale('en-US', {}, [{ ...screenshots('', ''), after: many }])]))
  expect(most).toBe(4)
})

test('a picture that cannot be had is an empty frame with its name', async () => {
  const missing = { ...picture('missing'), load: async () => undefined }
  const film = { kind: 'preview' as const, slot: 'IPHONE_67', before: [], after: [missing] }
  const html = await renderStorePage(storePage([shownLocale('en-US', {}, [film])]))
  expect(html).toContain('<span class="no-picture" dir="auto">missing.png</span><span class="play">')
  expect(html).not.toContain('data:image')
})

test.each([
  ['ar-SA', 'lang="ar-SA" dir="rtl"'],
  ['he', 'lang="he" dir="rtl"'],
  ['ur-PK', 'lang="ur-PK" dir="rtl"'],
  ['de-DE', 'lang="de-DE" dir="ltr"'],
  ['zh-Hans', 'lang="zh-Hans" dir="ltr"'],
  ['not a locale"', 'dir="auto"'],
])('texts in %s tell their language and direction', async (locale, attributes) => {
  const html = await renderStorePage(storePage([shownLocale(locale, { description: same('…') })]))
  expect(html).toContain(`<div class="words" ${attributes}>…</div>`)
})

test.each([
  ['https://example.com/a?b=1&c="2"', true],
  ['http://example.com', true],
  ['javascript:alert(1)', false],
  ['data:text/html,x', false],
  ['mailto:a@example.com', false],
  ['https://', false],
])('the address %s is a link: %s', async (address, isLink) => {
  const html = await renderStorePage(storePage([shownLocale('en-US', { supportUrl: same(address) })]))
  expect(/<dd><a href="https?:/.test(html)).toBe(isLink)
})

const one = shownLocale('en-US', { name: changed('Garden', 'Gardens') }, [screenshots('ab', 'ba')])

test.each([
  ['Nothing changes.', storePage([shownLocale('en-US', { name: same('Garden') })])],
  ['All of it is new:', storePage([shownLocale('en-US', { name: changed(null, 'Garden') })])],
  ['<strong>2 changes in 1 of 1 locale</strong>.', storePage([one])],
  ['1 change for all locales', storePage([one], { general: { copyright: changed('2025', '2026') } })],
  ['There are no texts and no pictures.', storePage([shownLocale('en-US', {})])],
  ['There are no locales.', storePage([])],
])('it says %j', async (words, page) => {
  expect(await renderStorePage(page)).toContain(words)
})

test('words that go and come are marked, those that stay are not', async () => {
  const description = changed('Plan beds and water in time.', 'Plan beds and harvest in time.')
  const html = await renderStorePage(storePage([shownLocale('en-US', { description })]))
  expect(html).toContain('Plan beds and <del>water</del><ins>harvest</ins> in time.')
})

test('keywords show which come and go, and whether only their order changes', async () => {
  const html = await renderStorePage(
    storePage([
      shownLocale('en-US', { keywords: changed('bed, seed', 'seed,frost') }),
      shownLocale('ja', { keywords: changed('庭、種', '種,庭') }),
    ]),
  )
  expect(html).toContain('<li>seed</li><li><ins>frost</ins></li><li><del>bed</del></li>')
  expect(html.match(/The same words in another order/g)).toHaveLength(1)
})

const ownTags =
  'a article bdi body dd del details div dl dt fieldset h1 h2 h3 head header html input ins label legend li main meta nav ol p section small span strong style summary title ul'.split(
    ' ',
  )

function tagsIn(html: string): string[] {
  return [...html.matchAll(/<([a-z][^\s>]*)/gi)].map(([, tag = '']) => tag)
}
