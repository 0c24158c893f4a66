import type { FilePlace } from './errors.ts'
import type { Remark, StepLog } from './step.ts'

/** GitHub shows ten annotations of a kind per step and drops the others. */
const mostShown = 10

/** As many remarks as GitHub shows: where there are more of a level, the last one holds all that are left. */
export function fittingRemarks(remarks: readonly Remark[]): Remark[] {
  const shown = new Map<Remark, Remark>()
  for (const ofLevel of Map.groupBy(remarks, ({ level }) => level).values()) {
    const isTooMany = ofLevel.length > mostShown
    for (const remark of isTooMany ? ofLevel.slice(0, mostShown - 1) : ofLevel) shown.set(remark, remark)
    const [first, ...rest] = isTooMany ? ofLevel.slice(mostShown - 1) : []
    if (!first) continue
    const places = `And ${rest.length} more:`
    shown.set(first, { ...first, message: [first.message, places, ...rest.map(lineOf)].join('\n') })
  }
  return remarks.flatMap((remark) => shown.get(remark) ?? [])
}

function lineOf({ message, place }: Remark): string {
  const [first = ''] = message.split('\n')
  return place && !first.startsWith(place.file) ? `  ${nameOf(place)}: ${first}` : `  ${first}`
}

function nameOf({ file, line }: FilePlace): string {
  return line ? `${file}:${line}` : file
}

/** A warning or notice is annotated once, however often a wait comes by it; after that it is a line of the log. */
export function annotatingOnce(log: StepLog): StepLog {
  const said = new Set<string>()
  const once = (say: (message: string) => void) => (message: string) => {
    if (said.has(message)) {
      log.info(message)
      return
    }
    said.add(message)
    say(message)
  }
  return { ...log, notice: once(log.notice), warning: once(log.warning) }
}
