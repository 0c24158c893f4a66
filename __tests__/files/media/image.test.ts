import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { readImage } from '../../../src/files/media/image.ts'
import { imageProblems } from '../../../src/files/media/image-rules.ts'
import { jpeg, png } from '../../support/media-files.ts'
import { problemsOf } from '../../support/packages.ts'
import { withFiles } from '../listing/support.ts'

async function read(bytes: Buffer) {
  return await withFiles({ picture: bytes }, async (folder) => await readImage(join(folder, 'picture')))
}

/** Windows has no pipes among its files, and no holes in them. */
const testOnUnix = process.platform === 'win32' ? test.skip : test

const RGB = { width: 1290, height: 2796, bits: 8, colours: 'rgb', hasAlpha: false }
const big = (length: number) => ['iCCP', Buffer.alloc(length, 7)] as const

test.each([
  ['a PNG', png(1290, 2796), { ...RGB, format: 'png' }],
  ['one with an alpha channel', png(1290, 2796, 6), { ...RGB, format: 'png', hasAlpha: true }],
  ['a grey one with it', png(1290, 2796, 4), { ...RGB, format: 'png', colours: 'grey', hasAlpha: true }],
  ['one with 16 bits', png(1290, 2796, { bits: 16 }), { ...RGB, format: 'png', bits: 16 }],
  ['one with a palette', png(1290, 2796, 3), { ...RGB, format: 'png', colours: 'palette' }],
  [
    'one with a transparent colour behind a long profile',
    png(1290, 2796, { chunks: [big(100_000), ['tRNS', Buffer.alloc(6)]] }),
    { ...RGB, format: 'png', hasAlpha: true },
  ],
  [
    'one with bytes behind its end',
    Buffer.concat([png(1290, 2796), Buffer.alloc(500)]),
    { ...RGB, format: 'png' },
  ],
  ['a JPEG', jpeg(1290, 2796), { ...RGB, format: 'jpeg' }],
  ['one with long segments', jpeg(1290, 2796, { segments: [65_535, 65_535, 9] }), { ...RGB, format: 'jpeg' }],
  ['one for print', jpeg(1290, 2796, { components: 4 }), { ...RGB, format: 'jpeg', colours: 'cmyk' }],
  ['a grey one', jpeg(1290, 2796, { components: 1 }), { ...RGB, format: 'jpeg', colours: 'grey' }],
])('the head of %s is read', async (_name, bytes, expected) => {
  expect(await read(bytes)).toEqual(expected)
})

const noSize = png(0, 5)
const manyChunks = png(1290, 2796, {
  chunks: Array.from({ length: 1500 }, () => ['tEXt', Buffer.alloc(0)] as const),
})
const crushed = Buffer.from(png(1290, 2796))
crushed.write('CgBI', 12)

test.each([
  ['nothing', Buffer.alloc(0), /is empty/],
  ['a PNG cut within its head', png(1290, 2796).subarray(0, 20), /is damaged: it ends within its head/],
  ['a PNG cut within its pixels', png(1290, 2796).subarray(0, 45), /is cut off/],
  ['a JPEG cut within its pixels', jpeg(1290, 2796).subarray(0, 45), /is cut off/],
  ['a JPEG cut within its head', jpeg(1290, 2796).subarray(0, 12), /is damaged: it ends within its head/],
  ['a PNG without pixels', noSize, /is damaged: it has no pixels/],
  ['a PNG with chunks without end', manyChunks, /is damaged: its pixels were not found/],
  [
    'a JPEG with segments without end',
    jpeg(9, 9, { segments: Array.from({ length: 1500 }, () => 2) }),
    /its size was not found/,
  ],
  ['a PNG of an app', crushed, /Xcode has packed it/],
  ['a GIF', Buffer.from('GIF89a........................'), /is a GIF\. Apple takes PNG and JPEG/],
  ['a WebP', Buffer.from('RIFF....WEBPVP8 ..............'), /is a WebP picture/],
  ['a HEIC', Buffer.from('....ftypheic..................'), /is a HEIC or AVIF picture/],
  ['a Git LFS pointer', Buffer.from('version https://git-lfs.github.com/spec/v1\noid'), /git lfs pull/],
  ['a page', Buffer.from('<!DOCTYPE html><html><body>Not found'), /is a page/],
  ['zeros', Buffer.alloc(100), /nothing but zero bytes/],
  ['a word', Buffer.from('hello'), /is of an unknown kind/],
])('%s is refused and said to be that', async (_name, bytes, expected) => {
  expect((await problemsOf(read(bytes))).join()).toMatch(expected)
})

testOnUnix('what is no file is refused without waiting for it', async () => {
  await withFiles({}, async (folder) => {
    const [pipe, inner] = [join(folder, 'pipe.png'), join(folder, 'folder.png')]
    execFileSync('mkfifo', [pipe])
    mkdirSync(inner)
    expect(await problemsOf(readImage(pipe))).toEqual([`${pipe} is not a file.`])
    expect(await problemsOf(readImage(inner))).toEqual([`${inner} is not a file.`])
    expect(await problemsOf(readImage(join(folder, 'none.png')))).toEqual([
      `${join(folder, 'none.png')} does not exist.`,
    ])
  })
})

testOnUnix('a picture of a gigabyte is read at a few places', async () => {
  await withFiles({}, async (folder) => {
    const path = join(folder, 'big.png')
    const bytes = png(1290, 2796)
    const handle = await open(path, 'w')
    await handle.write(bytes.subarray(0, -12))
    await handle.write(bytes.subarray(-12), 0, undefined, 1024 ** 3)
    await handle.close()
    const before = process.memoryUsage().arrayBuffers
    expect(await readImage(path)).toMatchObject({ width: 1290, height: 2796 })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024)
  })
})

test.each([
  [{}, '.png', []],
  [{ format: 'jpeg' as const }, '.jpeg', []],
  [{ format: 'jpeg' as const }, '.png', ['error ending']],
  [{ colours: 'cmyk' as const, format: 'jpeg' as const }, '.jpg', ['error colours']],
  [{ colours: 'palette' as const }, '.png', []],
  [{ colours: 'grey' as const, hasAlpha: true }, '.png', ['error alpha', 'warning colours']],
  [{ bits: 16 }, '.png', ['warning colours']],
])('of a picture with %j in %s is told %j', (part, ending, expected) => {
  const head = { ...RGB, format: 'png' as const, colours: 'rgb' as const, ...part }
  expect(imageProblems(head, ending).map(({ level, rule }) => `${level} ${rule}`)).toEqual(expected)
})
