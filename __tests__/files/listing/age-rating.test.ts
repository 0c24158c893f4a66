import { readAgeRating } from '../../../src/files/listing/age-rating.ts'
import type { Finding } from '../../../src/files/listing/finding.ts'
import { parseYamlTree } from '../../../src/files/yaml.ts'

function read(answers: unknown) {
  const findings: Finding[] = []
  const node = parseYamlTree(JSON.stringify(answers), 'a.json')
  if (node === undefined) throw new Error('There are no answers.')
  const values = readAgeRating(node, 'The age rating', { file: 'a.json', findings })
  const plain = Object.fromEntries(Object.entries(values).map(([name, entry]) => [name, entry?.value]))
  return { plain, told: findings.map(({ level, message }) => `${level}: ${message}`) }
}

test.each([
  [{ CARTOON_FANTASY_VIOLENCE: 0 }, { violenceCartoonOrFantasy: 'NONE' }],
  [{ 'MZGenre.REALISTIC_VIOLENCE': 1 }, { violenceRealistic: 'INFREQUENT_OR_MILD' }],
  [{ GAMBLING: 2 }, { gamblingSimulated: 'FREQUENT_OR_INTENSE' }],
  [{ UNRESTRICTED_WEB_ACCESS: 1 }, { unrestrictedWebAccess: true }],
  [{ 'MZGenre.GAMBLING_CONTESTS': 0 }, { gambling: false, contests: 'NONE' }],
  [{ gamblingAndContests: false }, { gambling: false, contests: 'NONE' }],
  [
    { gamblingAndContests: true, contests: 'INFREQUENT' },
    { gambling: true, contests: 'INFREQUENT' },
  ],
])('the old answer %j is %j today, and a notice says so', (answers, expected) => {
  const { plain, told } = read(answers)
  expect(plain).toEqual(expected)
  expect(told.every((line) => line.startsWith('notice: '))).toBe(true)
  expect(told.length).toBeGreaterThan(0)
})

test.each([
  [{ horrorOrFearThemes: 1 }, { horrorOrFearThemes: 'INFREQUENT_OR_MILD' }],
  [{ horrorOrFearThemes: 'FREQUENT' }, { horrorOrFearThemes: 'FREQUENT' }],
  [{ lootBox: 0 }, { lootBox: false }],
  [{ seventeenPlus: false }, {}],
  [{ seventeenPlus: true, ageRatingOverrideV2: 'EIGHTEEN_PLUS' }, { ageRatingOverrideV2: 'EIGHTEEN_PLUS' }],
  [{ kidsAgeBand: null }, { kidsAgeBand: null }],
])('%j is read without a word', (answers, expected) => {
  expect(read(answers)).toEqual({ plain: expected, told: [] })
})

test.each([
  [{ seventeenPlus: true }, /^error: Apple has no seventeenPlus.*ageRatingOverrideV2/],
  [{ gamblingAndContests: true }, /^error: Apple has split gamblingAndContests\. Write gambling/],
  [{ gamblingAndContests: 'maybe' }, /^error: gamblingAndContests must be true or false/],
  [{ contests: false }, /^error: contests is "false"\. It must be one of NONE/],
  [{ violenceRealistic: 3 }, /^error: violenceRealistic is "3"/],
  [
    { violenceRealstic: 'NONE' },
    /^error: There is no "violenceRealstic" here\. Did you mean violenceRealistic\?/,
  ],
  [[], /^error: The age rating must be a map/],
])('%j cannot be said today, and the error says what can', (answers, expected) => {
  expect(read(answers)).toEqual({ plain: {}, told: [expect.stringMatching(expected)] })
})
