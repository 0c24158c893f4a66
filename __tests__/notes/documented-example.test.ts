import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { selectEntries } from '../../src/notes/entries.ts'
import { layOut, linesOf } from '../../src/notes/lines.ts'

test('the commits in the documents are told as the documents say', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/release-notes.md'), 'utf8')
  const [before = '', after] = [...page.matchAll(/```text\n([\s\S]*?)\n```/g)].map(([, text]) => text)
  const messages = before.split('\n').map((title) => ({ title, body: '' }))
  expect(layOut(linesOf(selectEntries(messages).entries), Buffer.byteLength, 4000)).toBe(after)
})
