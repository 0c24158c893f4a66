import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { releaseNotes } from '../../src/tools/release-notes.ts'

const root = join(import.meta.dirname, '../..')
const changelog = `# Changelog

## Unreleased

- Not out yet.

## 1.10.0

### Added

- A step.

## [1.1.0] - 2026-01-31

- A fix.

## 1.0.0
`

test.each([
  ['1.10.0', '### Added\n\n- A step.\n'],
  ['1.1.0', '- A fix.\n'],
])('the notes of %s are what stands under it', (version, notes) => {
  expect(releaseNotes({ tag: `v${version}`, version, changelog })).toBe(notes)
})

test.each([
  ['v1.1.0', '1.10.0', 'The tag is v1.1.0, but package.json has version 1.10.0'],
  ['v1.1.1', '1.1.1', 'CHANGELOG.md has no section "## 1.1.1"'],
  ['v1.0.0', '1.0.0', 'The section "## 1.0.0" of CHANGELOG.md is empty'],
])('the tag %s with version %s is no release', (tag, version, message) => {
  expect(() => releaseNotes({ tag, version, changelog })).toThrow(message)
})

test('the release ends at a tag that does not fit', () => {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/tools/release-notes.ts', 'v0.0.0'], {
    cwd: root,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 1, stdout: '' })
  expect(stderr).toContain('The tag is v0.0.0')
})
