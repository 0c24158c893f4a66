import { readFileSync } from 'node:fs'

/**
 * What the changelog says of a version. Throws where the tag, `package.json` and the changelog do not tell of the same one, for such a tag
 * must not become a release.
 */
export function releaseNotes(options: { tag: string; version: string; changelog: string }): string {
  const { tag, version, changelog } = options
  if (tag !== `v${version}`) {
    throw new Error(
      `The tag is ${tag}, but package.json has version ${version}. Set it, commit, and tag that.`,
    )
  }
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find((text) => headOf(text) === version)
  if (section === undefined) {
    throw new Error(
      `CHANGELOG.md has no section "## ${version}". Rename "## Unreleased", and begin a new one.`,
    )
  }
  const notes = section.replace(/^.*\n?/, '').trim()
  if (notes === '') throw new Error(`The section "## ${version}" of CHANGELOG.md is empty.`)
  return `${notes}\n`
}

/** `1.2.0` of `1.2.0 - 2026-01-31` or `[1.2.0]`. */
function headOf(section: string): string | undefined {
  return /^\[?(\d+\.\d+\.\d+)\]?(?= |$)/m.exec(section.split('\n')[0] ?? '')?.[1]
}

if (import.meta.main) {
  const { version }: { version: string } = JSON.parse(readFileSync('package.json', 'utf8'))
  const changelog = readFileSync('CHANGELOG.md', 'utf8')
  try {
    process.stdout.write(releaseNotes({ tag: process.argv[2] ?? '', version, changelog }))
  } catch (error) {
    console.error(error instanceof Error ? error.message : error)
    process.exitCode = 1
  }
}
