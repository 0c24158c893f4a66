import { createFenceReader } from './fences.ts'

interface ChangelogSection {
  /** A version, or `Unreleased`; undefined where the file has no headings of versions. */
  name: string | undefined
  text: string
}

/** The part of a changelog about a version, or the names of the others where there is none. */
export function sectionOf(
  changelog: string,
  isWanted: (version: string) => boolean,
): ChangelogSection | { versions: string[] } {
  const sections = sectionsIn(changelog)
  const wanted =
    sections.find(({ name }) => name !== unreleased && isWanted(name)) ??
    sections.find(({ name }) => name === unreleased)
  if (wanted) return wanted
  if (sections.length === 0) return { name: undefined, text: changelog }
  return { versions: sections.map(({ name }) => name) }
}

const unreleased = 'Unreleased'

/** A section ends where the next version begins, whatever the level of its heading: some tools give each kind of release another. */
function sectionsIn(changelog: string): { name: string; text: string }[] {
  const lines = changelog.replace(/\r\n?/g, '\n').split('\n')
  const heads: { name: string; from: number; to: number }[] = []
  const kindOf = createFenceReader()
  lines.forEach((line, index) => {
    if (kindOf(line) !== 'text') return
    const isUnderlined = /^(?:=+|-+)\s*$/.test(lines[index + 1] ?? '') && line.trim() !== ''
    const [, heading = isUnderlined ? line : ''] = /^ {0,3}#{1,6}\s+(.*)$/.exec(line) ?? []
    const name = nameOf(heading)
    if (name !== undefined) heads.push({ name, from: index, to: index + (isUnderlined ? 2 : 1) })
  })
  return heads.map(({ name, to }, index) => ({
    name,
    text: lines.slice(to, heads[index + 1]?.from).join('\n'),
  }))
}

/** Of `1.4.0`, `[1.4.0] - 2026-01-31`, `v1.4.0`, `[1.4.0](https://…) (2026-01-31)`, `Version 1.4.0`. */
function nameOf(heading: string): string | undefined {
  const text = heading
    .replace(/\[([^[\]]*)\](?:\([^()]*\))?/g, '$1')
    .replace(/[*`]/g, '')
    .trim()
  if (/^unreleased\b/i.test(text)) return unreleased
  return /^(?:(?:version|release) )?v?(\d+(?:\.\d+){1,3}(?:[-+][\w.+-]+)?)(?=$|[\s(:,–—])/i.exec(text)?.[1]
}
