import {
  buildNumberForms,
  isSameBuildNumber,
  isSameVersion,
  versionForms,
} from '../../src/app-store-connect/versions.ts'

test.each([
  ['1.2', ['1.2', '1.2.0']],
  ['1.2.0', ['1.2.0', '1.2']],
  ['1.0.0', ['1.0.0', '1', '1.0']],
  ['1.02', ['1.02', '1.2', '1.2.0']],
  ['1.2.3', ['1.2.3']],
  ['0.0', ['0.0', '0', '0.0.0']],
  ['1.2-beta', ['1.2-beta']],
])('the version %s may be listed as %j', (version, forms) => {
  expect(versionForms(version)).toEqual(forms)
})

test.each([
  ['1.2', '1.2.0', true],
  ['1.02', '1.2', true],
  ['1', '1.0.0', true],
  ['1.2', '1.20', false],
  ['1.2.1', '1.2', false],
  ['10', '1', false],
  ['1.2b', '1.2b', true],
  ['1.2b', '1.2', false],
  ['20240101123456789012', '20240101123456789013', false],
])('the versions %s and %s are the same: %s', (one, other, isSame) => {
  expect(isSameVersion(one, other)).toBe(isSame)
  expect(isSameVersion(other, one)).toBe(isSame)
})

test.each([
  ['42', '042', true],
  ['7', '7.0', false],
  ['1.02.3', '1.2.3', true],
  ['42', '43', false],
  ['900719925474099267', '900719925474099268', false],
])('the build numbers %s and %s are the same: %s', (one, other, isSame) => {
  expect(isSameBuildNumber(one, other)).toBe(isSame)
})

test('a build number is looked for as it is and without leading zeros', () => {
  expect(buildNumberForms('007')).toEqual(['007', '7'])
  expect(buildNumberForms('7')).toEqual(['7'])
})
