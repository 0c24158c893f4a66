import { notesSources } from './material.ts'

/** Inputs that say more about some sources of notes, by their YAML names. */
const sourcesOf: Readonly<Record<string, readonly string[]>> = {
  'release-notes-since': ['commits', 'pull-requests'],
  'release-notes-file': ['file'],
}

/** What is wrong with inputs about a source of notes that is not asked for. */
export function strayNotesInputs(given: ReadonlyMap<string, string>): string[] {
  const source = given.get('release-notes-from')?.toLowerCase()
  // What no source is called is wrong already.
  if (source !== undefined && !notesSources.some((known) => known === source)) return []
  return Object.entries(sourcesOf).flatMap(([name, sources]) =>
    given.has(name) && (source === undefined || !sources.includes(source))
      ? [
          `${name} goes with release-notes-from: ${sources.join(' or ')}, and ${source ? `not with ${source}` : 'release-notes-from is not given'}. Leave it out, or set that.`,
        ]
      : [],
  )
}
