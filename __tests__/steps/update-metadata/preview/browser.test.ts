import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { renderStorePage } from '../../../../src/steps/update-metadata/preview/page.ts'
import type { StorePage } from '../../../../src/steps/update-metadata/preview/store-page.ts'
import { type Browser, findBrowser, startBrowser } from './browser.ts'
import { changed, pictures, same, screenshots, shownLocale, storePage } from './scene.ts'

const program = findBrowser()
const title = program
  ? 'the page in a browser'
  : 'the page in a browser (skipped: no chromium, chromium-browser or google-chrome on the PATH)'

const longWord = 'Donaudampfschifffahrtsgesellschaftskapitän'.repeat(6)
const before = 'Plan beds and water them in time. '.repeat(20)
const after = `${before.replace('water', 'harvest')}\n\n${longWord}`

const english = shownLocale(
  'en-US',
  {
    name: same('Pocket Garden'),
    subtitle: changed('Sow and water', 'Sow and harvest'),
    description: changed(before, after),
    promotionalText: changed('Only now', null),
    keywords: changed('bed,seed', 'seed,frost'),
    supportUrl: changed('https://example.com/old', `https://example.com/${longWord}`),
  },
  [
    screenshots('abcd', 'xdab'),
    { kind: 'preview', slot: 'IPHONE_67', before: [], after: pictures('f') },
    screenshots('efghij', 'efghij', 'APP_IPAD_PRO_3GEN_129'),
  ],
)
const arabic = shownLocale(
  'ar-SA',
  { name: same('حديقة'), description: changed('ازرع واسقِ', 'ازرع واحصد') },
  [screenshots('kl', 'lk')],
)
const others = ['da', 'fi', 'fr-FR', 'it', 'ja', 'ko', 'nl-NL', 'pl', 'sv', 'zh-Hans']
const update = storePage(
  [arabic, english, ...others.map((locale) => shownLocale(locale, { name: same('Garden') }))],
  { general: { copyright: changed('2025 Example', '2026 Example'), gambling: same('false') } },
)

// Each is opened in a page of its own kind: what runs or loads would be seen.
const hostileTexts = [
  '<script>document.title="taken"</script><img src="https://example.com/x.png" onerror="document.title=1">',
  '"><img src="https://example.com/y.png" onerror="document.title=1"><a name="',
  '</title></style><script src="https://example.com/z.js"></script><style>@import "https://example.com/s.css";*{display:none}',
]

;(program ? describe : describe.skip)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), 'store-page-'))
  let browser: Browser

  beforeAll(async () => {
    browser = await startBrowser(program ?? '')
  })

  afterAll(async () => {
    await browser?.[Symbol.asyncDispose]()
    rmSync(folder, { recursive: true, force: true })
  })

  async function open(page: StorePage): Promise<void> {
    const path = join(folder, 'page.html')
    writeFileSync(path, await renderStorePage(page))
    await browser.open(path)
  }

  test.each([
    [390, 'light'],
    [390, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'at %d pixels and %s it fits, can be read and says nothing to the console',
    async (width, scheme) => {
      await browser.look({ width, scheme })
      await open(update)
      expect(await browser.ask(`matchMedia('(prefers-color-scheme: ${scheme})').matches`)).toBe(true)
      expect(await browser.ask('document.documentElement.scrollWidth')).toBe(width)
      expect(await browser.ask(`(${weakTexts})()`)).toEqual([])
      for (const choice of ['before', 'after', 'only', 'l1']) {
        await click(choice)
        expect(await browser.ask('document.documentElement.scrollWidth')).toBe(width)
        expect(await browser.ask(`(${weakTexts})()`)).toEqual([])
      }
      expect(browser.complaints()).toEqual([])
      expect(foreign(browser.requests())).toEqual([])
    },
  )

  test.each(hostileTexts)('the text %j does nothing', async (text) => {
    const texts = {
      name: same(text),
      description: changed('old', text),
      keywords: same(text),
      supportUrl: same(text),
    }
    await open(
      storePage([shownLocale(text, texts, [screenshots('a', 'b', text)])], {
        appName: text,
        general: { [text]: same(text) },
      }),
    )
    expect(await browser.ask('document.title')).toBe(`${text} 2.4: how the store shows it`)
    expect(await browser.ask('document.querySelectorAll("script, img, link, iframe").length')).toBe(0)
    expect(await browser.ask('document.querySelector(".words").innerText')).toContain(text)
    expect(browser.complaints()).toEqual([])
    expect(foreign(browser.requests())).toEqual([])
  })

  test('before and after are the whole texts of their time, chosen by keyboard alone', async () => {
    await open(update)
    const description = 'document.querySelector("#s0 [title=description]").nextElementSibling.innerText'
    await browser.ask('document.querySelector("#changes").focus()')
    await browser.press('ArrowRight')
    expect(await browser.ask(description)).toBe(before)
    expect(await browser.ask('document.querySelector("#s0 .subtitle").innerText')).toBe('Sow and water')
    await browser.press('ArrowRight')
    expect(await browser.ask(description)).toBe(after)
    expect(await browser.ask('document.querySelector("#s0 .chips").innerText')).toBe('seed\nfrost')
    expect(
      await browser.ask(
        'getComputedStyle(document.querySelector("#s0 [title=promotionalText]").parentElement).display',
      ),
    ).toBe('none')
  })

  test('pictures stand in the order of their time, films first', async () => {
    await open(update)
    const shown = `[...document.querySelectorAll('#s0 .phone .shot')].filter((shot) => shot.offsetWidth > 0)
      .sort((one, other) => one.getBoundingClientRect().left - other.getBoundingClientRect().left)
      .map((shot) => shot.querySelector('.file').innerText + ' ' + [...shot.querySelectorAll('.mark')].filter((mark) => mark.offsetWidth > 0).map((mark) => mark.innerText).join()).join(', ')`
    expect(await browser.ask(shown)).toBe(
      'f.png + New, x.png + New, d.png ⇄ Was 4, a.png , b.png , c.png − Removed',
    )
    await click('before')
    expect(await browser.ask(shown)).toBe('a.png , b.png , c.png , d.png ')
    await click('after')
    expect(await browser.ask(shown)).toBe('f.png , x.png , d.png , a.png , b.png ')
    const isDrawn = `(async () => { const image = new Image(); image.src = getComputedStyle(document.querySelector('#s0 .screen')).backgroundImage.slice(5, -2); await image.decode(); return image.naturalWidth })()`
    expect(await browser.ask(isDrawn)).toBe(129)
  })

  test('a locale is chosen, and those where nothing changes can be put away', async () => {
    const visible =
      '[...document.querySelectorAll(".locale")].filter((part) => part.offsetHeight > 0).map((part) => part.id).join()'
    const offered = '[...document.querySelectorAll(".choice")].filter((part) => part.offsetHeight > 0).length'
    await open(update)
    expect([await browser.ask(visible), await browser.ask(offered)]).toEqual(['s0', 12])
    await click('l1')
    expect(await browser.ask(visible)).toBe('s1')
    expect(await browser.ask('getComputedStyle(document.querySelector("#s1 .words")).direction')).toBe('rtl')
    await click('only')
    expect(await browser.ask(offered)).toBe(2)
    expect(await browser.ask('document.querySelector("#s1").innerText')).not.toContain(
      'Nothing changes here.',
    )
  })

  async function click(id: string): Promise<void> {
    await browser.ask(`document.getElementById('${id}').click()`)
  }
})

function foreign(addresses: readonly string[]): string[] {
  return addresses.filter((address) => !/^(file|data):/.test(address))
}

/** Runs in the page: texts whose colour differs less than 4.5 to 1 from what is behind them. */
const weakTexts = `() => {
  const luminance = ([red, green, blue]) => {
    const [r, g, b] = [red, green, blue].map((value) => value / 255).map((value) => value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)
    return 0.2126 * r + 0.7152 * g + 0.0722 * b
  }
  const numbers = (color) => color.match(/[\\d.]+/g).map(Number)
  const behind = (element) => {
    for (let at = element; at; at = at.parentElement) {
      const color = numbers(getComputedStyle(at).backgroundColor)
      if (color[3] === undefined || color[3] === 1) return color
    }
    return [255, 255, 255]
  }
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  const weak = []
  while (walker.nextNode()) {
    const element = walker.currentNode.parentElement
    if (!walker.currentNode.data.trim() || !element.checkVisibility() || element.closest('.icon, .skip, .hidden')) continue
    const [one, other] = [luminance(numbers(getComputedStyle(element).color)), luminance(behind(element))].sort((a, b) => b - a)
    const contrast = (one + 0.05) / (other + 0.05)
    if (contrast < 4.5) weak.push(walker.currentNode.data.trim().slice(0, 40) + ' ' + contrast.toFixed(2))
  }
  return weak
}`
