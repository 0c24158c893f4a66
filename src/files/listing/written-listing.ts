import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { problemOfLocale } from '../locale.ts'
import { readTextFile } from '../text-file.ts'
import { sections } from './definition.ts'
import { CLEAR } from './fastlane-layout.ts'
import type { AnyEntry, Fields, Values } from './fields.ts'
import { quote } from './finding.ts'
import { entriesOf, type Listing, type LocaleListing } from './listing.ts'

export interface WriteOptions {
  /**
   * Passwords are left in the files as they are unless it says `write`: what App Store Connect shows to a key should not get into a
   * repository without somebody wanting it.
   */
  secrets?: 'leave' | 'write'
}

export interface WrittenListing {
  /** The files that were written; what was right already is not among them. */
  written: string[]
  /** The files and folders that were removed, for App Store Connect has nothing that they could stand for. */
  removed: string[]
  /** What the listing says and this layout has no place for, in sentences. */
  notHeld: string[]
}

export function nothingWritten(): WrittenListing {
  return { written: [], removed: [], notHeld: [] }
}

/** The listing with what is never taken from App Store Connect as the files have it: passwords, and the paths of files. */
export function withKept(
  listing: Listing,
  current: Listing | undefined,
  { secrets = 'leave' }: WriteOptions,
): Listing {
  const { demoAccountPassword, attachment, ...reviewDetail } = listing.reviewDetail
  const password = secrets === 'write' ? demoAccountPassword : current?.reviewDetail.demoAccountPassword
  const file = attachment ?? current?.reviewDetail.attachment
  const routing = listing.version.routingAppCoverage ?? current?.version.routingAppCoverage
  return {
    ...listing,
    version: { ...listing.version, ...(routing === undefined ? {} : { routingAppCoverage: routing }) },
    reviewDetail: {
      ...reviewDetail,
      ...(password === undefined ? {} : { demoAccountPassword: password }),
      ...(file === undefined ? {} : { attachment: file }),
    },
  }
}

/** The locales that can be written. Others are told: a name that is no locale could be a path. */
export function localesToWrite(listing: Listing, result: WrittenListing): [string, LocaleListing][] {
  return [...listing.locales].filter(([locale]) => {
    const isKnown = problemOfLocale(locale.slice(0, 40)) === undefined
    if (!isKnown)
      result.notHeld.push(`${quote(locale)} is not a locale that this action knows; it is left out.`)
    return isKnown
  })
}

/** Whether a text comes back from a file as it was. */
export function canHold({ value }: AnyEntry): boolean {
  if (typeof value !== 'string') return true
  return value !== CLEAR && value.isWellFormed() && !value.includes('\0')
}

export function tellNotHeld<F extends Fields>(
  fields: F,
  values: Values<F>,
  { of, layout, result }: { of: string; layout: string; result: WrittenListing },
): void {
  for (const [name] of entriesOf(fields, values))
    result.notHeld.push(`${layout} has no place for ${name}${of}.`)
}

export function tellSections(
  listing: Listing,
  names: readonly (keyof typeof sections)[],
  { layout, result }: { layout: string; result: WrittenListing },
): void {
  for (const name of names) tellNotHeld<Fields>(sections[name], listing[name], { of: '', layout, result })
}

/** Writes a file unless it has this text already, whatever its line ends are. */
export async function writeIfNew(file: string, text: string, result: WrittenListing): Promise<void> {
  if ((await textIn(file))?.replaceAll('\r\n', '\n') === text) return
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, text)
  result.written.push(file)
}

/** Undefined where there is no text. */
export async function textIn(file: string): Promise<string | undefined> {
  return await readTextFile(file, Number.POSITIVE_INFINITY).catch(() => undefined)
}
