import { setTimeout as sleep } from 'node:timers/promises'
import { ExpectedError } from '../../../errors.ts'
import type { AppStoreConnect } from '../../client.ts'
import { backOffMs } from '../../retry.ts'
import { connectionFailureOf } from '../../transport.ts'
import { publicUrl } from '../../upload-url.ts'
import type { StoredMedia } from './media.ts'

const mostTries = 4

/** Apple takes no larger film. */
const mostBytes = 500 * 1024 * 1024

/**
 * Fetches the picture that the store shows, at most as wide as told. The bytes are Apple's own encoding. Undefined where there is none
 * (yet).
 */
export async function fetchRendition(
  api: AppStoreConnect,
  { image, fileName }: StoredMedia,
  { mostWidth, format, signal }: { mostWidth?: number; format: 'png' | 'jpg'; signal: AbortSignal },
): Promise<Buffer | undefined> {
  if (!image || image.width < 1 || image.height < 1) return undefined
  const width = Math.min(mostWidth ?? image.width, image.width)
  const height = Math.round((image.height * width) / image.width)
  const address = image.templateUrl
    .replace('{w}', String(width))
    .replace('{h}', String(height))
    .replace('{f}', format)
    .replace('{c}', '')
  return await fetchFile(api, address, { what: `the picture ${fileName}`, signal })
}

/** The film itself, where Apple gives more than a stream of it. */
export async function fetchFilm(
  api: AppStoreConnect,
  { videoUrl = '', fileName }: StoredMedia,
  signal: AbortSignal,
): Promise<Buffer | undefined> {
  return await fetchFile(api, videoUrl, { what: `the film ${fileName}`, signal })
}

/** Without the token: it lies on another host. */
async function fetchFile(
  api: AppStoreConnect,
  address: string,
  { what, signal }: { what: string; signal: AbortSignal },
): Promise<Buffer | undefined> {
  const url = publicUrl(address, { apiUrl: api.apiUrl, what })
  for (let tries = 1; ; tries += 1) {
    const outcome = await tryFetch(api, url, signal)
    if (typeof outcome !== 'string') return outcome
    if (tries >= mostTries) throw new ExpectedError(`${what} cannot be fetched: ${outcome}.`)
    await sleep(backOffMs(tries), undefined, { signal })
  }
}

/** Resolves to the bytes, or to why it is worth another try. */
async function tryFetch(
  api: AppStoreConnect,
  url: URL,
  signal: AbortSignal,
): Promise<Buffer | undefined | string> {
  try {
    const answer = await api.transport.send({
      url,
      method: 'GET',
      headers: { accept: 'image/*, video/*' },
      signal,
      answerTimeoutMs: api.requestTimeoutMs,
      mostBytes,
    })
    if (answer.status === 200) return answer.bytes
    return answer.status === 404 ? undefined : `${url.host} answers ${answer.status}`
  } catch (error) {
    signal.throwIfAborted()
    return connectionFailureOf(error).reason
  }
}
