import type { IncomingMessage } from 'node:http'

const shortestPauseMs = 5

/** Takes in no more than so many bytes a second from each connection. */
export class Throttle {
  readonly #bytesPerSecond: number
  readonly #readyAt = new WeakMap<object, number>()

  constructor(bytesPerSecond: number) {
    this.#bytesPerSecond = bytesPerSecond
  }

  /** Accounts for bytes that came and holds back the ones behind them. */
  pace(request: IncomingMessage, bytes: number): void {
    if (!Number.isFinite(this.#bytesPerSecond)) return
    const { socket } = request
    const now = performance.now()
    const readyAt = Math.max(now, this.#readyAt.get(socket) ?? 0) + (bytes / this.#bytesPerSecond) * 1000
    this.#readyAt.set(socket, readyAt)
    if (readyAt - now < shortestPauseMs) return
    request.pause()
    setTimeout(() => request.resume(), readyAt - now)
  }
}
