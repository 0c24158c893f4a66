import { elapsed } from '../elapsed.ts'
import type { Outcome } from './outcome.ts'

export interface ShownSpan {
  name: string
  kind: 'work' | 'sending' | 'waiting' | 'settling'
  startedAt: number
  /** Undefined for what the end of the run has cut off. */
  endedAt: number | undefined
  isFailed: boolean
  /** Where it stood, each state from its time until the next. */
  states: readonly { name: string; startedAt: number }[]
}

export interface ShownTimeline {
  spans: readonly ShownSpan[]
  outcome: Outcome
  /** When the run ended. */
  endedAt: number
}

interface Bar {
  name: string
  tag: string
  startedAt: number
  endedAt: number
}

const mostBars = 30
/** A wait that goes to and fro is shown as one bar. */
const mostStates = 8
const longestName = 60
/** A bar of less than one in so many parts of the whole would not be seen. */
const mostParts = 150

/** A Gantt chart of a run that has sent files or waited for Apple; nothing for one that only read and wrote. */
export function timelineMarkdown(timeline: ShownTimeline): string[] {
  const { spans } = timeline
  if (!spans.some(({ kind }) => kind === 'sending' || kind === 'waiting')) return []
  const bars = spans.flatMap((span) => barsOf(span, timeline))
  if (bars.length < 2) return []
  const startedAt = Math.min(...bars.map((bar) => bar.startedAt))
  const total = Math.max(1, ...bars.map((bar) => bar.endedAt - startedAt))
  const { interval, format } = axisFor(total)
  const least = Math.ceil(total / mostParts)
  return [
    '```mermaid',
    'gantt',
    '  title Where the time went',
    '  dateFormat x',
    `  axisFormat ${format}`,
    `  tickInterval ${interval}`,
    '  todayMarker off',
    ...longest(bars).map((bar) => {
      const end = Math.max(bar.endedAt, bar.startedAt + least)
      return `  ${bar.name} :${bar.tag}${Math.round(bar.startedAt)}, ${Math.round(end)}`
    }),
    '```',
    '',
  ]
}

/** The bars that matter most where there are too many, still in their order. */
function longest(bars: readonly Bar[]): readonly Bar[] {
  const byLength = bars.toSorted(
    (one, other) => other.endedAt - other.startedAt - (one.endedAt - one.startedAt),
  )
  const shown = new Set(byLength.slice(0, mostBars))
  return bars.filter((bar) => shown.has(bar))
}

/** One bar, or one for each state. */
function barsOf(span: ShownSpan, timeline: ShownTimeline): Bar[] {
  const end = Math.max(span.startedAt, span.endedAt ?? timeline.endedAt)
  const states = span.states.length > mostStates ? [] : span.states
  const [first = { name: '', startedAt: span.startedAt }, ...others] = states
  const pieces = [{ ...first, startedAt: span.startedAt }, ...others]
  return pieces.map(({ name, startedAt }, index) => {
    const next = pieces[index + 1]
    const endedAt = Math.max(startedAt, next?.startedAt ?? end)
    const { words, tag } = next ? going(span) : ending(span, timeline)
    const title = name === '' ? span.name : `${span.name}, ${name}`
    return { name: `${ganttText(title)}, ${words}${duration(endedAt - startedAt)}`, tag, startedAt, endedAt }
  })
}

function duration(ms: number): string {
  return ms < 100 ? `${Math.round(ms)} ms` : elapsed(ms)
}

/** Work is grey and waits are coloured. The tag `active` is not for use: in the dark theme its names cannot be read beside short bars. */
function going({ kind }: ShownSpan): { words: string; tag: string } {
  return { words: '', tag: kind === 'waiting' || kind === 'settling' ? '' : 'done, ' }
}

function ending(span: ShownSpan, { outcome }: ShownTimeline): { words: string; tag: string } {
  if (span.isFailed) return { words: 'failed after ', tag: 'crit, ' }
  if (span.endedAt !== undefined) return going(span)
  if (outcome === 'succeeded') return { ...going(span), words: 'still going on after ' }
  return { words: outcome === 'cancelled' ? 'cancelled after ' : 'not ended after ', tag: 'crit, ' }
}

/**
 * Text from outside as the name of a bar. Only letters, digits and a few marks are left, since Mermaid gives a meaning to most others,
 * and the mark before it keeps it from beginning with a word of Mermaid's own.
 */
function ganttText(text: string): string {
  const plain = text
    .replace(/[^\p{L}\p{M}\p{N} .,()/_+'’–-]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
  const short = plain.length > longestName ? `${plain.slice(0, longestName - 1).trimEnd()}…` : plain
  return `\u2060${short || 'unnamed'}`
}

const second = 1_000
const minute = 60 * second
const hour = 60 * minute
const day = 24 * hour
const mostTicks = 7

const ticks = [
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500].map((count) => ({ ms: count, interval: `${count}millisecond` })),
  ...[1, 2, 5, 10, 15, 30].map((count) => ({ ms: count * second, interval: `${count}second` })),
  ...[1, 2, 5, 10, 15, 30].map((count) => ({ ms: count * minute, interval: `${count}minute` })),
  ...[1, 2, 3, 4, 6, 12].map((count) => ({ ms: count * hour, interval: `${count}hour` })),
  ...[1, 2].map((count) => ({ ms: count * day, interval: `${count}day` })),
]

function axisFor(total: number): { interval: string; format: string } {
  const { ms, interval } = ticks.find((tick) => total / tick.ms <= mostTicks) ?? {
    ms: 7 * day,
    interval: '1week',
  }
  if (ms < second) return { interval, format: '%S.%L s' }
  if (ms < minute) return { interval, format: '%H:%M:%S' }
  if (ms < day) return { interval, format: total < 12 * hour ? '%H:%M' : '%a %H:%M' }
  return { interval, format: '%b %d' }
}
