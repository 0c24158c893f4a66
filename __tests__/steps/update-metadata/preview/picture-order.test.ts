import { placedPictures } from '../../../../src/steps/update-metadata/preview/picture-order.ts'
import { pictures } from './scene.ts'

test.each([
  ['', '', ''],
  ['abc', 'abc', 'a=1 b=2 c=3'],
  ['', 'ab', '+a +b'],
  ['ab', '', '-a1 -b2'],
  ['abc', 'xabc', '+x a=1 b=2 c=3'],
  ['abc', 'ac', 'a=1 -b2 c=3'],
  ['abc', 'axc', 'a=1 -b2 +x c=3'],
  ['abcd', 'dabc', 'd<4 a=1 b=2 c=3'],
  ['abcd', 'bcda', 'b=2 c=3 d=4 a<1'],
  ['aab', 'aba', 'a=1 b=3 a<2'],
  ['abc', 'cx', '-a1 -b2 c=3 +x'],
])('pictures %j that become %j are shown as %j', (before, after, expected) => {
  const row = placedPictures({ before: pictures(before), after: pictures(after) })
  const shown = row.map(({ picture: { key }, fate, placeBefore }) => {
    if (fate === 'comes') return `+${key}`
    if (fate === 'goes') return `-${key}${placeBefore}`
    return `${key}${fate === 'moves' ? '<' : '='}${placeBefore}`
  })
  expect(shown.join(' ')).toBe(expected)
  expect(row.flatMap(({ placeAfter }) => placeAfter ?? [])).toEqual([...after].map((_, index) => index + 1))
})
