import { wordDifference } from '../src/word-difference.ts'

test.each([
  ['a plain text', 'a plain text', 'a plain text'],
  ['Sow and water', 'Sow and harvest', 'Sow and [-water][+harvest]'],
  ['Water', 'Water daily', 'Water[+ daily]'],
  ['red big house here', 'blue old house here', '[-red big][+blue old] house here'],
  ['one\ntwo', 'three\nfour', '[-one][+three]\n[-two][+four]'],
  ['花壇の計画', '花壇と計画', '花壇[-の][+と]計画'],
  ['تخطيط الأحواض', 'تخطيط الشرفات', 'تخطيط [-الأحواض][+الشرفات]'],
  ['we 👩‍👩‍👧 go', 'we 👩‍👩‍👦 go', 'we [-👩‍👩‍👧][+👩‍👩‍👦] go'],
])('%j that becomes %j shows whole words', async (before, after, expected) => {
  const parts = await wordDifference(before, after)
  const marks = {
    both: (text: string) => text,
    before: (text: string) => `[-${text}]`,
    after: (text: string) => `[+${text}]`,
  }
  expect(parts?.map((part) => marks[part.in](part.text)).join('')).toBe(expected)
})

test('texts that have too little in common are not compared', async () => {
  const words = (letter: string) => Array.from({ length: 400 }, (_, index) => `${letter}${index}`).join(' ')
  expect(await wordDifference(words('a'), words('b'))).toBeUndefined()
})
