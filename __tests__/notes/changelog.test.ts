import { sectionOf } from '../../src/notes/changelog.ts'

function find(changelog: string, version = '1.4.0') {
  const section = sectionOf(changelog, (name) => name === version)
  return 'versions' in section ? section.versions : [section.name, section.text.trim()]
}

test.each([
  ['## 1.4.0\na\n## 1.3.0\nb', ['1.4.0', 'a']],
  ['# Changelog\n\n## [1.4.0] - 2026-01-31\n### Added\na\n\n## [1.3.0]\nb', ['1.4.0', '### Added\na']],
  ['## v1.4.0 (2026-01-31)\na', ['1.4.0', 'a']],
  ['## [1.4.0](https://example.com/compare) (2026-01-31)\na', ['1.4.0', 'a']],
  ['# Version 1.4.0\na\n### 1.3.9\nb', ['1.4.0', 'a']],
  ['1.4.0\n-----\na\n\n1.3.0\n-----\nb', ['1.4.0', 'a']],
  ['## **1.4.0**\r\na\r\n## 1.3.0\r\nb', ['1.4.0', 'a']],
  ['## Unreleased\nnext\n## 1.4.0\na', ['1.4.0', 'a']],
  ['## [Unreleased]\nnext\n## 1.3.0\nb', ['Unreleased', 'next']],
  ['## 1.3.0\nb\n## 1.2.0\nc', ['1.3.0', '1.2.0']],
  ['## 1.4.0-beta.1\nb', ['1.4.0-beta.1']],
  ['## 1.4.0\n```md\n## 1.1.0\n```\na\n## 1.3.0\nb', ['1.4.0', '```md\n## 1.1.0\n```\na']],
  ['## 1.4.0\n~~~~\n~~~\n1.1.0\n---\n~~~~\na\n## 1.3.0\nb', ['1.4.0', '~~~~\n~~~\n1.1.0\n---\n~~~~\na']],
  ['## 1.4.0\n```a``` in a line\n## 1.3.0\nb', ['1.4.0', '```a``` in a line']],
  ['- a\n- b', [undefined, '- a\n- b']],
  ['## News\n- a', [undefined, '## News\n- a']],
  ['## 1.4.0\na\n### Moving from 1.3.0\nb', ['1.4.0', 'a\n### Moving from 1.3.0\nb']],
])('of %j version 1.4.0 is %j', (changelog, found) => {
  expect(find(changelog)).toEqual(found)
})
