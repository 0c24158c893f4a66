import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AnnotatedError, InputError } from '../../errors.ts'
import { factsOf, inOrder, lineOf, remarksOf } from '../../files/validation/report.ts'
import type { ValidationFinding } from '../../files/validation/validate-package.ts'
import { defineOfflineStep } from '../../step.ts'
import { type Context, type Given, inputs, outputs } from './declaration.ts'
import { allRules } from './rules.ts'
import { sarifOf } from './sarif.ts'
import { lookAtAll, type Validated } from './validated.ts'

export const validate = defineOfflineStep({
  summary:
    'Tell on the spot what Apple would refuse in a package, a listing and its media; with credentials also what stands in the way in App Store Connect. Nothing is changed.',
  inputs,
  outputs,
  example: {
    id: 'validate',
    inputs: { appPath: 'build/MyApp.ipa', failOn: 'warning', sarifFile: 'validation.sarif' },
    outputs: ['errors', 'warnings'],
  },
  pages: ['validation-rules.md', 'listing-files.md', 'media-files.md'],
  async run(given, context) {
    const validated = await lookAtAll(given, context)
    if (validated.subjects.length === 0) {
      throw new InputError(
        'There is nothing to validate: no package, listing or media was found here. Give app-path (the .ipa or .pkg), metadata-path (the listing), or the credentials of a key to look at certificates and profiles.',
      )
    }
    await report(validated, given, context)
    return {}
  },
})

async function report(
  { subjects, findings, home }: Validated,
  given: Given,
  context: Context,
): Promise<void> {
  const { failOn, sarifFile } = given
  const sorted = inOrder(findings)
  const count = (level: string) => sorted.filter((finding) => finding.level === level).length
  const [errors, warnings, notices] = ['error', 'warning', 'notice'].map(count)
  context.reach({
    findings: JSON.stringify(sorted),
    errors: String(errors),
    warnings: String(warnings),
    notices: String(notices),
  })
  const verdict =
    sorted.length === 0 ? 'nothing found' : `errors: ${errors}, warnings: ${warnings}, notices: ${notices}`
  const names = subjects.map(({ value }) => value).join(', ')
  context.log.info(`${names}: ${verdict}.`)
  for (const finding of sorted) context.log.info(`  ${lineOf(finding)}`)
  context.tell(...subjects, { name: 'Findings', value: verdict }, ...factsOf(sorted))
  if (sarifFile !== undefined) await writeSarif(sarifFile, sorted, home)
  context.annotate(...remarksOf(sorted, home))
  const failing = sorted.filter(({ level }) => fails(level, failOn))
  if (failing.length > 0) {
    const what = failing.length === 1 ? 'finding that fails' : 'findings that fail'
    throw new AnnotatedError(`${names}: ${failing.length} ${what} the step (fail-on: ${failOn}).`)
  }
}

function fails(level: ValidationFinding['level'], failOn: Given['failOn']): boolean {
  if (failOn === 'never') return false
  return level === 'error' || (failOn === 'warning' && level === 'warning')
}

async function writeSarif(
  path: string,
  findings: readonly ValidationFinding[],
  home: string | undefined,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  const sarif = sarifOf({ findings, rules: allRules, home })
  await writeFile(path, `${JSON.stringify(sarif, undefined, 2)}\n`)
}
