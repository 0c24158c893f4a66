import { createHash, randomBytes } from 'node:crypto'
import { pacificDateWithMilliseconds } from './dates.ts'
import type { JsonObject } from './json.ts'

export interface Received {
  etag: string
  bytes: Buffer | undefined
}

export interface Part {
  readonly number: number
  readonly offset: number
  readonly length: number
  readonly signature: string
  readonly expiresAt: number
  readonly headers: readonly { name: string; value: string }[]
  /** Whether the bytes are wanted even where no one asked to keep all of them. */
  readonly keepsBytes: boolean
  received: Received | undefined
}

export interface PartsOptions {
  partSize: number
  validForMs: number
  /** Whether all bytes are kept for good. */
  keepBytes: boolean
}

export interface PartsWanted {
  fileSize: number
  now: number
  contentType?: string
  keepsBytes?: boolean
}

/** The ranges of reserved files, and what of them has arrived. */
export class PartStore {
  origin = ''
  readonly #options: PartsOptions
  readonly #files = new Map<string, Part[]>()

  constructor(options: PartsOptions) {
    this.#options = options
  }

  reserve(fileId: string, wanted: PartsWanted): void {
    const { fileSize, now, contentType = 'application/octet-stream', keepsBytes = false } = wanted
    const { partSize, validForMs } = this.#options
    const parts: Part[] = []
    for (let offset = 0; offset < fileSize; offset += partSize) {
      parts.push({
        number: parts.length + 1,
        offset,
        length: Math.min(partSize, fileSize - offset),
        signature: randomBytes(24).toString('base64url'),
        expiresAt: now + validForMs,
        headers: [{ name: 'Content-Type', value: contentType }],
        keepsBytes,
        received: undefined,
      })
    }
    this.#files.set(fileId, parts)
  }

  of(fileId: string): readonly Part[] {
    return this.#files.get(fileId) ?? []
  }

  /** The part behind a URL, if the URL is one that was given out. */
  find(url: URL): Part | undefined {
    const [, , fileId = '', number] = url.pathname.split('/')
    const part = this.of(fileId).find((candidate) => String(candidate.number) === number)
    return part?.signature === url.searchParams.get('X-Signature') ? part : undefined
  }

  isComplete(fileId: string): boolean {
    return this.of(fileId).every((part) => part.received)
  }

  operations(fileId: string, { showsTagsBeforePut }: { showsTagsBeforePut: boolean }): JsonObject[] {
    return this.of(fileId).map((part) => ({
      ...this.#plainOperation(fileId, part),
      expiration: pacificDateWithMilliseconds(part.expiresAt),
      partNumber: part.number,
      entityTag: part.received?.etag ?? (showsTagsBeforePut ? md5(part.signature) : null),
    }))
  }

  /** The same for pictures, films and papers, whose operations tell less. */
  plainOperations(fileId: string): JsonObject[] {
    return this.of(fileId).map((part) => this.#plainOperation(fileId, part))
  }

  #plainOperation(fileId: string, part: Part): JsonObject {
    return {
      method: 'PUT',
      url: this.#url(fileId, part),
      length: part.length,
      offset: part.offset,
      requestHeaders: part.headers.map((header) => ({ ...header })),
    }
  }

  /** The MD5 of the file if it is one part, of the parts' digests otherwise, as storage of this kind does it. */
  compositeHash(fileId: string): string {
    const tags = this.of(fileId).map((part) => part.received?.etag ?? '')
    const [first = ''] = tags
    return tags.length === 1 ? first : `${md5(Buffer.from(tags.join(''), 'hex'))}-${tags.length}`
  }

  bytes(fileId: string): Buffer | undefined {
    const pieces = this.of(fileId).flatMap((part) => part.received?.bytes ?? [])
    return pieces.length === this.of(fileId).length ? Buffer.concat(pieces) : undefined
  }

  /** The whole file once all of it is there; its parts keep their bytes only if they were asked to. */
  take(fileId: string): Buffer | undefined {
    const bytes = this.bytes(fileId)
    for (const part of bytes && !this.#options.keepBytes ? this.of(fileId) : [])
      if (part.received) part.received = { ...part.received, bytes: undefined }
    return bytes
  }

  #url(fileId: string, { number, signature, expiresAt }: Part): string {
    const query = new URLSearchParams({
      partNumber: String(number),
      'X-Expires': String(expiresAt),
      'X-Signature': signature,
    })
    return `${this.origin}/parts/${fileId}/${number}?${query}`
  }
}

export function md5(data: string | Buffer): string {
  return createHash('md5').update(data).digest('hex')
}
