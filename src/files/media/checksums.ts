import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

/** By the MD5 of a file here, the one of the file that was once sent. */
export type Checksums = Readonly<Record<string, string>>

/** Readers of pictures, ours and fastlane's, pass over it. */
const FILE = '.checksums.json'
const MD5 = /^[0-9a-f]{32}$/

/**
 * App Store Connect gives pictures back in an encoding of its own, and tells the checksum of what it was sent. With this file beside
 * fetched pictures they count as what they were made from; one that is changed has another MD5, and counts for itself.
 */
export async function readChecksums(folder: string): Promise<Checksums> {
  try {
    const known: unknown = JSON.parse(await readFile(join(folder, FILE), 'utf8'))
    const entries = typeof known === 'object' && known !== null ? Object.entries(known) : []
    return Object.fromEntries(entries.filter(([here, sent]) => MD5.test(here) && MD5.test(String(sent))))
  } catch {
    // Without it, or with one that is damaged, files are what they are: nothing is lost but a repeated upload.
    return {}
  }
}

/** Adds to the file of a folder. Sets that share a folder are written side by side, so that additions wait for each other. */
export function createChecksumKeeper(): (folder: string, more: Checksums) => Promise<void> {
  const under = new Map<string, Promise<void>>()
  return (folder, more) => {
    const added = (under.get(folder) ?? Promise.resolve()).then(() => addChecksums(folder, more))
    // Whoever asked learns of a failure; those behind it go on.
    under.set(
      folder,
      added.catch(() => undefined),
    )
    return added
  }
}

/** Keeps what stands in the file of other pictures. */
async function addChecksums(folder: string, more: Checksums): Promise<void> {
  const all = { ...(await readChecksums(folder)), ...more }
  const sorted = Object.fromEntries(Object.entries(all).sort(([one], [other]) => (one < other ? -1 : 1)))
  await writeFile(join(folder, FILE), `${JSON.stringify(sorted, null, 2)}\n`)
}
