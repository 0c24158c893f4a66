import { confirmStored } from '../../../src/steps/update-metadata/difference.ts'

const answer = (attributes: object) => ({ data: { type: 'appStoreVersions', id: '1', attributes } })

test.each<[string, object, unknown]>([
  [
    'the same values',
    { copyright: '2026 A', downloadable: true },
    answer({ copyright: '2026 A', downloadable: true }),
  ],
  [
    'a text that Apple trimmed and composed',
    { copyright: 'Cafe\u0301 \r\n' },
    answer({ copyright: 'Caf\u00e9' }),
  ],
  [
    'the same instant in another time zone',
    { earliestReleaseDate: '2026-12-01T08:00:00Z' },
    answer({ earliestReleaseDate: '2026-12-01T00:00:00-08:00' }),
  ],
  ['a cleared value', { copyright: null }, answer({ copyright: null })],
  ['values that the answer does not show', { copyright: '2026 A' }, answer({})],
  ['no answer at all', { copyright: '2026 A' }, undefined],
])('%s is what was sent', (_what, sent, shown) => {
  expect(() => confirmStored('the version', sent, shown)).not.toThrow()
})

test('another value than was sent is an error that names it and does not show it', () => {
  const check = () => confirmStored('the version', { copyright: 'secret' }, answer({ copyright: 'old' }))
  expect(check).toThrow(
    'App Store Connect took the version, but shows another value than was sent for copyright.',
  )
  expect(check).not.toThrow('secret')
})
