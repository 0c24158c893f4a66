import { type Entry, selectEntries } from '../../src/notes/entries.ts'
import type { Message } from '../../src/notes/material.ts'

function select(...messages: (string | Partial<Message>)[]): Entry[] {
  return selectEntries(
    messages.map((message) => ({
      title: '',
      body: '',
      ...(typeof message === 'string' ? { title: message } : message),
    })),
  ).entries
}

function textsOf(...messages: Parameters<typeof select>): string[] {
  return select(...messages).map(({ group, text }) => (group ? `${group}: ${text}` : text))
}

test.each([
  ['feat: dark mode', 'new: Dark mode'],
  ['feat(settings): dark mode (#12)', 'new: Dark mode'],
  ['feat!: dark mode', 'new: Dark mode'],
  ['Feature: dark mode', 'new: Dark mode'],
  ['feat：新增深色模式', 'new: 新增深色模式'],
  ['fix: crash on launch, fixes #13', 'fixed: Crash on launch'],
  ['fix: crash on launch. Closes GARDEN-13', 'fixed: Crash on launch'],
  ['fix(#12): crash', 'fixed: Crash'],
  ['hotfix: crash [skip ci]', 'fixed: Crash'],
  ['perf: lists open at once', 'faster: Lists open at once'],
  ['a11y: larger buttons', 'changed: Larger buttons'],
  ['map(offline): smaller files', 'changed: Smaller files'],
  ['GARDEN-12: fix(ui): wrong colour', 'fixed: Wrong colour'],
  ['[GARDEN-12] Neues Menü', 'Neues Menü'],
  ['GARDEN-12 - Neues Menü (GARDEN-13)', 'Neues Menü'],
  ['✨ feat: größere Karten', 'new: Größere Karten'],
  [':bug: Fix the map', 'Fix the map'],
  ['Fix the map (closes #12, #13)', 'Fix the map'],
  ['Fix the map (!12)', 'Fix the map'],
])('%j is told as %j', (title, told) => {
  expect(textsOf(title)).toEqual([told])
})

test.each([
  'Settings: new switches',
  '修复启动崩溃',
  'Исправлен сбой при запуске',
  'إصلاح تعطل التطبيق عند التشغيل',
  'می‌خواهم نقشه را ببینم',
  'नक्शे अब ऑफ़लाइन',
  'აფხაზეთის რუკა',
  'Überarbeitete Karten: schneller, kleiner',
  'Nouveau : des cartes !',
  'iPad layout',
  'macOS version',
  'UTF-8 names work',
  'Read files (UTF-8)',
  'Version history screen',
  'Release the kraken',
  'Update the map of Berlin to 2026',
  '5 new themes',
  'Share as C# and C++',
  'ASP.NET and Node.js pages open',
  'Gift cards of $100 & more',
  'Settings -> Privacy is new',
  'Time for 24/7 support',
])('%j is left as it is', (title) => {
  expect(textsOf(title)).toEqual([title])
})

test.each([
  'chore: tidy up',
  'ci: cache',
  'build(deps): bump undici from 1 to 2',
  'test: more',
  'docs: typo',
  'style: format',
  'refactor(core)!: storage',
  'Merge branch main into maps',
  'Merge pull request #12 from octocat/maps',
  'fixup! feat: dark mode',
  'squash! feat: dark mode',
  'WIP maps',
  'wip',
  'typo',
  'Bump undici from 7.1.0 to 8.0.0',
  'Bump version to 1.4.0',
  'Bump version',
  'v1.2.3',
  '1.2.3',
  'Release 1.2.3',
  'chore(release): 1.2.3',
  'Prepare for release v1.2.3',
  'MyApp release 1.2.3',
  'Update README.md',
  'Update dependency undici to v8',
  'Lock file maintenance',
  'Translated using Weblate (German)',
  'feat: wip',
  '[skip ci]',
  '(#12)',
  'fix: closes #12',
  'fix(ui): #12',
  'fix!: GARDEN-12',
  'Fixes #12, closes #13.',
  'GARDEN-12',
  '🎉',
  '',
])('%j tells people nothing', (title) => {
  expect(textsOf(title)).toEqual([])
})

test.each([
  ['what is reverted is not told', ['feat: a', 'Revert "feat: a"'], []],
  ['GitHub numbers both', ['feat: a (#1)', 'Revert "feat: a (#1)" (#2)'], []],
  ['a typed revert', ['feat: a', 'revert: feat: a'], []],
  ['a revert of a revert', ['feat: a', 'Revert "feat: a"', 'Revert "Revert "feat: a""'], ['new: A']],
  ['what is applied again', ['feat: a', 'Revert "feat: a"', 'Reapply "feat: a"'], ['new: A']],
  ['both outside of the range', ['Revert "feat: a"', 'Reapply "feat: a"'], []],
  ['what was told before', ['Revert "feat: offline maps"'], ['changed: Taken back: Offline maps']],
  ['what nobody knew', ['Revert "chore: a"'], []],
  ['the same again after it', ['feat: a', 'Revert "feat: a"', 'feat: a'], ['new: A']],
  ['the same twice', ['feat: maps', 'feat: Maps (#2)'], ['new: Maps']],
  ['the newest first', ['feat: one', 'feat: two'], ['new: Two', 'new: One']],
])('%s', (_, titles, told) => {
  expect(textsOf(...titles)).toEqual(told)
})

test.each([
  [
    'a trailer wins',
    'chore: x',
    'Why.\n\nRelease-note: You can share lists\nSigned-off-by: A',
    ['changed: You can share lists'],
  ],
  [
    'it goes on in the next line',
    'feat: x',
    'release-note: You can\n  share lists',
    ['new: You can share lists'],
  ],
  ['a block wins', 'feat: x', '```release-note\n- One\n- Two\n```\n```\ncode\n```', ['new: One', 'new: Two']],
  ['none drops', 'feat: x', 'Release-note: none', []],
  ['what a template holds in a comment is nothing', 'feat: x', '<!-- release-note: write it -->', ['new: X']],
  ['other text of the body is never told', 'feat: x', 'secret project\nBREAKING CHANGE: all', ['new: X']],
])('a note in the body: %s', (_, title, body, told) => {
  expect(textsOf({ title, body })).toEqual(told)
})

test.each([
  [{ author: 'dependabot[bot]' }, []],
  [{ author: 'renovate[bot]' }, []],
  [{ author: 'Copilot' }, ['Better maps']],
  [{ labels: ['skip-changelog'] }, []],
  [{ labels: ['ignore-for-release'] }, []],
  [{ labels: ['Skip Release Notes'] }, []],
  [{ labels: ['bug'] }, ['fixed: Better maps']],
  [{ labels: ['enhancement', 'ios'] }, ['new: Better maps']],
])('authors and labels count: %j', (more, told) => {
  expect(textsOf({ title: 'Better maps', ...more })).toEqual(told)
})

test('what is left out is told too, as it was called', () => {
  const messages = ['chore: <b>x</b>', 'feat: y', ''].map((title) => ({ title, body: '' }))
  expect(selectEntries(messages).leftOut).toEqual(['(no words)', 'chore: x'])
})

test('a long title is cut between words', () => {
  const [entry] = select(`feat: ${'maps and more '.repeat(40)}`)
  expect(entry?.text.length).toBeLessThanOrEqual(200)
  expect(entry?.text).toMatch(/ (?:maps|and|more)…$/)
})
