interface Due {
  at: number
  effect: () => void
}

export interface ClockOptions {
  /** Virtual milliseconds per real millisecond; 3600 makes an hour pass in a second. */
  rate?: number
  /** How far every API request moves the clock. */
  stepPerRequestMs?: number
}

/** Time inside the sandbox. Changes of state are effects on it, carried out when somebody next looks. */
export class Clock {
  stepPerRequestMs: number
  #rate: number
  #base = Date.now()
  #realBase = performance.now()
  #effectTime: number | undefined
  #due: Due[] = []

  constructor({ rate = 1, stepPerRequestMs = 0 }: ClockOptions) {
    this.#rate = rate
    this.stepPerRequestMs = stepPerRequestMs
  }

  get rate(): number {
    return this.#rate
  }

  set rate(rate: number) {
    this.#base = this.#passed()
    this.#realBase = performance.now()
    this.#rate = rate
  }

  /** While an effect is carried out this is the time at which it was due. */
  now(): number {
    return this.#effectTime ?? Math.floor(this.#passed())
  }

  advance(ms: number): void {
    this.#base += ms
    this.settle()
  }

  schedule(at: number, effect: () => void): void {
    const index = this.#due.findIndex((due) => due.at > at)
    this.#due.splice(index < 0 ? this.#due.length : index, 0, { at, effect })
  }

  /** Carries out what has become due, in order; an effect may schedule others. */
  settle(): void {
    if (this.#effectTime !== undefined) return
    const now = this.now()
    try {
      for (let due = this.#due[0]; due && due.at <= now; due = this.#due[0]) {
        this.#due.shift()
        this.#effectTime = due.at
        due.effect()
      }
    } finally {
      this.#effectTime = undefined
    }
  }

  #passed(): number {
    return this.#base + (performance.now() - this.#realBase) * this.#rate
  }
}
