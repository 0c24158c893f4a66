import { nearestNames } from '../../../../src/workflow/github/notes/nearest-names.ts'
import {
  compareTags,
  earlierTags,
  readVersionTag,
} from '../../../../src/workflow/github/notes/version-tags.ts'

function earlier(names: string[], current?: string) {
  const found = earlierTags(names, current)
  return 'prefixes' in found ? found : found.map(({ name }) => name)
}

test.each([
  ['v1.2.3', ''],
  ['1.2', ''],
  ['1.2.3.4', ''],
  ['app/1.2.3', 'app/'],
  ['ios-v1.2.3', 'ios-'],
  ['@scope/app@1.2.3', '@scope/app@'],
  ['v1.2.3-beta.1+45', ''],
  ['nightly', undefined],
  ['v2', undefined],
  ['release1.2.3', undefined],
])('the tag %s has the prefix %j', (name, prefix) => {
  expect(readVersionTag(name)?.prefix).toBe(prefix)
})

test('tags are ordered as versions', () => {
  const ordered = [
    '1.0.0-alpha',
    '1.0.0-alpha.1',
    '1.0.0-alpha.beta',
    '1.0.0-beta.2',
    '1.0.0-beta.11',
    '1.0.0',
    '1.0.0+2',
    '1.0.0+10',
    '1.2.0',
    '1.10.0',
    '2.0',
  ]
  const tags = ordered.flatMap((name) => readVersionTag(name) ?? [])
  expect(
    tags
      .toReversed()
      .sort(compareTags)
      .map(({ name }) => name),
  ).toEqual(ordered)
})

test.each([
  [['v1.0.0', 'v1.1.0', 'v1.10.0', 'v2.0.0'], 'v1.10.0', ['v1.1.0', 'v1.0.0']],
  [['v1.0.0', 'v1.1.0-rc.1'], 'v1.1.0', ['v1.0.0']],
  [['v1.0.0', 'v1.1.0-rc.1', 'v1.1.0-rc.2'], 'v1.1.0-rc.2', ['v1.1.0-rc.1', 'v1.0.0']],
  [['app/1.0.0', 'watch/1.0.5', '1.0.9'], 'app/1.1.0', ['app/1.0.0']],
  [['v1.0.0', '1.1.0', 'nightly'], 'v1.2.0', ['1.1.0', 'v1.0.0']],
  [['v1.0.0', 'v1.1.0-rc.1', 'watch/3.0.0'], undefined, ['v1.1.0-rc.1', 'v1.0.0']],
  [['app/1.0.0', 'app/1.1.0'], undefined, ['app/1.1.0', 'app/1.0.0']],
  [['app/1.0.0', 'watch/1.0.0'], undefined, { prefixes: ['watch/', 'app/'] }],
  [['v1.0.0'], 'nightly', ['v1.0.0']],
  [[], 'v1.0.0', []],
])('of %j those before %s are %j', (names, current, found) => {
  const result = earlier(names, current)
  expect('prefixes' in result ? { prefixes: result.prefixes.toSorted() } : result).toEqual(
    'prefixes' in found ? { prefixes: found.prefixes?.toSorted() } : found,
  )
})

test('tags that begin alike are nearest, the highest first', () => {
  expect(nearestNames('v1.1', ['v2.0.0', 'v1.0.0', 'v1.1.0', 'v1.1.2'])).toEqual([
    'v1.1.2',
    'v1.1.0',
    'v1.0.0',
    'v2.0.0',
  ])
})
