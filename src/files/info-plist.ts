import { InputError, messageOf } from '../errors.ts'
import { isDictionary, parsePropertyList } from './property-list.ts'

export type InfoPlist = Readonly<Record<string, unknown>>

/** Real ones have some kilobytes. */
export const MAX_INFO_PLIST_BYTES = 10 * 1024 * 1024

/** `where` names the file for the messages, such as `Payload/My.app/Info.plist in build/My.ipa`. */
export function parseInfoPlist(bytes: Buffer, where: string): InfoPlist {
  const advice = 'Build the app again, or look at the file with `plutil -lint`.'
  let value: unknown
  try {
    value = parsePropertyList(bytes)
  } catch (error) {
    const problem = `${where} cannot be read as a property list: ${messageOf(error)}. ${advice}`
    throw new InputError(problem, { cause: error })
  }
  if (!isDictionary(value)) throw new InputError(`${where} is not a dictionary of keys. ${advice}`)
  return value
}
