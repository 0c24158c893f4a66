import { join } from 'node:path'
import { Ajv } from 'ajv'
import { readListing } from '../../../src/files/listing/find-listing.ts'
import type { Layout } from '../../../src/files/listing/listing.ts'
import { listingSchema } from '../../../src/files/listing/schema.ts'
import { film, png } from '../../support/media-files.ts'
import { type Files, messages, withFiles } from '../listing/support.ts'
import { readFiles } from './support.ts'

const phone = png(1290, 2796)
const phone2 = png(1290, 2796, { pixels: 'another' })

function read(layout: Layout, text: string, files: Files) {
  const name = layout === 'eas' ? 'store.config.json' : 'app-store.yml'
  return readFiles({ ...files, [name]: text }, (folder) => ({
    listing: { layout, path: join(folder, name) },
  }))
}

test('app-store.yml names files, folders, or types with their files', async () => {
  const text = `locales:
  en-US:
    name: A
    screenshots: shots/en
    previews:
      - path: films/a.mp4
        previewFrameTimeCode: 00:00:07.500
      - films/IPHONE_65_b.mp4
  de-DE:
    screenshots:
      APP_IPHONE_67: [shots/2.png, shots/1.png]
      IMESSAGE_APP_IPHONE_69: [shots/1.png]
      APP_IPHONE_65: []
      APP_IPHONE_61:
    previews:
      IPHONE_35: { path: films/a.mp4 }
  ja:
    screenshots:
`
  const { sets, told } = await read('app-store-yaml', text, {
    'shots/en/10.png': phone,
    'shots/en/9.png': phone2,
    'shots/en/notes.txt': 'x',
    'shots/1.png': phone,
    'shots/2.png': phone2,
    'films/a.mp4': film(886, 1920),
    'films/IPHONE_65_b.mp4': film(886, 1920, { pixels: 'b' }),
  })
  expect(sets).toEqual([
    'de-DE APP_IPHONE_67: shots/2.png shots/1.png',
    'de-DE IMESSAGE_APP_IPHONE_67: shots/1.png',
    'de-DE APP_IPHONE_65: ',
    'de-DE IPHONE_35: films/a.mp4',
    'en-US APP_IPHONE_67: shots/en/9.png shots/en/10.png',
    'en-US IPHONE_67: films/a.mp4@00:00:07:15',
    'en-US IPHONE_65: films/IPHONE_65_b.mp4',
  ])
  expect(told).toEqual(['notice ambiguous app-store.yml:6'])
})

test('store.config.json names types with their files, as EAS does', async () => {
  const info = {
    'en-US': {
      title: 'A',
      screenshots: { APP_IPHONE_67: ['./shots/1.png'], APP_IPAD_PRO_3GEN_129: [] },
      previews: {
        IPHONE_67: { path: './films/a.mp4', previewFrameTimeCode: '00:05:00' },
        IPHONE_65: './films/a.mp4',
      },
    },
  }
  const text = JSON.stringify({ configVersion: 0, apple: { info } }, undefined, 2)
  const {
    sets,
    told,
    read: media,
  } = await read('eas', text, {
    'shots/1.png': phone,
    'films/a.mp4': film(886, 1920),
  })
  expect(sets).toEqual([
    'en-US APP_IPHONE_67: shots/1.png',
    'en-US APP_IPAD_PRO_3GEN_129: ',
    'en-US IPHONE_67: films/a.mp4@00:00:05:00',
    'en-US IPHONE_65: films/a.mp4',
  ])
  expect(told).toEqual([])
  expect(media.sources).toHaveLength(1)
})

test('what is wrong is told at its line', async () => {
  const text = `locales:
  default:
    screenshots: [a.png]
  en-US:
    screenshots:
      APP_IPHONE_76: [a.png]
      APP_IPHONE_65: [a.png]
      APP_IPHONE_67:
        - missing.png
        - ../../../../../../../../etc/hostname
        - [a.png]
        - path: a.png
          poster: 1
    previews:
      - path: a.mp4
        previewFrameTimeCode: 00:00:05:30
      - path: a.mp4
        previewFrameTimeCode: 00:00:20:00
      - empty
  ja:
    screenshots: []
  fr-FR:
    screenshots: 1
`
  const {
    sets,
    told,
    messages: said,
  } = await read('app-store-yaml', text, {
    'a.png': phone,
    'a.mp4': film(750, 1334, { seconds: 20 }),
    'empty/notes.txt': 'x',
  })
  expect(sets).toEqual(['en-US APP_IPHONE_65: ', 'en-US APP_IPHONE_67: a.png', 'en-US IPHONE_47: a.mp4'])
  expect(told.sort()).toEqual([
    'error default app-store.yml:3',
    'error kind app-store.yml:11',
    'error outside app-store.yml:10',
    'error size app-store.yml:7',
    'error time-code app-store.yml:16',
    'error time-code app-store.yml:17',
    'error type app-store.yml:6',
    'error unknown-key app-store.yml:13',
    'error unreadable app-store.yml:23',
    'error unreadable app-store.yml:9',
    'warning empty app-store.yml:21',
    'warning path app-store.yml:19',
  ])
  expect(said.join('\n')).toContain(
    'There is no screenshot type "APP_IPHONE_76". Did you mean APP_IPHONE_67?',
  )
  expect(said.join('\n')).toContain(
    'a.png has 1290×2796 pixels, which APP_IPHONE_65 does not take. It takes 1284×2778, 1242×2688',
  )
})

test('the reader of the texts leaves pictures alone, and knows their keys', async () => {
  const text = `locales:
  en-US:
    screenshots: [a.png]
    previews: { IPHONE_67: a.mp4 }
    screenshot: a.png
`
  await withFiles({ 'app-store.yml': text }, async (folder) => {
    const { listing, findings } = await readListing({
      layout: 'app-store-yaml',
      path: join(folder, 'app-store.yml'),
    })
    expect([...listing.locales.keys()]).toEqual(['en-US'])
    expect(messages(findings)).toEqual(['There is no "screenshot" here. Did you mean screenshots?'])
  })
})

test('a path that is given wins over the file, for its kind alone', async () => {
  const text = 'locales:\n  en-US:\n    screenshots: [a.png]\n    previews: [a.mp4]\n'
  const { sets } = await readFiles(
    { 'app-store.yml': text, 'a.png': phone, 'a.mp4': film(750, 1334), 'made/ja/a.png': phone },
    (folder) => ({
      listing: { layout: 'app-store-yaml', path: join(folder, 'app-store.yml') },
      screenshotsPath: join(folder, 'made'),
    }),
  )
  expect(sets).toEqual(['ja APP_IPHONE_67: made/ja/a.png', 'en-US IPHONE_47: a.mp4'])
})

test('the schema takes what the reader takes, and nothing else', () => {
  const check = new Ajv({ strict: false, validateFormats: false }).compile(listingSchema())
  const isValid = (media: object, locale = 'ja') => check({ locales: { [locale]: media } })
  const film = { path: 'a.mp4', previewFrameTimeCode: '00:00:05:00' }
  const right = [
    { screenshots: 'shots' },
    { screenshots: ['a.png'] },
    { screenshots: { APP_IPHONE_67: ['a.png'], APP_WATCH_ULTRA: [], APP_DESKTOP: 'mac' } },
    { previews: ['a.mp4', film] },
    { previews: { IPHONE_67: film, DESKTOP: [film] } },
  ]
  const wrong = [
    { screenshots: 1 },
    { screenshots: { IPHONE_67: ['a.png'] } },
    { previews: [{ ...film, poster: 1 }] },
    { previews: { IPHONE_67: { ...film, previewFrameTimeCode: '5' } } },
  ]
  expect(right.filter((media) => !isValid(media))).toEqual([])
  expect(wrong.filter((media) => isValid(media))).toEqual([])
  expect(isValid({ screenshots: 'shots' }, 'default')).toBe(false)
})
