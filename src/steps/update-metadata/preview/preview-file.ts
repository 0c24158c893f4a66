import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InputError, messageOf } from '../../../errors.ts'
import { renderStorePage } from './page.ts'
import { type Sources, shownPage } from './shown-page.ts'

/** Writes the page for people, whatever becomes of the changes that it shows. */
export async function writePreview(path: string, sources: Sources): Promise<void> {
  const { log, tell } = sources.work.context
  const page = await renderStorePage(shownPage(sources))
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, page)
  } catch (cause) {
    throw new InputError(`The preview cannot be written to ${path}: ${messageOf(cause)}.`, { cause })
  }
  log.info(
    `Preview of the listing: ${path} (${Math.ceil(page.length / 1024)} kB). Upload it as an artifact to look at it.`,
  )
  tell({ name: 'Preview', value: path })
}
