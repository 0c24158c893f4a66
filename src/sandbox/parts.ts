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
  received: Received | undefined
}

export interface PartsOptions {
  partSize: number
  validForMs: number
}

export const partHeaders: readonly { name: string; value: string }[] = [
  { name: 'Content-Type', value: 'application/octet-stream' },
]

/** The ranges of reserved files, and what of them has arrived. */
export class PartStore {
  origin = ''
  readonly #options: PartsOptions
  readonly #files = new Map<string, Part[]>()

  constructor(options: PartsOptions) {
    this.#options = options
  }

  reserve(fileId: string, { fileSize, now }: { fileSize: number; now: number }): void {
    const { partSize, validForMs } = this.#options
    const parts: Part[] = []
    for (let offset = 0; offset < fileSize; offset += partSize) {
      parts.push({
        number: parts.length + 1,
        offset,
        length: Math.min(partSize, fileSize - offset),
        signature: randomBytes(24).toString('base64url'),
        expiresAt: now + validForMs,
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
      method: 'PUT',
      url: this.#url(fileId, part),
      length: part.length,
      offset: part.offset,
      requestHeaders: partHeaders.map((header) => ({ ...header })),
      expiration: pacificDateWithMilliseconds(part.expiresAt),
      partNumber: part.number,
      entityTag: part.received?.etag ?? (showsTagsBeforePut ? md5(part.signature) : null),
    }))
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
