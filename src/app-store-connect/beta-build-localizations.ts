import { ExpectedError } from '../errors.ts'
import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'
import { lookAgain } from './look-again.ts'
import type { BodyFor, QueryFor } from './operations.ts'

export interface TestNotes {
  id: string
  locale: string
  whatsNew: string
}

const looksAfterMs = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** What to test, per locale, as Apple has it for this build. */
export async function listTestNotes(api: AppStoreConnect, buildId: string): Promise<TestNotes[]> {
  const notes: TestNotes[] = []
  const query = {
    'filter[build]': [buildId],
    'fields[betaBuildLocalizations]': ['locale', 'whatsNew'],
    limit: 200,
  } satisfies QueryFor<'GET /v1/betaBuildLocalizations'>
  for await (const { id, attributes } of api.items('GET /v1/betaBuildLocalizations', { query })) {
    notes.push({ id, locale: attributes?.locale ?? '', whatsNew: attributes?.whatsNew ?? '' })
  }
  return notes
}

/** Locales whose text differs from what is wanted. Apple may trim and compose what it stores. */
export function differingNotes(
  wanted: ReadonlyMap<string, string>,
  actual: readonly TestNotes[],
): Map<string, string> {
  return new Map(
    [...wanted].filter(([locale, text]) => plain(noteIn(actual, locale)?.whatsNew) !== plain(text)),
  )
}

/**
 * Writes one text, on the localization that is there or on a new one. `standing` is what was read before; Apple makes localizations by
 * itself at any moment, so a refusal is looked into.
 */
export async function writeTestNotes(
  api: AppStoreConnect,
  {
    buildId,
    locale,
    whatsNew,
    standing,
  }: { buildId: string; locale: string; whatsNew: string; standing: readonly TestNotes[] },
): Promise<void> {
  const existing = noteIn(standing, locale)
  if (existing) return update(api, existing.id, whatsNew)
  const body = {
    data: {
      type: 'betaBuildLocalizations',
      attributes: { locale, whatsNew },
      relationships: { build: { data: { type: 'builds', id: buildId } } },
    },
  } satisfies BodyFor<'POST /v1/betaBuildLocalizations'>
  const find = async () => noteIn(await listTestNotes(api, buildId), locale)
  try {
    const made = await api.create('POST /v1/betaBuildLocalizations', { body }, { find, isFresh: true })
    if ('whatsNew' in made && made.whatsNew !== whatsNew) await update(api, made.id, whatsNew)
  } catch (error) {
    if (!(error instanceof AppleError && error.status === 409)) throw error
    const other = isDuplicate(error) ? await lookAgain(find, { afterMs: looksAfterMs }) : await find()
    if (!other) throw error
    await update(api, other.id, whatsNew)
  }
}

/** The localization is there, though a list may not show it yet. */
export function isDuplicate(error: AppleError): boolean {
  return error.details.some(({ code, detail }) => /\.DUPLICATE/.test(code) || /same 'locale'/i.test(detail))
}

async function update(api: AppStoreConnect, id: string, whatsNew: string): Promise<void> {
  const body = {
    data: { type: 'betaBuildLocalizations', id, attributes: { whatsNew } },
  } satisfies BodyFor<'PATCH /v1/betaBuildLocalizations/{id}'>
  await api.write('PATCH /v1/betaBuildLocalizations/{id}', { path: { id }, body }, { isFresh: true })
}

/** Reads back until Apple shows what was written; reads may be late by up to a minute. */
export async function confirmTestNotes(
  api: AppStoreConnect,
  buildId: string,
  wanted: ReadonlyMap<string, string>,
  signal: AbortSignal,
): Promise<void> {
  let missing = [...wanted.keys()]
  const look = async () => {
    missing = [...differingNotes(wanted, await listTestNotes(api, buildId)).keys()]
    return missing.length === 0 || undefined
  }
  if (await lookAgain(look, { afterMs: looksAfterMs, signal })) return
  throw new ExpectedError(
    `The release notes were written, but App Store Connect does not show them for ${missing.join(', ')}. Look at the build in TestFlight, and run the step again.`,
  )
}

function noteIn(notes: readonly TestNotes[], locale: string): TestNotes | undefined {
  return notes.find((note) => note.locale.toLowerCase() === locale.toLowerCase())
}

function plain(text: string | undefined): string | undefined {
  return text?.normalize('NFC').replaceAll('\r\n', '\n').trim()
}
