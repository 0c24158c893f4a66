import { dirname, relative } from 'node:path'
import { mediaContent } from '../media/written-media.ts'
import { parseYamlTree, writeYaml, type YamlContent, type YamlNode } from '../yaml.ts'
import { readAppStoreYaml } from './app-store-yaml.ts'
import { localeTexts, sections } from './definition.ts'
import type { Fields, Values } from './fields.ts'
import { entriesOf, type Listing, textsOf } from './listing.ts'
import { keptMedia, valueIn } from './media-entries.ts'
import {
  localesToWrite,
  nothingWritten,
  textIn,
  type WriteOptions,
  type WrittenListing,
  withKept,
  writeIfNew,
} from './written-listing.ts'

/**
 * Writes a listing as our own layout, which holds all of it. Comments, order and the way of writing stay where the value is the same;
 * `default` goes, for every locale has its own texts then.
 */
export async function writeAppStoreYaml(
  listing: Listing,
  path: string,
  options: WriteOptions = {},
): Promise<WrittenListing> {
  const result = nothingWritten()
  const before = await textIn(path)
  // A file with faults is not written over.
  const root = before === undefined ? undefined : parseYamlTree(before, path)
  const current = before === undefined ? undefined : (await readAppStoreYaml(path)).listing
  const kept = withKept(listing, current, options)
  await writeIfNew(path, writeYaml(contentOf(kept, { path, root, result }), before), result)
  return result
}

interface Target {
  path: string
  root: YamlNode | undefined
  result: WrittenListing
}

function contentOf(listing: Listing, { path, root, result }: Target): YamlContent {
  const content: YamlContent = {}
  for (const name of Object.keys(sections) as (keyof typeof sections)[]) {
    const values = valuesIn<Fields>(sections[name], listing[name])
    if (Object.keys(values).length > 0) content[name] = values
  }
  const { attachment } = listing.reviewDetail
  if (attachment?.value) {
    content.reviewDetail = {
      ...(content.reviewDetail as YamlContent),
      attachment: relative(dirname(path), attachment.value),
    }
  }
  const { routingAppCoverage } = listing.version
  if (routingAppCoverage?.value) {
    content.version = {
      ...(content.version as YamlContent),
      routingAppCoverage: relative(dirname(path), routingAppCoverage.value),
    }
  }
  const locales = localesToWrite(listing, result).map(([locale, texts]) => {
    const named = keptMedia(valueIn(valueIn(root, 'locales'), locale))
    const media = listing.media ? mediaContent(listing.media.get(locale) ?? [], path) : named
    return [locale, { ...localeContent(textsOf(texts)), ...media }] as const
  })
  if (locales.length > 0) content.locales = Object.fromEntries(locales)
  return content
}

function valuesIn<F extends Fields>(fields: F, values: Values<F>): YamlContent {
  return Object.fromEntries(entriesOf(fields, values).map(([name, { value }]) => [name, value]))
}

/** Keywords are a list where each of them is a word, so that a change is a line. */
function localeContent(texts: Values<typeof localeTexts>): YamlContent {
  const values = valuesIn(localeTexts, texts)
  const keywords = texts.keywords?.value?.split(',') ?? []
  const areWords = keywords.length > 0 && keywords.every((word) => word !== '' && word === word.trim())
  return areWords ? { ...values, keywords } : values
}
