import { createHash } from 'node:crypto'
import { Readable } from 'node:stream'
import { setTimeout as sleep } from 'node:timers/promises'
import { ExpectedError } from '../errors.ts'
import type { AppStoreConnect } from './client.ts'
import { md5OfRange, openSource, type Source } from './file-source.ts'
import { RefusedPartError } from './refused-part.ts'
import { backOffMs } from './retry.ts'
import { connectionFailureOf } from './transport.ts'
import { uploadUrl } from './upload-url.ts'

/** An entry of Apple's `uploadOperations`: which bytes go where, with which headers. */
export interface UploadOperation {
  method?: string | null
  url?: string | null
  offset?: number | null
  length?: number | null
  partNumber?: number | null
  requestHeaders?: readonly { name?: string | null; value?: string | null }[] | null
  expiration?: string | null
  /** The MD5 of the part as stored, where Apple tells it. */
  entityTag?: string | null
}

export interface SendOptions {
  path: string
  operations: readonly UploadOperation[]
  concurrency: number
  /** A part that moves no byte for this long is sent again. */
  stallTimeoutMs: number
  signal: AbortSignal
  /** Called with bytes as they leave, and with a negative number when a part starts again. */
  onBytes: (bytes: number) => void
}

const mostTries = 6

/**
 * Sends a file in the parts that Apple names, several at a time, each streamed from disk and tried again by itself. A part whose
 * stored MD5 is told and differs counts as not stored. Resolves to the MD5, by offset, of parts for which the storage told none.
 */
export async function sendParts(api: AppStoreConnect, options: SendOptions): Promise<Map<number, string>> {
  const source = await openSource(options.path)
  try {
    return await sendFrom(source, api, options)
  } finally {
    await source.close()
  }
}

async function sendFrom(
  source: Source,
  api: AppStoreConnect,
  options: SendOptions,
): Promise<Map<number, string>> {
  const waiting = [...options.operations]
  const unconfirmed = new Map<number, string>()
  const tags: Tags = { areMd5: true }
  const failed = new AbortController()
  const signal = AbortSignal.any([options.signal, failed.signal])
  const worker = async () => {
    for (let operation = waiting.shift(); operation; operation = waiting.shift()) {
      const { md5, arrived } = await sendPart(api, operation, { ...options, signal, source, tags })
      if (arrived === 'unknown') unconfirmed.set(operation.offset ?? 0, md5)
    }
  }
  const workers = Array.from({ length: Math.min(options.concurrency, waiting.length) }, worker)
  try {
    await Promise.all(workers)
  } catch (error) {
    failed.abort(error)
    await Promise.allSettled(workers)
    options.signal.throwIfAborted()
    throw error
  }
  return unconfirmed
}

/**
 * What is learnt of the storage's entity tags while sending. Where they look like an MD5 and differ for the same part again, they are
 * none: storage that encrypts makes such tags.
 */
interface Tags {
  areMd5: boolean
}

type PartOptions = SendOptions & { source: Source; tags: Tags }

interface StoredPart {
  md5: string
  /** What the entity tag of the answer says of the bytes that arrived. */
  arrived: 'same' | 'other' | 'unknown'
}

async function sendPart(
  api: AppStoreConnect,
  operation: UploadOperation,
  options: PartOptions,
): Promise<StoredPart> {
  const { offset, length } = rangeOf(operation)
  const name = `part ${operation.partNumber ?? '?'} (bytes ${offset} to ${offset + length})`
  let others = 0
  for (let tries = 1; ; tries += 1) {
    options.signal.throwIfAborted()
    const outcome = await tryPart(api, operation, options)
    if (typeof outcome !== 'string') {
      others += outcome.arrived === 'other' ? 1 : 0
      if (others > 1) options.tags.areMd5 = false
      if (outcome.arrived !== 'other' || !options.tags.areMd5) return outcome
      options.onBytes(-length)
    }
    if (tries >= mostTries) {
      const reason = typeof outcome === 'string' ? outcome : 'other bytes arrived than were sent'
      throw new ExpectedError(
        `Sending ${name} failed ${tries} times: ${reason}. Run the step again: it goes on with the parts that are missing.`,
      )
    }
    await sleep(backOffMs(tries), undefined, { signal: options.signal })
  }
}

/** Resolves to the stored part, or to why it is worth another try. */
async function tryPart(
  api: AppStoreConnect,
  operation: UploadOperation,
  { path, source, stallTimeoutMs, signal, onBytes }: PartOptions,
): Promise<StoredPart | string> {
  const { offset, length } = rangeOf(operation)
  const url = uploadUrl(operation.url ?? '', api.apiUrl)
  const stall = createStallTimer(stallTimeoutMs)
  const md5 = createHash('md5')
  const range = source.range(offset, length)
  let sent = 0
  async function* chunks() {
    for await (const chunk of range.chunks()) {
      md5.update(chunk)
      sent += chunk.length
      onBytes(chunk.length)
      stall.moved()
      yield chunk
    }
    if (sent < length) throw new ExpectedError(`${path} became shorter while it was sent. Upload it again.`)
  }
  try {
    const answer = await api.transport.send({
      url,
      method: operation.method ?? 'PUT',
      headers: headersOf(operation, length),
      body: Readable.from(chunks(), { objectMode: true, highWaterMark: 1 }),
      signal: AbortSignal.any([signal, stall.signal]),
      answerTimeoutMs: stallTimeoutMs,
    })
    const isStored = answer.status >= 200 && answer.status < 300
    if (!isStored && answer.status !== 408 && answer.status !== 429 && answer.status < 500) {
      throw new RefusedPartError(
        `The storage refused the bytes ${offset} to ${offset + length} with ${answer.status}.`,
      )
    }
    if (isStored) {
      range.release()
      const sum = md5.digest('hex')
      const { etag } = answer.headers
      return { md5: sum, arrived: isOtherMd5(etag, sum) ? 'other' : isMd5(etag) ? 'same' : 'unknown' }
    }
    onBytes(-sent)
    return `the storage answered ${answer.status}`
  } catch (error) {
    onBytes(-sent)
    signal.throwIfAborted()
    if (stall.signal.aborted) return `no byte moved for ${Math.round(stallTimeoutMs / 1000)} s`
    if (error instanceof RefusedPartError || error instanceof ExpectedError) throw error
    return reasonOf(error)
  } finally {
    stall.stop()
  }
}

function reasonOf(error: unknown): string {
  if (
    error instanceof Error &&
    'code' in error &&
    typeof error.code === 'string' &&
    /^E(NOENT|ACCES|ISDIR)$/.test(error.code)
  ) {
    throw new ExpectedError(`The file can no longer be read: ${error.message}`, { cause: error })
  }
  const failure = connectionFailureOf(error)
  if (failure.reached === 'hopeless') {
    throw new ExpectedError(`The storage for the parts of the file cannot be reached: ${failure.reason}.`, {
      cause: error,
    })
  }
  return failure.reason
}

function rangeOf({ offset, length }: UploadOperation): { offset: number; length: number } {
  if (typeof offset !== 'number' || typeof length !== 'number' || offset < 0 || length < 1) {
    throw new Error('Apple named a part of the file without a range.')
  }
  return { offset, length }
}

/** Exactly the headers that Apple names, and the length once, named or not. The token of the API is never among them. */
function headersOf({ requestHeaders }: UploadOperation, length: number): Record<string, string> {
  const named = (requestHeaders ?? []).flatMap(({ name, value }) => (name ? [[name, value ?? '']] : []))
  const others = named.filter(([name]) => name?.toLowerCase() !== 'content-length')
  return { ...Object.fromEntries(others), 'content-length': String(length) }
}

/** Only an entity tag that is an MD5 can tell; others say nothing. */
export function isOtherMd5(entityTag: string | null | undefined, md5: string): boolean {
  return isMd5(entityTag) && plainTag(entityTag) !== md5
}

function isMd5(entityTag: string | null | undefined): boolean {
  return /^[0-9a-f]{32}$/.test(plainTag(entityTag))
}

function plainTag(entityTag: string | null | undefined): string {
  return (entityTag ?? '').replace(/^W\//, '').replaceAll('"', '').toLowerCase()
}

/** Those operations whose bytes, as far as Apple tells, are not stored yet. */
export async function missingOperations(
  path: string,
  operations: readonly UploadOperation[],
): Promise<UploadOperation[]> {
  const missing: UploadOperation[] = []
  for (const operation of operations) {
    const { offset, length } = rangeOf(operation)
    const isStored =
      isMd5(operation.entityTag) && !isOtherMd5(operation.entityTag, await md5OfRange(path, offset, length))
    if (!isStored) missing.push(operation)
  }
  return missing
}

function createStallTimer(ms: number) {
  const controller = new AbortController()
  const timer = setTimeout(() => controller.abort(new Error('stalled')), ms)
  timer.unref()
  return { signal: controller.signal, moved: () => timer.refresh(), stop: () => clearTimeout(timer) }
}
