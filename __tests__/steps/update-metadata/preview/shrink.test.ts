import jpeg from 'jpeg-js'
import { shrink } from '../../../../src/steps/update-metadata/preview/shrink.ts'
import { drawPng } from './scene.ts'

const stripes = (width: number, height: number) =>
  drawPng({ width, height, color: (x) => (x < width / 2 ? [250, 10, 10] : [10, 10, 250]) })

test.each([
  [645, 1398, 300, 650],
  [1398, 645, 650, 300],
  [1440, 900, 480, 300],
])(
  'a picture of %d × %d becomes one of %d × %d that looks the same',
  (width, height, newWidth, newHeight) => {
    const small = shrink(stripes(width, height))
    expect(small).toMatchObject({ type: 'image/jpeg', width, height })
    const pixels = jpeg.decode(small?.bytes ?? Buffer.alloc(0))
    expect([pixels.width, pixels.height]).toEqual([newWidth, newHeight])
    const middle = Math.round(newHeight / 2) * newWidth
    const [red = 0, , blue = 0] = pixels.data.subarray((middle + 5) * 4)
    const [otherRed = 0, , otherBlue = 0] = pixels.data.subarray((middle + newWidth - 5) * 4)
    expect(red - blue).toBeGreaterThan(200)
    expect(otherBlue - otherRed).toBeGreaterThan(200)
  },
)

test('a JPEG is shrunk as well', () => {
  const data = Buffer.alloc(800 * 1600 * 4, 120)
  const original = jpeg.encode({ data, width: 800, height: 1600 }, 90).data
  const small = shrink(original)
  expect(small).toMatchObject({ type: 'image/jpeg', width: 800, height: 1600 })
  expect(jpeg.decode(small?.bytes ?? Buffer.alloc(0)).height).toBe(600)
})

test('what is small already stays as it is', () => {
  const bytes = stripes(200, 400)
  expect(shrink(bytes)).toEqual({ type: 'image/png', bytes, width: 200, height: 400 })
})

test('what cannot be read is taken as it is while it is small', () => {
  const broken = Buffer.concat([stripes(400, 800).subarray(0, 40), Buffer.alloc(1000)])
  expect(shrink(broken)).toEqual({ type: 'image/png', bytes: broken, width: 0, height: 0 })
  expect(shrink(Buffer.concat([broken, Buffer.alloc(400_000)]))).toBeUndefined()
})

test('what is no picture, or claims to be an enormous one, is not embedded', () => {
  const enormous = stripes(10, 10)
  enormous.writeUInt32BE(60_000, 16)
  enormous.writeUInt32BE(60_000, 20)
  expect(shrink(enormous)).toBeUndefined()
  expect(shrink(Buffer.from('<svg onload="alert(1)"/>'))).toBeUndefined()
  expect(shrink(Buffer.alloc(0))).toBeUndefined()
})
