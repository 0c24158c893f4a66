import { readFileSync } from 'node:fs'
import { type Input, type Inputs, yamlName } from '../inputs.ts'
import type { AnyStep } from '../step.ts'

export interface NamedStep extends AnyStep {
  name: string
}

const credentials = `    issuer-id: \${{ vars.APP_STORE_CONNECT_ISSUER_ID }}
    api-key-id: \${{ vars.APP_STORE_CONNECT_KEY_ID }}
    api-private-key: \${{ secrets.APP_STORE_CONNECT_PRIVATE_KEY }}
`

/** The page of a step. Besides what its definition says it reads the titles of the pages that the step names. */
export function stepPage(step: NamedStep): string {
  const { name, summary, inputs, outputs, pages = [] } = step
  const isOffline = step.credentials === 'optional'
  return `<!-- Written by \`npm run docs\` from src/steps; edit there. -->

# ${name}

${summary}

## Example

\`\`\`yaml
${exampleOf(step)}\`\`\`
${isOffline ? '\nThe credentials may be added, as in every other step.\n' : ''}
## Inputs

Besides the [inputs of every step](../../README.md#inputs-of-every-step)${isOffline ? ', of which the credentials may be left out' : ''}:

${inputTable(inputs)}
## Outputs

${table(
  ['Output', 'What it holds'],
  Object.entries(outputs).map(([output, text]) => [`\`${yamlName(output)}\``, text]),
)}
A later step reads them by the \`id\` of this one:

\`\`\`yaml
${useOfOutputs(step)}\`\`\`
${pages.length > 0 ? `\n## More\n\n${pages.map(linkTo).join('\n')}\n` : ''}`
}

function exampleOf({ name, example, ...step }: NamedStep): string {
  const inputs = Object.entries(example.inputs).map(
    ([input, text = '']) => `    ${yamlName(input)}: ${quoted(text)}\n`,
  )
  return `- id: ${example.id}
  uses: OWNER/app-store-connect-action@v1
  with:
    step: ${name}
${step.credentials === 'optional' ? '' : credentials}${inputs.join('')}`
}

/** Numbers with a dot would lose their last zero where YAML is not read as a workflow is. */
function quoted(text: string): string {
  return /^[\d.]+$/.test(text) && text.split('.').length === 2 ? `"${text}"` : text
}

function useOfOutputs({ example }: NamedStep): string {
  const variables = example.outputs.map((output) => ({
    name: yamlName(output).toUpperCase().replaceAll('-', '_'),
    value: `\${{ steps.${example.id}.outputs.${yamlName(output)} }}`,
  }))
  return `- run: echo "${variables.map(({ name }) => `$${name}`).join(', ')}"
  env:
${variables.map(({ name, value }) => `    ${name}: ${value}\n`).join('')}`
}

function linkTo(page: string): string {
  const title = /^# (.+)$/m.exec(readFileSync(`docs/${page}`, 'utf8'))?.[1]
  if (title === undefined) throw new Error(`docs/${page} has no title.`)
  return `- [${title}](../${page})`
}

export function inputTable(inputs: Inputs): string {
  return table(
    ['Input', 'What it says', 'Default'],
    Object.entries(inputs).map(([name, input]) => [
      `\`${yamlName(name)}\`${input.alias ? ` (also \`${input.alias}\`)` : ''}`,
      input.description,
      defaultOf(input),
    ]),
  )
}

function defaultOf({ presence, defaultText, runnerDefault }: Input<unknown>): string {
  if (presence === 'required') return 'required'
  const text = defaultText ?? runnerDefault
  return text === undefined ? '' : `\`${text}\``
}

export function table(head: string[], rows: string[][]): string {
  const line = (cells: string[]) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return `${[head, head.map(() => '---'), ...rows].map(line).join('\n')}\n`
}
