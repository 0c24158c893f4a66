import { type Asset, type AssetFile, readAssetFile } from '../../app-store-connect/assets.ts'
import { type FilePlace, InputError, messageOf } from '../../errors.ts'

export async function declaredFile(what: string, path: string, place: FilePlace): Promise<AssetFile> {
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
