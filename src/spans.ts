import type { BeginPart, Part } from './part.ts'

/** A part of a run in its timeline. Times are in milliseconds since 1970. */
export interface Span {
  name: string
  kind: Part['kind']
  startedAt: number
  /** Undefined while it goes on, and for what the end of the run has cut off. */
  endedAt: number | undefined
  isFailed: boolean
  /** Where it stood, each state from its time until the next. */
  states: { name: string; startedAt: number }[]
}

/** Keeps spans. What goes on side by side under one name, or goes on again with nothing in between, is one span. */
export function recorderOf(spans: Span[]): BeginPart {
  const openParts = new Map<Span, number>()
  return ({ name, kind, startedAt = Date.now() }) => {
    const known = spans.find((span) => span.name === name && (openParts.has(span) || span === spans.at(-1)))
    const span = known ?? { name, kind, startedAt, endedAt: undefined, isFailed: false, states: [] }
    if (!known) spans.push(span)
    span.endedAt = undefined
    openParts.set(span, (openParts.get(span) ?? 0) + 1)
    const end = () => {
      const left = (openParts.get(span) ?? 1) - 1
      if (left > 0) {
        openParts.set(span, left)
        return
      }
      openParts.delete(span)
      span.endedAt = Date.now()
    }
    return {
      turn(state) {
        if (span.states.at(-1)?.name === state) return
        span.states.push({ name: state, startedAt: span.states.length === 0 ? span.startedAt : Date.now() })
      },
      end,
      fail() {
        span.isFailed = true
        end()
      },
    }
  }
}
