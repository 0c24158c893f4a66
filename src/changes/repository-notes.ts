import { isSameVersion } from '../app-store-connect/versions.ts'
import { InputError } from '../errors.ts'
import { isWithin, realPaths } from '../files/bounds.ts'
import { applyNotesRules } from '../files/notes-rules.ts'
import { readTextFile } from '../files/text-file.ts'
import { choice, text, type ValuesOf } from '../inputs.ts'
import { nearest } from '../nearest.ts'
import { sectionOf } from '../notes/changelog.ts'
import { selectEntries } from '../notes/entries.ts'
import { type Line, layOut, linesOf } from '../notes/lines.ts'
import { markdownLines } from '../notes/markdown-lines.ts'
import { type Material, notesSources } from '../notes/material.ts'
import type { StepContext } from '../step.ts'

export const repositoryNotesInputs = {
  releaseNotesFrom: choice(
    'Take the notes in the primary language of the app from the repository. A text that is given for that language as well is used only where nothing is left of them.',
    notesSources,
  ).optional(),
  releaseNotesSince: text(
    'With release-notes-from `commits` or `pull-requests`: the tag, branch or commit after which the notes begin. Unless given, the nearest earlier tag of a version; on a pull request, only what the pull request is about.',
  ).optional(),
  releaseNotesFile: text(
    'With release-notes-from `file`: the changelog, of which the section of the version is taken, or else that of `Unreleased`.',
  ).or('CHANGELOG.md'),
}

type Given = ValuesOf<typeof repositoryNotesInputs>

/** What was found, before the version that it is for is known. */
export type Found = { source: string } & (Material | { kind: 'changelog'; path: string; text: string })

const most = 4000
const shownLeftOut = 20

/** Reads where the notes come from, which can be wrong, before anything else is asked; undefined where they do not. */
export async function findNotes(
  { releaseNotesFrom: source, releaseNotesSince: since, releaseNotesFile: path }: Given,
  { readRepository }: Pick<StepContext<never>, 'readRepository'>,
): Promise<Found | undefined> {
  if (source === undefined) return undefined
  if (source !== 'file') return { source, ...(await readRepository({ source, since })) }
  if (!(await isWithin(path, await realPaths(['.'])))) {
    throw new InputError(
      `release-notes-file is ${path}, which leads out of the working directory. Name a file of the repository.`,
    )
  }
  return { source, kind: 'changelog', path, text: await readTextFile(path) }
}

/** What was asked for; no text where nothing is left for people to read. */
export interface MadeNotes {
  text: string | undefined
}

/** Makes the notes and shows them; undefined where none are asked for. */
export async function makeNotes(
  found: Found | undefined,
  {
    version,
    unit,
    context: { log, tell },
  }: {
    version: string
    /** In what the 4000 of Apple are counted at the most. */
    unit: 'bytes' | 'characters'
    context: Pick<StepContext<never>, 'log' | 'tell'>
  },
): Promise<MadeNotes | undefined> {
  if (!found) return undefined
  const { lines, where, leftOut } = readFound(found, version)
  const { allowed, removed } = withoutRefused(lines)
  const size = (notes: string) => (unit === 'bytes' ? Buffer.byteLength(notes) : notes.length)
  const notes = layOut(allowed, size, most)
  const count = `${leftOut.length} left out`
  await log.group(`Release notes from ${where}`, async () => {
    for (const line of notes === '' ? ['Nothing is left to tell.'] : notes.split('\n')) log.info(line)
    if (leftOut.length > 0) log.info(`Left out, since it tells people nothing (${leftOut.length}):`)
    for (const title of leftOut.slice(0, shownLeftOut)) log.info(`  ${title}`)
    if (leftOut.length > shownLeftOut) log.info(`  … and ${leftOut.length - shownLeftOut} more`)
  })
  if (removed.length > 0) {
    log.warning(`Removed from the notes from ${where}, since Apple refuses it: ${removed.join(' ')}`)
  }
  tell({
    name: 'Notes from',
    value: [where, ...(leftOut.length > 0 ? [count] : []), ...(notes === '' ? ['nothing to tell'] : [])].join(
      ', ',
    ),
  })
  return { text: notes === '' ? undefined : notes }
}

function readFound(found: Found, version: string): { lines: Line[]; where: string; leftOut: string[] } {
  if (found.kind === 'messages') {
    const { entries, leftOut } = selectEntries(found.messages)
    const { length } = found.messages
    const what = `${found.source === 'commits' ? 'commit' : 'pull request'}${length === 1 ? '' : 's'}`
    return { lines: linesOf(entries), where: `${length} ${what} of ${found.where}`, leftOut }
  }
  if (found.kind === 'text') return { lines: markdownLines(found.text), where: found.where, leftOut: [] }
  const section = sectionOf(found.text, (name) => isSameVersion(name, version))
  if ('versions' in section) {
    const close = nearest(version, section.versions)
    throw new InputError(
      `${found.path} has no section of version ${version}${close ? `; did you mean ${close}?` : '.'} It has ${section.versions.slice(0, 10).join(', ')}. Add \`## ${version}\` or \`## Unreleased\`.`,
      { place: { file: found.path } },
    )
  }
  const where = section.name === undefined ? found.path : `${section.name} in ${found.path}`
  return { lines: markdownLines(section.text), where, leftOut: [] }
}

/** Line by line, so that what is left still counts as a whole one. */
function withoutRefused(lines: readonly Line[]): { allowed: Line[]; removed: string[] } {
  const removed = new Set<string>()
  const allowed = lines.flatMap((line) => {
    const applied = applyNotesRules(line.text)
    for (const one of applied.removed) removed.add(one)
    return applied.text === '' && line.kind !== 'blank' ? [] : { ...line, text: applied.text }
  })
  return { allowed, removed: [...removed] }
}

/** The texts that are given, with the notes from the repository in the primary language. */
export function withNotes(
  texts: ReadonlyMap<string, string>,
  made: MadeNotes | undefined,
  { primaryLocale, log }: { primaryLocale: string; log: { notice(message: string): void } },
): Map<string, string> {
  if (made?.text !== undefined) return new Map([...texts, [primaryLocale, made.text]])
  if (made) {
    log.notice(
      texts.has(primaryLocale)
        ? `The repository has nothing to tell; the notes in ${primaryLocale} are those that are given.`
        : `The repository has nothing to tell, and no text is given for that case: no notes are set in ${primaryLocale}.`,
    )
  }
  return new Map(texts)
}
