import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { ExpectedError } from '../../../src/errors.ts'
import { readFilm } from '../../../src/files/media/film.ts'
import { compareNames } from '../../../src/files/media/folder-files.ts'
import { readImage } from '../../../src/files/media/image.ts'
import { film, jpeg, png } from '../../support/media-files.ts'
import { withFiles } from '../listing/support.ts'

interface Damage {
  end: number
  changes: [at: number, bytes: Uint8Array][]
}

const damages: fc.Arbitrary<Damage> = fc.record({
  end: fc.double({ min: 0, max: 2, noNaN: true }),
  changes: fc.array(
    fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.oneof(
        fc.uint8Array({ minLength: 1, maxLength: 8 }),
        fc.constantFrom(
          new Uint8Array([0xff, 0xff, 0xff, 0xff]),
          new Uint8Array([0, 0, 0, 0]),
          new Uint8Array([0, 0, 0, 1]),
          new Uint8Array([0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]),
        ),
      ),
    ),
    { maxLength: 6 },
  ),
})

function damaged(original: Buffer, { end, changes }: Damage): Buffer {
  const bytes = Buffer.from(original.subarray(0, Math.ceil(original.length * end)))
  for (const [at, changed] of changes) {
    bytes.set(changed.subarray(0, bytes.length), Math.floor(at * Math.max(0, bytes.length - changed.length)))
  }
  return bytes
}

const images = [
  png(1290, 2796, { chunks: [['tRNS', Buffer.alloc(6)]] }),
  jpeg(1290, 2796, { segments: [9, 300] }),
]
const films = [
  film(886, 1920),
  film(886, 1920, { isLong: true, isTurned: true }),
  film(886, 1920, { isInPieces: true }),
]

test.each([
  ['picture', images, readImage],
  ['film', films, readFilm],
])('a %s that is changed or cut off is read or refused, and nothing else', async (_name, originals, read) => {
  await withFiles({}, async (folder) => {
    const path = join(folder, 'file')
    const any = fc.oneof(
      {
        weight: 9,
        arbitrary: fc
          .tuple(fc.constantFrom(...originals), damages)
          .map(([one, damage]) => damaged(one, damage)),
      },
      fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
    )
    await fc.assert(
      fc.asyncProperty(any, async (bytes) => {
        await writeFile(path, bytes)
        const before = process.memoryUsage().arrayBuffers
        const head = await read(path).catch((error: unknown) => error)
        expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(1024 * 1024)
        if (head instanceof ExpectedError) expect(head.message.length).toBeGreaterThan(20)
        else expect(head).toMatchObject({ width: expect.any(Number), height: expect.any(Number) })
      }),
      { numRuns: 300 },
    )
  })
})

test('names have one order, whatever they are', () => {
  const names = fc.oneof(
    fc.string({ unit: fc.constantFrom('0', '1', '9', '10', 'a', 'B', '_', '-', ' ', 'ä'), maxLength: 6 }),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.uniqueArray(names, { maxLength: 8 }), fc.infiniteStream(fc.nat()), (some, random) => {
      const shuffled = some
        .map((name) => ({ name, rank: random.next().value ?? 0 }))
        .sort((one, two) => one.rank - two.rank)
        .map(({ name }) => name)
      expect([...shuffled].sort(compareNames)).toEqual([...some].sort(compareNames))
    }),
    { numRuns: 2000 },
  )
  expect(['10.png', '2.png', '1.png', '02.png', 'a.png', 'B.png'].sort(compareNames)).toEqual([
    '1.png',
    '02.png',
    '2.png',
    '10.png',
    'B.png',
    'a.png',
  ])
})
