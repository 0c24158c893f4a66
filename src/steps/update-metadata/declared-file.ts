import { dirname } from 'node:path'
import { type Asset, type AssetFile, readAssetFile } from '../../app-store-connect/assets.ts'
import { type FilePlace, InputError, messageOf } from '../../errors.ts'
import { isWithin, realPaths } from '../../files/bounds.ts'

/** A file that the listing names. It has to lie beside the listing or in the working directory, links followed. */
export async function declaredFile(
  what: string,
  path: string,
  { place, listingPath }: { place: FilePlace; listingPath: string },
): Promise<AssetFile> {
  if (!(await isWithin(path, await realPaths([dirname(listingPath), '.'])))) {
    throw new InputError(
      `The ${what} ${path} leads out of the folder of its listing and of the working directory. Copy the file to where it belongs.`,
      { place },
    )
  }
  try {
    return await readAssetFile(path)
  } catch (cause) {
    throw new InputError(`The ${what} ${path} cannot be read: ${messageOf(cause)}.`, { cause, place })
  }
}

export function isSameFile({ md5, fileSize, state }: Asset, file: AssetFile): boolean {
  const isThere = state !== 'FAILED' && state !== 'AWAITING_UPLOAD'
  return isThere && md5 === file.md5 && fileSize === file.fileSize
}
