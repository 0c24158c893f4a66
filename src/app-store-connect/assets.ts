import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { ExpectedError } from '../errors.ts'
import { inPart } from '../part.ts'
import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'
import { sendParts, type UploadOperation } from './file-parts.ts'
import type { Log } from './log.ts'
import { RefusedPartError } from './refused-part.ts'
import { waitFor } from './wait.ts'

/** A file of the user's as Apple will know it. */
export interface AssetFile {
  path: string
  fileName: string
  fileSize: number
  /** MD5 in hex, which Apple calls `sourceFileChecksum`. */
  md5: string
}

/** A file at Apple: reserved, sent, or done with. */
export interface Asset {
  id: string
  fileName: string
  fileSize: number
  md5: string | undefined
  /** AWAITING_UPLOAD, UPLOAD_COMPLETE, COMPLETE or FAILED. */
  state: string
  errors: { code: string; description: string }[]
  operations: UploadOperation[]
}

export async function readAssetFile(path: string): Promise<AssetFile> {
  const md5 = createHash('md5')
  for await (const chunk of createReadStream(path)) md5.update(chunk)
  return { path, fileName: basename(path), fileSize: (await stat(path)).size, md5: md5.digest('hex') }
}

/** The same three requests, for each kind of asset with its own routes. */
export interface AssetRoutes {
  reserve: (file: AssetFile) => Promise<Asset>
  commit: (id: string, file: AssetFile) => Promise<void>
  read: (id: string) => Promise<Asset>
  remove: (id: string) => Promise<void>
}

const mostReservations = 3

/**
 * Reserves, sends and commits a file, and waits until Apple has processed it. Throws with Apple's reasons when it refuses the file.
 */
export async function uploadAsset(
  api: AppStoreConnect,
  file: AssetFile,
  routes: AssetRoutes,
  options: { concurrency: number; pollIntervalMs: number; log: Log; signal: AbortSignal },
): Promise<Asset> {
  const { pollIntervalMs, log, signal } = options
  const asset = await inPart(log, { name: 'Upload of files', kind: 'sending' }, () =>
    sendReserved(api, file, routes, options),
  )
  return waitFor({
    subject: `Processing of ${file.fileName}`,
    timelineName: 'Processing of files',
    async look() {
      const current = await routes.read(asset.id)
      if (current.state === 'FAILED') {
        const reasons = current.errors.map(({ code, description }) => `  ${code}: ${description}`)
        throw new ExpectedError([`Apple refused ${file.path}:`, ...reasons].join('\n'), {
          place: { file: file.path },
        })
      }
      return { state: current.state, ...(current.state === 'COMPLETE' ? { result: current } : {}) }
    },
    log: { ...log, info: log.debug },
    signal,
    pollIntervalMs,
    onDeadline: 'The file was sent and Apple goes on processing it. Run the step again to look.',
  })
}

/** The addresses for the bytes can have expired, and only a new reservation brings new ones. */
async function sendReserved(
  api: AppStoreConnect,
  file: AssetFile,
  routes: AssetRoutes,
  { concurrency, signal }: { concurrency: number; signal: AbortSignal },
): Promise<Asset> {
  for (let reservations = 1; ; reservations += 1) {
    const asset = await routes.reserve(file)
    try {
      await sendAsset(api, { asset, file, concurrency, signal }, routes)
      return asset
    } catch (error) {
      if (!(error instanceof RefusedPartError) || reservations >= mostReservations) throw error
      await routes.remove(asset.id)
    }
  }
}

/** Sends the bytes of a reserved file and says that they are complete; Apple processes them from then on. */
export async function sendAsset(
  api: AppStoreConnect,
  {
    asset,
    file,
    concurrency,
    signal,
  }: { asset: Asset; file: AssetFile; concurrency: number; signal: AbortSignal },
  routes: Pick<AssetRoutes, 'commit' | 'read'>,
): Promise<void> {
  await sendParts(api, {
    path: file.path,
    operations: asset.operations,
    concurrency,
    stallTimeoutMs: api.requestTimeoutMs,
    signal,
    onBytes: () => undefined,
  })
  await commit(asset.id, file, routes)
}

/** Without a clear answer it looks first: a commit that took effect may be refused the second time. */
async function commit(
  id: string,
  file: AssetFile,
  { commit, read }: Pick<AssetRoutes, 'commit' | 'read'>,
): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await commit(id, file)
      return
    } catch (error) {
      if (!(error instanceof AppleError) || !(error.isAmbiguous || error.status === 409)) throw error
      if ((await read(id)).state !== 'AWAITING_UPLOAD') return
      if (error.status === 409 || tries >= 3) throw error
    }
  }
}

/** Reads the attributes that all kinds of assets share. */
export function assetFrom({ id, attributes }: { id: string; attributes?: AssetAttributes | null }): Asset {
  return {
    id,
    fileName: attributes?.fileName ?? '',
    fileSize: attributes?.fileSize ?? 0,
    md5: attributes?.sourceFileChecksum ?? undefined,
    state: attributes?.assetDeliveryState?.state ?? '',
    errors: errorsIn(attributes?.assetDeliveryState),
    operations: attributes?.uploadOperations ?? [],
  }
}

export function errorsIn(delivery: DeliveryState | null | undefined): Asset['errors'] {
  return (delivery?.errors ?? []).map(({ code, description }) => ({
    code: code ?? '',
    description: description ?? '',
  }))
}

export interface AssetAttributes {
  fileName?: string | null
  fileSize?: number | null
  sourceFileChecksum?: string | null
  uploadOperations?: UploadOperation[] | null
  assetDeliveryState?: DeliveryState | null
}

export interface DeliveryState {
  state?: string | null
  errors?: { code?: string | null; description?: string | null }[] | null
}
