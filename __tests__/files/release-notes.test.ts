import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { readReleaseNotes } from '../../src/files/release-notes.ts'
import { inFolder, problemsOf } from '../support/packages.ts'

async function inFolderWith<T>(
  files: Record<string, string | Buffer>,
  run: (folder: string) => Promise<T>,
): Promise<T> {
  return await inFolder(async (folder) => {
    for (const [name, content] of Object.entries(files)) {
      await mkdir(dirname(join(folder, name)), { recursive: true })
      await writeFile(join(folder, name), content)
    }
    return await run(folder)
  })
}

function byLocale(texts: Record<string, string>, fallback?: string) {
  return { kind: 'by-locale', texts: new Map(Object.entries(texts)), default: fallback }
}

test.each([
  'Faster start',
  'Fixed: the crash\nNew: the sun',
  'fix: crash on start',
  'ui: new buttons\nci-fix: none',
  'See notes.txt for more',
  '- one\n- two',
  'https://example.com/notes has no spaces but here',
  'Version 1.2',
  '{not json at all',
  'default: quick\nother: slow',
  './notes.txt\nis on the first line',
])('%j is plain text', async (text) => {
  expect(await readReleaseNotes(`\n${text}\n`)).toEqual({ kind: 'text', text })
})

test.each([
  ['en-US: Faster start', byLocale({ 'en-US': 'Faster start' })],
  ['en-US: 1.10\nde-DE: no', byLocale({ 'en-US': '1.10', 'de-DE': 'no' })],
  ['en-US: |\n  One\n  Two\nja: 速い\n', byLocale({ 'en-US': 'One\nTwo', ja: '速い' })],
  ['# comment\nen-US: A\ndefault: B', byLocale({ 'en-US': 'A' }, 'B')],
  ['{"en-US": "A", "no": "B"}', byLocale({ 'en-US': 'A', no: 'B' })],
  ['{\n\t"en-US": "A"\n}', byLocale({ 'en-US': 'A' })],
])('%j is a map of locales', async (value, expected) => {
  expect(await readReleaseNotes(value)).toEqual(expected)
})

test.each([
  ['', /release notes are empty\. Give a text/],
  [' \n ', /release notes are empty/],
  ['en: A\nde-de: B', /"en" is not a locale.*en-US\?[\s\S]*"de-de" is not a locale.*de-DE\?/],
  ['en-US:\nde-DE: B', /text for en-US is empty/],
  ['en-US: A\nen-US: B', /line 2: .*unique/],
  ['en-US: "A', /line 1: /],
  ['./notes.txt', /do not exist \(working directory: /],
  ['notes.md', /do not exist/],
  ['C:\\notes\\en.txt', /do not exist/],
  ['/notes/en', /do not exist/],
])('%j is refused', async (value, expected) => {
  expect((await problemsOf(readReleaseNotes(value))).join('\n')).toMatch(expected)
})

test('a text file is the text, in UTF-8 or UTF-16', async () => {
  const utf16 = Buffer.from('\uFEFFÜber', 'utf16le')
  await inFolderWith(
    { 'notes.txt': '\uFEFFOne\n\nTwo\n', 'CHANGES.md': '# New', 'my notes': utf16 },
    async (folder) => {
      expect(await readReleaseNotes(join(folder, 'notes.txt'))).toEqual({ kind: 'text', text: 'One\n\nTwo' })
      expect(await readReleaseNotes(join(folder, 'CHANGES.md'))).toEqual({ kind: 'text', text: '# New' })
      expect(await readReleaseNotes(join(folder, 'my notes'))).toEqual({ kind: 'text', text: 'Über' })
    },
  )
})

test.each(['notes.yml', 'notes.yaml', 'notes.json'])('%s is a map of locales', async (name) => {
  await inFolderWith({ [name]: '{"en-US": "A",\n\t"de-DE": "B"}' }, async (folder) => {
    expect(await readReleaseNotes(join(folder, name))).toEqual(byLocale({ 'en-US': 'A', 'de-DE': 'B' }))
  })
})

test('a folder holds a text per locale', async () => {
  const files = {
    'en-US.txt': 'A\n',
    'de-DE.txt': 'B',
    'default.txt': 'C',
    'README.txt': 'x',
    '.hidden.txt': 'x',
  }
  await inFolderWith(files, async (folder) => {
    expect(await readReleaseNotes(folder)).toEqual(byLocale({ 'en-US': 'A', 'de-DE': 'B' }, 'C'))
  })
})

test('the metadata folder of fastlane is read as it is', async () => {
  const files = {
    'copyright.txt': '2026 Acme',
    'review_information/notes.txt': 'x',
    'en-US/release_notes.txt': 'A\n',
    'en-US/description.txt': 'x',
    'de-DE/release_notes.txt': '\n',
    'fr-FR/description.txt': 'x',
    'default/release_notes.txt': 'D',
  }
  await inFolderWith(files, async (folder) => {
    expect(await readReleaseNotes(folder)).toEqual(byLocale({ 'en-US': 'A' }, 'D'))
  })
})

test('a default alone is a text', async () => {
  await inFolderWith({ 'default/release_notes.txt': 'D' }, async (folder) => {
    expect(await readReleaseNotes(folder)).toEqual({ kind: 'text', text: 'D' })
  })
})

test.each<[string, Record<string, string | Buffer>, string, RegExp]>([
  ['an empty file', { 'a.txt': '\n' }, 'a.txt', /a\.txt are empty/],
  ['a map that is a list', { 'a.yml': '- a' }, 'a.yml', /not a map of locale to text/],
  ['a map of maps', { 'a.yml': 'en-US: { a: b }' }, 'a.yml', /not a map of locale to text/],
  ['broken YAML', { 'a.yml': 'en-US: A\nde-DE: "B' }, 'a.yml', /a\.yml, line \d: /],
  ['keys that are no locales', { 'a.yml': 'english: A\nen-US: B' }, 'a.yml', /"english" is not a locale/],
  ['bytes that are no text', { 'a.txt': Buffer.from('ff00fe', 'hex') }, 'a.txt', /a\.txt is not UTF-8 text/],
  ['a folder without notes', { 'metadata/x': '' }, '.', /has no release notes: .*Did you mean .*metadata\?/],
  ['a file that is no locale', { 'english.txt': 'A' }, '.', /"english" is not a locale/],
  ['an empty text in a folder', { 'en-US.txt': ' ', 'de-DE.txt': 'B' }, '.', /text for en-US is empty/],
  ['only empty texts of fastlane', { 'en-US/release_notes.txt': '\n' }, '.', /There are no texts/],
])('%s is refused', async (_name, files, path, expected) => {
  await inFolderWith(files, async (folder) => {
    expect((await problemsOf(readReleaseNotes(join(folder, path)))).join('\n')).toMatch(expected)
  })
})

test('a fault in a file is told with its place', async () => {
  await inFolderWith({ 'notes.yml': 'en-US: A\nen-US: B\n' }, async (folder) => {
    const file = join(folder, 'notes.yml')
    await expect(readReleaseNotes(file)).rejects.toMatchObject({ place: { file, line: 2 } })
  })
})
