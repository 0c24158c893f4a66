import { casesOf, type FaultCase, nameOf, tryCase } from './case.ts'
import type { Findings, WorkerOptions } from './findings.ts'
import { walkHappyPath } from './happy-path.ts'
import { kinds, lastingKinds } from './kinds.ts'
import { scenarios } from './scenarios/index.ts'
import { removeFiles, writeFiles } from './scene.ts'
import { count } from './table.ts'

/** Most of a case is waiting for a pause between two tries. */
const atOnce = 40

async function work({ share, shares, only, extent }: WorkerOptions): Promise<Findings> {
  const findings: Findings = { table: {}, broken: [] }
  const folders: string[] = []
  const chosen = extent === 'whole' ? [...kinds, ...lastingKinds] : kinds
  try {
    const cases: FaultCase[] = []
    for (const scenario of scenarios) {
      const folder = await writeFiles(scenario)
      folders.push(folder)
      cases.push(...casesOf(await walkHappyPath(scenario, folder), chosen))
    }
    const own = cases.filter((one, index) => index % shares === share && nameOf(one).includes(only))
    const waiting = own.values()
    const worker = async () => {
      for (const one of waiting) {
        const verdict = await tryCase(one)
        count(findings.table, one, verdict)
        if (!verdict.outcome) findings.broken.push({ name: nameOf(one), problems: verdict.problems })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    return findings
  } finally {
    await Promise.all(folders.map(removeFiles))
  }
}

const options: WorkerOptions = JSON.parse(process.argv[2] ?? '')
process.stdout.write(JSON.stringify(await work(options)))
