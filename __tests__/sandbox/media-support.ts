import { createHash } from 'node:crypto'
import { change, create } from './store-support.ts'
import { type Client, dig, idOf, list } from './support.ts'

export const md5 = (bytes: Buffer) => createHash('md5').update(bytes).digest('hex')

export function addSet(client: Client, localizationId: string, displayType: string) {
  const parents = { appStoreVersionLocalization: ['appStoreVersionLocalizations', localizationId] }
  return create(client, 'appScreenshotSets', { screenshotDisplayType: displayType }, parents)
}

interface File {
  type?: 'appScreenshots' | 'appPreviews'
  fileName?: string
  bytes: Buffer
  checksum?: string
}

/** Reserves, sends every part with its headers, and commits. */
export async function upload(client: Client, setId: string, file: File) {
  const { type = 'appScreenshots', fileName = 'one.png', bytes, checksum = md5(bytes) } = file
  const attributes = { fileName, fileSize: bytes.length }
  const relation = type.slice(0, -1)
  const reserved = await create(client, type, attributes, { [`${relation}Set`]: [`${relation}Sets`, setId] })
  for (const operation of list(reserved.body, 'data.attributes.uploadOperations')) {
    const [offset, length] = [Number(operation.offset), Number(operation.length)]
    const headers = list(operation, 'requestHeaders').map(({ name, value }): [string, string] => [
      String(name),
      String(value),
    ])
    const body = new Uint8Array(bytes.subarray(offset, offset + length))
    await fetch(String(operation.url), { method: 'PUT', headers, body })
  }
  const committed = { uploaded: true, sourceFileChecksum: checksum }
  return { reserved, committed: await change(client, type, idOf(reserved), committed), id: idOf(reserved) }
}

export async function delivery(client: Client, id: string, type = 'appScreenshots') {
  const { body } = await client.get(`/v1/${type}/${id}`)
  const name = type === 'appPreviews' ? 'videoDeliveryState' : 'assetDeliveryState'
  const errors = list(body, `data.attributes.${name}.errors`).map(({ code }) => code)
  return [dig(body, `data.attributes.${name}.state`), ...errors]
}
