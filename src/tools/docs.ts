import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { connectionInputs } from '../common-inputs.ts'
import { listingSchema } from '../files/listing/schema.ts'
import { githubInputs } from '../github-inputs.ts'
import { type Input, type Inputs, yamlName } from '../inputs.ts'
import { steps } from '../steps/index.ts'
import { statusSchema } from '../steps/status/report.ts'
import { inputTable, type NamedStep, stepPage, table } from './step-page.ts'
import { validationRulesPage } from './validation-rules-page.ts'
import { writeYaml } from './yaml-text.ts'

const description =
  'Upload builds to App Store Connect and TestFlight from any runner, and run the release steps around them.'

const loaded: NamedStep[] = []
for (const [name, load] of Object.entries(steps)) loaded.push({ name, ...(await load()) })

writeFileSync('action.yml', actionYaml())
writeFileSync('README.md', withGenerated(readFileSync('README.md', 'utf8')))
mkdirSync('docs/steps', { recursive: true })
const schemas = { 'app-store': listingSchema(), status: statusSchema() }
for (const [name, schema] of Object.entries(schemas)) {
  writeFileSync(`docs/${name}.schema.json`, `${JSON.stringify(schema, undefined, 2)}\n`)
}
writeFileSync('docs/validation-rules.md', validationRulesPage())
for (const step of loaded) writeFileSync(`docs/steps/${step.name}.md`, stepPage(step))

function actionYaml(): string {
  const action = {
    name: 'App Store Connect Release',
    author: 'The app-store-connect-action authors',
    description,
    branding: { icon: 'upload-cloud', color: 'blue' },
    inputs: {
      step: {
        description: `What to do: ${loaded.map(({ name }) => name).join(', ')}. upload-build unless given.`,
      },
      ...Object.fromEntries([...inputsByName()].flatMap(inputEntries)),
    },
    outputs: Object.fromEntries(outputsByName()),
    runs: { using: 'node24', main: 'dist/index.js' },
  }
  return `# Written by \`npm run docs\` from src/steps; edit there.\n${writeYaml(action)}`
}

/**
 * Defaults are written in the code alone: a default in action.yml would look like an input that was given. Only what the runner alone
 * knows stands there. Where steps describe an input
 * in their own words, each is told.
 */
function inputEntries([name, uses]: [string, Use[]]) {
  const alias = uses.find(({ input }) => input.alias)?.input.alias
  const texts = new Map<string, string[]>()
  for (const { input, step } of uses) {
    const text = `${input.description}${input.defaultText === undefined ? '' : ` Default: ${input.defaultText}.`}`
    texts.set(text, [...(texts.get(text) ?? []), ...(step ? [step] : [])])
  }
  const description = [...texts].map(([text, users]) =>
    users.length > 0 ? `${text} Steps: ${users.join(', ')}.` : text,
  )
  const runnerDefault = uses[0]?.input.runnerDefault
  const own = [
    name,
    {
      description: description.join(' '),
      required: false,
      ...(runnerDefault ? { default: runnerDefault } : {}),
    },
  ]
  return alias ? [own, [alias, { description: `Another name for ${name}.`, required: false }]] : [own]
}

interface Use {
  input: Input<unknown>
  /** Undefined for an input of every step. */
  step: string | undefined
}

function inputsByName(): Map<string, Use[]> {
  const byName = new Map<string, Use[]>()
  const add = (inputs: Inputs, step: string | undefined) => {
    for (const [name, input] of Object.entries(inputs)) {
      byName.set(yamlName(name), [...(byName.get(yamlName(name)) ?? []), { input, step }])
    }
  }
  add({ ...connectionInputs, ...githubInputs }, undefined)
  for (const step of loaded) add(step.inputs, step.name)
  return byName
}

function outputsByName(): Map<string, { description: string }> {
  const byName = new Map<string, { text: string; users: string[] }>()
  for (const step of loaded) {
    for (const [name, text] of Object.entries(step.outputs)) {
      const known = byName.get(yamlName(name))
      if (known) known.users.push(step.name)
      else byName.set(yamlName(name), { text, users: [step.name] })
    }
  }
  return new Map(
    [...byName].map(([name, { text, users }]) => [
      name,
      { description: `${text} Steps: ${users.join(', ')}.` },
    ]),
  )
}

function withGenerated(readme: string): string {
  const sections: Record<string, string> = {
    steps: table(
      ['Step', 'What it does'],
      loaded.map(({ name, summary }) => [`[\`${name}\`](docs/steps/${name}.md)`, summary]),
    ),
    'common inputs': inputTable({ ...connectionInputs, ...githubInputs }),
  }
  return Object.entries(sections).reduce((text, [name, content]) => {
    const pattern = new RegExp(`(<!-- ${name} -->\\n)[\\s\\S]*?(<!-- end of ${name} -->)`)
    if (!pattern.test(text)) throw new Error(`README.md has no place for "${name}".`)
    return text.replace(pattern, (_, before: string, after: string) => `${before}\n${content}\n${after}`)
  }, readme)
}
