import { nearest } from '../src/nearest.ts'

const GROUPS = ['Friends', 'Internal', 'QA', 'Press and Media']

test.each([
  ['Friends', GROUPS, 'Friends'],
  ['friends', GROUPS, 'Friends'],
  ['Freinds', GROUPS, 'Friends'],
  ['Friend', GROUPS, 'Friends'],
  ['Intrenal', GROUPS, 'Internal'],
  ['qa', GROUPS, 'QA'],
  ['QB', GROUPS, 'QA'],
  ['Press & Media', GROUPS, 'Press and Media'],
  ['Everyone', GROUPS, undefined],
  ['', GROUPS, undefined],
  ['Friends', [], undefined],
  ['de-de', ['de-DE', 'da'], 'de-DE'],
  ['a', ['A', 'a'], 'a'],
])('%j among %j is nearest to %j', (word, candidates, expected) => {
  expect(nearest(word, candidates)).toBe(expected)
})

test('the first of equally near candidates is taken', () => {
  expect(nearest('group', ['group1', 'group2'])).toBe('group1')
})
