import { casesOf, type FaultCase, nameOf, tryCase, type Verdict } from './case.ts'
import type { Findings, WorkerOptions } from './findings.ts'
import { walkHappyPath } from './happy-path.ts'
import { kinds, lastingKinds } from './kinds.ts'
import { scenarios } from './scenarios/index.ts'
import { removeFiles, writeFiles } from './scene.ts'
import { watchStalls } from './stalls.ts'
import { count } from './table.ts'

/** Most of a case is waiting for a pause between two tries, unless it starts a process. */
const atOnce = 24
const processesAtOnce = 2
const mostTries = 3

async function work({ share, shares, only, extent }: WorkerOptions): Promise<Findings> {
  const findings: Findings = { table: {}, broken: [] }
  const folders: string[] = []
  const stalls = watchStalls()
  const chosen = extent === 'whole' ? [...kinds, ...lastingKinds] : kinds
  try {
    const cases: FaultCase[] = []
    for (const scenario of scenarios) {
      const folder = await writeFiles(scenario)
      folders.push(folder)
      cases.push(...casesOf(await walkHappyPath(scenario, folder), chosen))
    }
    const own = cases.filter((one, index) => index % shares === share && nameOf(one).includes(only))
    const tryAll = async (waiting: Iterable<FaultCase>) => {
      for (const one of waiting) {
        const verdict = await tryAwake(one, stalls)
        count(findings.table, one, verdict)
        if (!verdict.outcome) findings.broken.push({ name: nameOf(one), problems: verdict.problems })
      }
    }
    const killed = own.filter(({ kind }) => kind.isKilled).values()
    const others = own.filter(({ kind }) => !kind.isKilled).values()
    await Promise.all([
      ...Array.from({ length: processesAtOnce }, () => tryAll(killed)),
      ...Array.from({ length: atOnce }, () => tryAll(others)),
    ])
    return findings
  } finally {
    stalls.stop()
    await Promise.all(folders.map(removeFiles))
  }
}

/** A case that is about time, or during which the machine stood still, proves nothing where all was slow, and is tried again. */
async function tryAwake(one: FaultCase, stalls: ReturnType<typeof watchStalls>): Promise<Verdict> {
  for (let tries = 1; ; tries += 1) {
    const startedAt = performance.now()
    const verdict = await tryCase(one)
    const isTimed = one.kind.inputs !== undefined || one.kind.timeoutMs !== undefined
    if (verdict.outcome || tries >= mostTries) return verdict
    if (!isTimed && !stalls.hasBeenOneSince(startedAt)) return verdict
  }
}

const options: WorkerOptions = JSON.parse(process.argv[2] ?? '')
process.stdout.write(JSON.stringify(await work(options)))
