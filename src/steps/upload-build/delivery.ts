import {
  type BuildUpload,
  commitFile,
  deleteUpload,
  findUploads,
  getFile,
  getUpload,
  reserveFile,
  reserveUpload,
  type UploadFile,
} from '../../app-store-connect/build-uploads.ts'
import type { BuildIdentity } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import {
  isOtherMd5,
  missingOperations,
  sendParts,
  type UploadOperation,
} from '../../app-store-connect/file-parts.ts'
import type { Log } from '../../app-store-connect/log.ts'
import { lookAgain } from '../../app-store-connect/look-again.ts'
import { RefusedPartError } from '../../app-store-connect/refused-part.ts'
import { CancelledError, DeadlineError, ExpectedError } from '../../errors.ts'
import type { AppPackage } from '../../files/package.ts'
import { inPart, type Part } from '../../part.ts'
import type { Progress } from './progress.ts'

export interface DeliveryOptions {
  api: AppStoreConnect
  identity: BuildIdentity
  app: AppPackage
  /** An unfinished upload to go on with. */
  unfinished: BuildUpload | undefined
  /** Ids of uploads that were there before. */
  known: ReadonlySet<string>
  concurrency: number
  progress: Progress
  log: Log
  signal: AbortSignal
  onReached: (reached: 'reserved' | 'sent' | 'committed', uploadId: string) => void
}

const reserving: Part = { name: 'Reserve', kind: 'work' }
const mostReservations = 3
const cleanUpMs = 4_000
/** A reservation that was under way may show up a little later. */
const looksAfterMs = [0, 700, 1_500]

/** Reserves, sends and commits. Resolves to the id of the upload. A cancelled run takes its reservation back. */
export async function deliver(options: DeliveryOptions): Promise<string> {
  const { api, identity, known, log, signal } = options
  let uploadId = options.unfinished?.id
  let isUnclear = false
  try {
    for (let round = 1; ; round += 1) {
      if (!uploadId) {
        const reserved = await inPart(log, reserving, () => reserveUpload(api, identity, known))
        uploadId = reserved.id
        isUnclear ||= reserved.isUnclear
      }
      options.onReached('reserved', uploadId)
      try {
        await send(options, uploadId)
        options.onReached('committed', uploadId)
        if (isUnclear) await removeDoubles(options, uploadId)
        return uploadId
      } catch (error) {
        if (!(error instanceof RefusedPartError) || round >= mostReservations) throw error
        log.info(`${error.reason} The upload is reserved anew.`)
        await deleteUpload(api, uploadId)
        uploadId = undefined
      }
    }
  } catch (error) {
    if (!signal.aborted || !(signal.reason instanceof CancelledError))
      throw explained(error, options, uploadId)
    throw new CancelledError(`The run was cancelled. ${await takeBack(options, uploadId)}`, { cause: error })
  }
}

async function send(options: DeliveryOptions, uploadId: string): Promise<void> {
  const { api, log } = options
  const opened = await inPart(log, reserving, () => openFile(options, uploadId))
  await inPart(log, { name: 'Upload', kind: 'sending' }, async () => {
    await sendBytes(options, opened)
    options.onReached('sent', uploadId)
    await commitFile(api, opened.file, uploadId)
  })
}

interface OpenFile {
  file: UploadFile
  missing: readonly UploadOperation[]
}

/** Sends what is missing and makes sure of what is stored. */
async function sendBytes(options: DeliveryOptions, { file, missing }: OpenFile): Promise<void> {
  const { api, app, log } = options
  if (missing.some((operation) => hasExpired(operation, api.now())))
    throw new RefusedPartError('The reservation is too old.')
  const total = file.operations.length
  const stored = missing.length < total ? `, ${total - missing.length} of them stored already` : ''
  log.info(`Sending ${app.fileName} in ${total} ${total === 1 ? 'part' : 'parts'}${stored}`)
  const unconfirmed = await sendMissing(options, missing)
  if (unconfirmed.size > 0) {
    const { operations } = await getFile(api, file.id)
    const wrong = operations.filter(({ offset, entityTag }) =>
      isOtherMd5(entityTag, unconfirmed.get(offset ?? 0) ?? ''),
    )
    const toRepeat = missing.filter(({ offset }) => wrong.some((operation) => operation.offset === offset))
    if (toRepeat.length > 0) await sendMissing(options, toRepeat)
  }
}

function sendMissing(
  options: DeliveryOptions,
  operations: readonly UploadOperation[],
): Promise<Map<number, string>> {
  const { api, app, concurrency, progress, signal } = options
  return sendParts(api, {
    path: app.path,
    operations,
    concurrency,
    stallTimeoutMs: api.requestTimeoutMs,
    signal,
    onBytes: (bytes) => progress.add(bytes),
  })
}

/** The file of the unfinished upload where it is this one, or a new reservation. */
async function openFile(options: DeliveryOptions, uploadId: string): Promise<OpenFile> {
  const { api, app, unfinished, log, progress } = options
  const found = unfinished?.id === uploadId ? unfinished.file : undefined
  if (!found) {
    const file = await reserveFile(api, uploadId, {
      fileName: app.fileName,
      fileSize: app.size,
      uti: app.uti,
    })
    return { file, missing: file.operations }
  }
  if (found.fileName !== app.fileName || found.fileSize !== app.size) {
    throw new RefusedPartError('The unfinished upload is of another file.')
  }
  if (found.operations.length === 0) throw new RefusedPartError('The unfinished upload takes no parts.')
  const file = await getFile(api, found.id)
  const missing = await missingOperations(app.path, file.operations)
  log.info('Going on with the unfinished upload.')
  const isMissing = new Set(missing.map(({ offset }) => offset))
  for (const { offset, length } of file.operations) if (!isMissing.has(offset)) progress.add(length ?? 0)
  return { file, missing }
}

function hasExpired({ expiration }: UploadOperation, now: number): boolean {
  return expiration ? Date.parse(expiration) <= now : false
}

function explained(error: unknown, { signal }: DeliveryOptions, uploadId: string | undefined): unknown {
  if (uploadId && signal.aborted && signal.reason instanceof DeadlineError) {
    return new DeadlineError(
      `${signal.reason.message} The upload ${uploadId} is unfinished and kept; the next run goes on with it.`,
      { cause: error },
    )
  }
  if (!(error instanceof RefusedPartError)) return error
  return new ExpectedError(
    `${error.reason} That was so for new addresses too. A proxy or firewall between the runner and Apple's storage may be the cause. The reservation ${uploadId} is kept; run the step again.`,
    { cause: error },
  )
}

/** Removes what a cancelled run reserved, in the seconds that the runner leaves. Resolves to what is to be said about it. */
async function takeBack(options: DeliveryOptions, uploadId: string | undefined): Promise<string> {
  const api = options.api.within(AbortSignal.timeout(cleanUpMs))
  try {
    const made = uploadId ? [await getUpload(api, uploadId)] : await madeLately(api, options)
    const unfinished = made.filter(({ state }) => state === 'AWAITING_UPLOAD').map(({ id }) => id)
    for (const id of unfinished) await deleteUpload(api, id)
    if (unfinished.length > 0) return `The unfinished upload ${unfinished.join(', ')} was removed.`
    if (made.length === 0) return 'Nothing was reserved yet.'
    return `The upload ${made.map(({ id }) => id).join(', ')} was complete before that; Apple goes on processing it.`
  } catch {
    const which = uploadId
      ? `The unfinished upload ${uploadId}`
      : 'An unfinished upload, if one was reserved,'
    return `${which} could not be removed in time and is kept; the next run goes on with it.`
  }
}

async function madeLately(api: AppStoreConnect, options: DeliveryOptions): Promise<BuildUpload[]> {
  const look = async () => {
    const made = await madeSince(api, options)
    return made.length > 0 ? made : undefined
  }
  return (await lookAgain(look, { afterMs: looksAfterMs })) ?? []
}

/** Removes a second reservation that an attempt without a clear answer has left. */
async function removeDoubles(options: DeliveryOptions, uploadId: string): Promise<void> {
  for (const { id, state } of await madeSince(options.api, options)) {
    if (state === 'AWAITING_UPLOAD' && id !== uploadId) await deleteUpload(options.api, id)
  }
}

async function madeSince(
  api: AppStoreConnect,
  { identity, known }: Pick<DeliveryOptions, 'identity' | 'known'>,
): Promise<BuildUpload[]> {
  return (await findUploads(api, identity)).filter(({ id }) => !known.has(id))
}
