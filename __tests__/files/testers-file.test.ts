import { parseCsv } from '../../src/files/csv.ts'
import { maskedEmail, problemOfEmail } from '../../src/files/email-address.ts'
import { readTestersFile } from '../../src/files/testers-file.ts'
import { problemsOf, withFile } from '../support/packages.ts'

function read(name: string, content: string, defaultGroups: string[] = []) {
  return withFile({ name, bytes: content }, (path) =>
    readTestersFile(path, { defaultGroups, areEmailsShown: false }),
  )
}

async function problems(name: string, content: string): Promise<string[]> {
  const found = await problemsOf(read(name, content))
  return found.map((problem) => problem.replace(/^.*?testers/, 'testers'))
}

test('a YAML file tells groups and testers with their lines', async () => {
  const { groups, testers } = await read(
    'testers.yml',
    `groups:
  - name: Friends
    public-link: true
    public-link-limit: 500
  - { name: Team, type: internal, all-builds: false, feedback: false }
testers:
  - email: ada@example.com
    first-name: Ada
    groups: [Friends, Team, Friends]
  - { email: grace@example.com, last-name: "007", groups: Friends }
`,
  )
  expect(groups).toMatchObject([
    { line: 2, name: 'Friends', publicLink: true, publicLinkLimit: 500 },
    { line: 5, name: 'Team', type: 'internal', allBuilds: false, feedback: false },
  ])
  expect(groups[0]?.type).toBeUndefined()
  expect(testers).toEqual([
    { line: 7, email: 'ada@example.com', firstName: 'Ada', lastName: undefined, groups: ['Friends', 'Team'] },
    { line: 10, email: 'grace@example.com', firstName: undefined, lastName: '007', groups: ['Friends'] },
  ])
})

test('a CSV file is read with a header in any order, and without one as fastlane has it', async () => {
  const expected = [
    {
      email: 'ada@example.com',
      firstName: 'Ada',
      lastName: 'Lovelace, Countess',
      groups: ['Friends', 'Team'],
    },
    { email: 'grace@example.com', firstName: undefined, lastName: undefined, groups: ['Default'] },
  ]
  const plain = 'Ada,"Lovelace, Countess",ada@example.com,Friends; Team\n\n,,grace@example.com\n'
  const headed =
    '\ufeffE-mail,First Name,Last Name,Devices,Groups\r\nada@example.com,Ada,"Lovelace, Countess",iPhone,Friends;Team\r\ngrace@example.com,,,,\r\n'
  for (const content of [plain, headed]) {
    const { testers } = await read('testers.csv', content, ['Default'])
    expect(testers.map(({ line: _, ...tester }) => tester)).toEqual(expected)
  }
})

test('all that is wrong is told at once, by line, with the addresses masked', async () => {
  expect(
    await problems(
      'testers.yml',
      `groups:
  - nam: Friends
  - { name: Team, type: intern, public-link-limit: 0 }
  - { name: Team, all-builds: true, feedback: yes }
  - Friends
testers:
  - { email: ada.example.com, groups: Team }
  - { email: ada@example.com, groups: Team, group: Team }
  - { email: ADA@example.com, groups: Team }
  - { email: grace@example.com }
  - { groups: [[Team]] }
more: 1
`,
    ),
  ).toEqual([
    'testers.yml:2: "nam" is not known. Did you mean name?',
    'testers.yml:2: the group has no name.',
    'testers.yml:3: type is "intern", but must be internal or external.',
    'testers.yml:3: public-link-limit must be a whole number from 1 to 10000, or none.',
    'testers.yml:4: feedback is "yes", but must be true or false.',
    'testers.yml:4: all-builds is for groups of type: internal alone.',
    'testers.yml:4: the group Team is in line 3 already.',
    'testers.yml:5: a map with name, type, all-builds, public-link, public-link-limit, feedback is expected here.',
    'testers.yml:7: the e-mail address a… is not valid: it has no @.',
    'testers.yml:8: "group" is not known. Did you mean groups?',
    'testers.yml:9: A…@example.com is in line 8 already. Put all groups of a tester into one line.',
    'testers.yml:10: g…@example.com is in no group. Name groups here, or give the input groups for all who name none.',
    'testers.yml:11: a text is expected here.',
    'testers.yml:11: the e-mail address is not valid: it is empty.',
    'testers.yml:12: "more" is not known. Known here: groups, testers.',
  ])
  expect(await problems('testers.csv', 'Ada,Lovelace,ada@example,Friends\nAda,"Lovelace')).toEqual([
    expect.stringMatching(/^testers\.csv, line 2: a quoted cell does not end/),
  ])
  expect(await problems('testers.csv', 'ada@example.com;Friends')).toEqual([
    'testers.csv:1: the e-mail address is not valid: it is empty.',
  ])
  expect(await problems('testers.yml', '')).toHaveLength(1)
  expect(await problems('testers.yml', '- 1')).toHaveLength(1)
})

test.each([
  [
    'a,b\r\nc,"d ""e"", f"',
    [
      [1, 'a', 'b'],
      [2, 'c', 'd "e", f'],
    ],
  ],
  [
    'a,\n\n,b\n',
    [
      [1, 'a', ''],
      [3, '', 'b'],
    ],
  ],
  [
    '"a\nb", "c" \rd',
    [
      [1, 'a\nb', 'c'],
      [3, 'd'],
    ],
  ],
  ['a"b, c', [[1, 'a"b', 'c']]],
  ['', []],
  [',\n""', []],
  ['a,', [[1, 'a', '']]],
])('the rows of %j', (text, rows) => {
  expect(parseCsv(text, 'x.csv').map(({ line, cells }) => [line, ...cells])).toEqual(rows)
})

test('a long cell that never ends is refused quickly', () => {
  expect(() => parseCsv(`"${'a""'.repeat(500_000)}`, 'x.csv')).toThrow(/line 1: a quoted cell does not end/)
})

test.each([
  ['ada@example.com', undefined],
  ['ada+test.flight@sub.example.co.uk', undefined],
  ["o'hara@example.com", undefined],
  ['', 'it is empty'],
  ['ada', 'it has no @'],
  ['ada@@example.com', 'it has more than one @'],
  ['ada @example.com', 'it has a space in it'],
  ['<ada@example.com>', 'it has a character in it that no address has'],
  ['ada\u200b@example.com', 'it has a character in it that no address has'],
  ['@example.com', 'nothing stands before the @'],
  ['ada@example', 'what stands after the @ is no domain'],
  ['ada@example..com', 'what stands after the @ is no domain'],
  ['ada..b@example.com', 'a period before the @ stands alone'],
  [`${'a'.repeat(250)}@example.com`, 'it is longer than 254 characters'],
])('of the address %j is wrong: %s', (address, problem) => {
  expect(problemOfEmail(address)).toBe(problem)
})

test('a masked address leaves its domain', () => {
  expect(['ada@example.com', 'ada', '@x', ''].map(maskedEmail)).toEqual(['a…@example.com', 'a…', '…@x', '…'])
})
