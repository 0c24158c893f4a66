import { choice, duration, flag, integer, list, readInputs, text, yamlName } from '../src/inputs.ts'

test.each([
  ['45s', 45_000],
  ['90', 90 * 60_000],
  ['90 minutes', 90 * 60_000],
  ['1h 30m', 90 * 60_000],
  ['1h30m', 90 * 60_000],
  ['1h 30', 90 * 60_000],
  ['1.5 hours', 90 * 60_000],
  ['20ms', 20],
  ['2 Hrs', 7_200_000],
  ['1 second', 1_000],
  ['576h', 576 * 3_600_000],
])('the length of time %s is %d ms', (given, ms) => {
  expect(duration('').parse(given)).toBe(ms)
})

test.each(['', 'soon', '-5m', '5 weeks', '0', '0s', '1h x', '577h', '1e3', 'm'])(
  '"%s" is no length of time',
  (given) => {
    expect(() => duration('').parse(given)).toThrow(/must be a length of time/)
  },
)

test.each([
  ['a, b', ['a', 'b']],
  ['a\nb\n', ['a', 'b']],
  [' a ,, b\n\n c ', ['a', 'b', 'c']],
])('the list %j is %j', (given, items) => {
  expect(list('').parse(given)).toEqual(items)
})

test('a choice takes any case and its other spellings', () => {
  const platform = choice('', ['IOS', 'MAC_OS'], { macos: 'MAC_OS' })
  expect(platform.parse('ios')).toBe('IOS')
  expect(platform.parse('macOS')).toBe('MAC_OS')
  expect(() => platform.parse('linux')).toThrow('is "linux", but must be one of IOS, MAC_OS.')
})

test.each(['true', 'True', 'TRUE'])('%s is true', (given) => expect(flag('').parse(given)).toBe(true))
test.each(['yes', '1', 'tRue', 'on'])('%s is neither true nor false', (given) =>
  expect(() => flag('').parse(given)).toThrow('must be true or false'),
)

test.each(['0', '17', '1.5', '-1', 'x', '0x2', '1e1'])('%s is no whole number from 1 to 16', (given) =>
  expect(() => integer('', { least: 1, most: 16 }).parse(given)).toThrow('a whole number from 1 to 16'),
)

test('names in code become names in YAML', () => {
  expect(yamlName('usesNonExemptEncryption')).toBe('uses-non-exempt-encryption')
})

test('what is not given is the default, or nothing, or a problem; all problems come at once', () => {
  const declared = {
    appPath: text('Where it is.'),
    count: integer('How many.', { least: 1, most: 3 }).or(2),
    note: text('A word.').optional(),
    kind: choice('Which.', ['a', 'b']).aka('sort').or('a'),
  }
  const given = (values: Record<string, string>) => (name: string) => values[name]
  expect(readInputs(declared, given({ 'app-path': 'x', sort: 'B' }))).toEqual({
    appPath: 'x',
    count: 2,
    note: undefined,
    kind: 'b',
  })
  expect(() => readInputs(declared, given({ count: '9', kind: 'a', sort: 'b' }))).toThrow(
    [
      'app-path is missing. Where it is.',
      'count is "9", but must be a whole number from 1 to 3.',
      'kind and sort are the same input, and differ. Give one of them.',
    ].join('\n'),
  )
})
