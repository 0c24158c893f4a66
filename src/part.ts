import { CancelledError, DeadlineError } from './errors.ts'

/**
 * A part of a run that takes time, for its timeline: work of ours, the sending of files, a wait for Apple, or the moment that Apple needs
 * to show what was done.
 */
export interface Part {
  name: string
  kind: 'work' | 'sending' | 'waiting' | 'settling'
  /** When it began, where that is not now. */
  startedAt?: number
}

/** A part that is not ended stands in the timeline as one that the end of the run has cut off. */
export interface OpenPart {
  /** Apple's word for where it stands from now on. */
  turn(state: string): void
  end(): void
  fail(): void
}

export type BeginPart = (part: Part) => OpenPart

/** Runs a part of the run, and keeps in the timeline how long it took. */
export async function inPart<T>(log: { begin?: BeginPart }, part: Part, run: () => Promise<T>): Promise<T> {
  const open = log.begin?.(part)
  try {
    const result = await run()
    open?.end()
    return result
  } catch (error) {
    const isCutOff = error instanceof CancelledError || error instanceof DeadlineError
    if (!isCutOff) open?.fail()
    throw error
  }
}
