/** Bytes of a stream taken in order; what is skipped is never held. */
export class ByteQueue {
  readonly #chunks: AsyncIterator<Buffer>
  #current: Buffer = Buffer.alloc(0)
  taken = 0

  constructor(stream: AsyncIterable<Buffer>) {
    this.#chunks = stream[Symbol.asyncIterator]()
  }

  async isAtEnd(): Promise<boolean> {
    while (this.#current.length === 0) {
      const { done, value } = await this.#chunks.next()
      if (done) return true
      this.#current = value
    }
    return false
  }

  async close(): Promise<void> {
    await this.#chunks.return?.()
  }

  async take(length: number): Promise<Buffer> {
    const parts: Buffer[] = []
    for await (const part of this.parts(length)) parts.push(part)
    return Buffer.concat(parts)
  }

  async skip(length: number): Promise<void> {
    for await (const _ of this.parts(length));
  }

  /** So many bytes in the pieces in which they come. */
  async *parts(length: number): AsyncGenerator<Buffer> {
    let missing = length
    while (missing > 0) {
      if (await this.isAtEnd()) throw new Error('it ends in the middle of a file')
      const part = this.#current.subarray(0, missing)
      this.#current = this.#current.subarray(part.length)
      missing -= part.length
      this.taken += part.length
      yield part
    }
  }
}
