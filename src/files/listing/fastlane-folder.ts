import { join } from 'node:path'
import { InputError } from '../../errors.ts'
import { realPaths } from '../bounds.ts'
import { readTextFile } from '../text-file.ts'
import type { YamlScalar } from '../yaml.ts'
import { readAgeRatingFile } from './age-rating-file.ts'
import { categoryFields, localeTexts, reviewDetailFields, versionFields } from './definition.ts'
import {
  AGE_RATING_FILES,
  CATEGORY_FILES,
  CLEAR,
  COPYRIGHT_FILE,
  DEFAULT_FOLDER,
  isForPeople,
  LOCALE_FILES,
  OLD_REVIEW_FILES,
  OTHER_FOLDERS,
  REVIEW_FILES,
  REVIEW_FOLDER,
  ROUTING_FILE,
  UNSUPPORTED_FOLDERS,
} from './fastlane-layout.ts'
import { hintFor, readField } from './field-reader.ts'
import { type AnyEntry, type Fields, isFieldName, type Values } from './fields.ts'
import { type Finding, quote } from './finding.ts'
import { type Folder, type Place, readFolder } from './folder.ts'
import { emptyListing, type Listing, localeListing, type ReadListing } from './listing.ts'
import { sortLocales } from './locale-names.ts'

const MOST_UNKNOWN = 20

/**
 * Reads a folder as fastlane deliver does: texts are trimmed, an empty file leaves its field alone, a folder of a locale makes the
 * locale exist, and `default/` stands in for the files that a locale does not have. An empty file is a file that it has. Deliverfile
 * and Appfile are programs and are not read.
 */
export async function readFastlaneFolder(path: string): Promise<ReadListing> {
  const listing = emptyListing('fastlane', path)
  const findings: Finding[] = []
  const root = { path, bounds: await realPaths([path, '.']), findings }
  const folder = await readFolder(root)
  const known = { ...CATEGORY_FILES, [COPYRIGHT_FILE]: 'copyright' }
  listing.version = await readFiles(versionFields, { [COPYRIGHT_FILE]: 'copyright' }, folder, findings)
  listing.categories = await readFiles(categoryFields, CATEGORY_FILES, folder, findings)
  if (folder.files.includes(ROUTING_FILE)) {
    const file = join(path, ROUTING_FILE)
    listing.version.routingAppCoverage = { value: file, place: { file } }
  }
  tellUnknownFiles(folder, [...Object.keys(known), ...AGE_RATING_FILES, ROUTING_FILE], findings)
  await readLocales(listing, folder, root)
  if (folder.folders.includes(REVIEW_FOLDER)) {
    await readReview(listing, { ...root, path: join(path, REVIEW_FOLDER) })
  }
  listing.ageRating = await readAgeRatingFile(path, findings)
  return { listing, findings }
}

interface TextNode extends YamlScalar {
  file: string
}

/** The text of a file as a value; undefined, and told, where it is no text. */
async function readNode(file: string, findings: Finding[]): Promise<TextNode | undefined> {
  try {
    const content = await readTextFile(file)
    const text = content.trim()
    const before = content.slice(0, content.length - content.trimStart().length)
    const line = 1 + before.replace(/\r\n?/g, '\n').split('\n').length - 1
    const value = text === CLEAR ? null : text
    const isWritten = text !== ''
    return {
      kind: 'scalar',
      file,
      line,
      value: isWritten ? value : null,
      text,
      isWritten,
      isLineByLine: true,
    }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    for (const message of error.problems) {
      findings.push({ rule: 'encoding', level: 'error', message, place: { file } })
    }
    return undefined
  }
}

async function readNodes(
  names: readonly string[],
  folder: Folder,
  findings: Finding[],
): Promise<Map<string, TextNode>> {
  const nodes = new Map<string, TextNode>()
  for (const name of names) {
    if (!folder.files.includes(name)) continue
    const node = await readNode(join(folder.path, name), findings)
    if (node !== undefined) nodes.set(name, node)
  }
  return nodes
}

/** The values in the files of a folder, by the field that each file is for. */
async function readFiles<F extends Fields>(
  fields: F,
  files: Readonly<Record<string, string>>,
  folder: Folder,
  findings: Finding[],
): Promise<Values<F>> {
  const nodes = await readNodes(Object.keys(files), folder, findings)
  return valuesOf(fields, files, nodes, findings)
}

function valuesOf<F extends Fields>(
  fields: F,
  files: Readonly<Record<string, string>>,
  nodes: ReadonlyMap<string, TextNode>,
  findings: Finding[],
): Values<F> {
  const values: Record<string, AnyEntry> = {}
  for (const [file, node] of nodes) {
    const name = files[file]
    const field = name !== undefined && isFieldName(fields, name) ? fields[name] : undefined
    if (name === undefined || field === undefined) continue
    const entry = readField(field, node, name, { file: node.file, findings })
    if (entry !== undefined) values[name] = entry
  }
  // Each value was read by the field of its name, which is what the type says.
  return values as Values<F>
}

async function readLocales(listing: Listing, folder: Folder, root: Place): Promise<void> {
  const { findings } = root
  const names = folder.folders.filter((name) => mayBeLocale(name, join(folder.path, name), findings))
  const wanted = Object.keys(LOCALE_FILES)
  const defaults = folder.folders.includes(DEFAULT_FOLDER)
    ? await readNodes(
        wanted,
        await readFolder({ ...root, path: join(folder.path, DEFAULT_FOLDER) }),
        findings,
      )
    : new Map<string, TextNode>()
  const { known, problems, more } = sortLocales(names)
  for (const { name, problem } of problems) {
    const path = join(folder.path, name)
    findings.push({ rule: 'locale', level: 'error', message: `${path}: ${problem}`, place: { file: path } })
  }
  if (more > 0) {
    const message = `${more} more folders in ${folder.path} are not locales.`
    findings.push({ rule: 'locale', level: 'error', message, place: { file: folder.path } })
  }
  for (const name of known) {
    const path = join(folder.path, name)
    const own = await readFolder({ ...root, path })
    tellUnknownFiles(own, wanted, findings)
    const nodes = new Map([...defaults, ...(await readNodes(wanted, own, findings))])
    tellEmptyBeforeDefault(nodes, defaults, findings)
    const texts = valuesOf(localeTexts, LOCALE_FILES, nodes, findings)
    listing.locales.set(name, localeListing(texts, { file: path }))
  }
  if (defaults.size > 0 && listing.locales.size === 0) {
    const message = `${join(folder.path, DEFAULT_FOLDER)} has texts, but there is no folder of a locale that they could stand in for. Make one, such as en-US; it may be empty.`
    findings.push({ rule: 'default', level: 'warning', message, place: { file: folder.path } })
  }
}

function mayBeLocale(name: string, path: string, findings: Finding[]): boolean {
  const word = name.toLowerCase()
  if (name === REVIEW_FOLDER || name === DEFAULT_FOLDER || OTHER_FOLDERS.has(word)) return false
  const reason = Object.hasOwn(UNSUPPORTED_FOLDERS, word) ? UNSUPPORTED_FOLDERS[word] : undefined
  if (reason === undefined) return true
  findings.push({
    rule: 'unsupported',
    level: 'notice',
    message: `${path} is not read. ${reason}`,
    place: { file: path },
  })
  return false
}

/** As in fastlane the empty file counts, which is seldom what was meant. */
function tellEmptyBeforeDefault(
  nodes: ReadonlyMap<string, TextNode>,
  defaults: ReadonlyMap<string, TextNode>,
  findings: Finding[],
): void {
  for (const [name, { file, isWritten }] of nodes) {
    if (isWritten || !defaults.get(name)?.isWritten) continue
    const message = `${file} is empty, so ${DEFAULT_FOLDER}/${name} is not used. Delete it to use the default.`
    findings.push({ rule: 'default', level: 'notice', message, place: { file } })
  }
}

function tellUnknownFiles({ path, files }: Folder, known: readonly string[], findings: Finding[]): void {
  const unknown = files.filter((name) => !known.includes(name) && !isForPeople(name))
  for (const name of unknown.slice(0, MOST_UNKNOWN)) {
    const file = join(path, name)
    const message = `${file} is not read: there is no ${quote(name)} in this layout. ${hintFor(name, known)}`
    findings.push({ rule: 'unknown-file', level: 'warning', message, place: { file } })
  }
}

async function readReview(listing: Listing, place: Place): Promise<void> {
  const { path, findings } = place
  const folder = await readFolder(place)
  const isAttachment = (name: string) => /^attachment\.[^.]+$/i.test(name)
  const [attachment] = folder.files.filter(isAttachment)
  const texts = { ...folder, files: folder.files.filter((name) => !isAttachment(name)) }
  tellUnknownFiles(texts, [...Object.keys(REVIEW_FILES), ...Object.keys(OLD_REVIEW_FILES)], findings)
  const current = await readNodes(Object.keys(REVIEW_FILES), folder, findings)
  const old = await readNodes(Object.keys(OLD_REVIEW_FILES), folder, findings)
  const written = new Map([...old].filter(([, { isWritten }]) => isWritten))
  listing.reviewDetail = {
    ...valuesOf(reviewDetailFields, REVIEW_FILES, current, findings),
    ...valuesOf(reviewDetailFields, OLD_REVIEW_FILES, written, findings),
  }
  if (attachment !== undefined) {
    const file = join(path, attachment)
    listing.reviewDetail.attachment = { value: file, place: { file } }
  }
  const saysWhether = [...current, ...old].some(([name]) => /required/.test(name))
  if (!saysWhether) deriveRequired(listing)
}

/** fastlane takes an account for required when it is given. */
function deriveRequired({ reviewDetail }: Listing): void {
  const { demoAccountName, demoAccountPassword } = reviewDetail
  if (demoAccountName?.value && demoAccountPassword?.value) {
    reviewDetail.demoAccountRequired = { value: true, place: demoAccountPassword.place }
  }
}
