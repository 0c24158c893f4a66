import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { readFilm } from '../../../src/files/media/film.ts'
import { filmProblems } from '../../../src/files/media/film-rules.ts'
import { readEasTimeCode, readTimeCode } from '../../../src/files/media/time-code.ts'
import { box, film, filmHead, png } from '../../support/media-files.ts'
import { problemsOf } from '../../support/packages.ts'
import { withFiles } from '../listing/support.ts'

async function read(bytes: Buffer) {
  return await withFiles({ film: bytes }, async (folder) => await readFilm(join(folder, 'film')))
}

const testWithHoles = process.platform === 'win32' ? test.skip : test

const HEAD = {
  width: 886,
  height: 1920,
  seconds: 20,
  framesPerSecond: 30,
  codec: 'avc1',
  isQuickTime: false,
}

test.each([
  ['a film', film(886, 1920), {}],
  ['one that is turned', film(1920, 886, { isTurned: true }), {}],
  ['one with long boxes', film(886, 1920, { isLong: true }), {}],
  ['one in pieces', film(886, 1920, { isInPieces: true }), {}],
  [
    'one of QuickTime',
    film(886, 1920, { brand: 'qt  ', codec: 'apch' }),
    { isQuickTime: true, codec: 'apch' },
  ],
  ['an old one of QuickTime', Buffer.concat([box('wide'), filmHead(886, 1920)]), { isQuickTime: true }],
  [
    'a fast one',
    film(886, 1920, { framesPerSecond: 60, seconds: 15.5 }),
    { framesPerSecond: 60, seconds: 15.5 },
  ],
  [
    'one whose last box goes to the end',
    Buffer.concat([
      box('ftyp', Buffer.from('isom')),
      filmHead(886, 1920),
      Buffer.from('00000000', 'hex'),
      Buffer.from('mdat12345678'),
    ]),
    {},
  ],
])('the head of %s is read', async (_name, bytes, expected) => {
  expect(await read(bytes)).toEqual({ ...HEAD, bytes: bytes.length, ...expected })
})

test.each([
  ['nothing', Buffer.alloc(0), /is empty/],
  [
    'a film without its head',
    Buffer.concat([box('ftyp', Buffer.from('isom')), box('mdat')]),
    /has no head \(moov\)/,
  ],
  ['a film that is cut off', film(886, 1920).subarray(0, -1), /is damaged: it is cut off/],
  [
    'a film with sound alone',
    Buffer.concat([
      box('ftyp', Buffer.from('isom')),
      box('moov', box('mvhd', Buffer.from(`${'00000000'.repeat(3)}0000000100000014`, 'hex'))),
    ]),
    /no track with a picture/,
  ],
  [
    'a head without times',
    Buffer.concat([box('ftyp', Buffer.from('isom')), box('moov')]),
    /does not tell how long/,
  ],
  ['a picture', png(886, 1920), /is a PNG\. Apple takes films as/],
  ['a WebM', Buffer.from('1a45dfa3000000000000000000', 'hex'), /is a WebM or Matroska film/],
])('%s is refused and said to be that', async (_name, bytes, expected) => {
  expect((await problemsOf(read(bytes))).join()).toMatch(expected)
})

testWithHoles('the head at the end of 500 MB is found without reading them', async () => {
  await withFiles({}, async (folder) => {
    const path = join(folder, 'big.mp4')
    const length = 500 * 1024 * 1024
    const data = Buffer.alloc(16)
    data.writeUInt32BE(1)
    data.write('mdat', 4)
    data.writeBigUInt64BE(BigInt(length), 8)
    const handle = await open(path, 'w')
    const type = box('ftyp', Buffer.from('isom'))
    await handle.write(Buffer.concat([type, data]))
    await handle.write(filmHead(886, 1920), 0, undefined, type.length + length)
    await handle.close()
    const before = process.memoryUsage().arrayBuffers
    const head = await readFilm(path)
    expect(head).toMatchObject({ width: 886, height: 1920, seconds: 20 })
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50 * 1024 * 1024)
    expect(filmProblems(head, '.mp4', {}).map(({ rule }) => rule)).toEqual(['bytes'])
  })
})

test.each([
  [{}, '.mp4', undefined, []],
  [{}, '.avi', undefined, ['error ending']],
  [{ isQuickTime: true }, '.mp4', undefined, ['warning ending']],
  [{ seconds: 14.9 }, '.mp4', undefined, ['error duration']],
  [{ seconds: 30.04 }, '.mp4', undefined, []],
  [{ seconds: 30.2 }, '.mp4', undefined, ['error duration']],
  [{ framesPerSecond: 29.97 }, '.mp4', undefined, []],
  [{ framesPerSecond: 59.94 }, '.mp4', undefined, ['error frame-rate']],
  [{ framesPerSecond: undefined }, '.mp4', undefined, []],
  [{ codec: 'hvc1' }, '.mp4', undefined, ['error codec']],
  [{ codec: '\0\u0001a"' }, '.mp4', undefined, ['error codec']],
  [{ codec: 'apch', isQuickTime: true }, '.mov', undefined, []],
  [{ codec: 'apch' }, '.mp4', undefined, ['error codec']],
  [{ codec: 'apcn', isQuickTime: true }, '.mov', undefined, ['error codec']],
  [{}, '.mp4', '00:00:19:29', []],
  [{}, '.mp4', '00:00:20:00', ['error time-code']],
  [
    { seconds: 60, framesPerSecond: 60, codec: 'hvc1' },
    '.mp4',
    undefined,
    ['error duration', 'error frame-rate', 'error codec'],
  ],
])('of a film with %j in %s, poster at %s, is told %j', (part, ending, previewFrameTimeCode, expected) => {
  const problems = filmProblems({ ...HEAD, bytes: 9, ...part }, ending, { previewFrameTimeCode })
  expect(problems.map(({ level, rule }) => `${level} ${rule}`)).toEqual(expected)
})

test.each([
  ['00:00:05:00', '00:00:05:00', '00:00:05:00'],
  ['00:00:05:29', '00:00:05:29', '00:00:05:29'],
  ['00:00:05:30', undefined, undefined],
  ['00:00:60:00', undefined, undefined],
  ['00:00:05.000', '00:00:05:00', '00:00:05:00'],
  ['00:00:05.999', '00:00:05:29', '00:00:05:29'],
  ['00:05:00', undefined, '00:00:05:00'],
  ['5', undefined, undefined],
  ['', undefined, undefined],
  ['00:00:05:00\n', undefined, undefined],
])('the time code %j is %j, and %j for EAS', (text, expected, expectedOfEas) => {
  expect([readTimeCode(text), readEasTimeCode(text)]).toEqual([expected, expectedOfEas])
})
