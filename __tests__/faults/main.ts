import { brokenText, findAll } from './findings.ts'
import { allKinds } from './kinds.ts'
import { tableText } from './table.ts'

const [only = ''] = process.argv.slice(2)
const startedAt = performance.now()
const findings = await findAll({ only, extent: 'whole' })
console.log(tableText(findings.table, allKinds))
console.log(`${Math.round((performance.now() - startedAt) / 1000)} s`)
if (findings.broken.length > 0) {
  console.log(`\nWhat does not hold:\n\n${brokenText(findings)}`)
  process.exitCode = 1
}
