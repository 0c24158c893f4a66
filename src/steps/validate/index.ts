import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { AnnotatedError, InputError } from '../../errors.ts'
import { findPackage } from '../../files/find-package.ts'
import { rules } from '../../files/validation/rules.ts'
import { type ValidationFinding, validatePackage } from '../../files/validation/validate-package.ts'
import { choice, custom, text, type ValuesOf } from '../../inputs.ts'
import { defineOfflineStep, type OfflineContext } from '../../step.ts'
import { factsOf, inOrder, lineOf, remarksOf } from './report.ts'
import { readRuleLevels } from './rule-levels.ts'
import { sarifOf } from './sarif.ts'

const inputs = {
  appPath: text('Path of the .ipa or .pkg, or a pattern that matches exactly one.').optional(),
  rules: custom(
    'Levels of rules, one a line: `rule-id: off`, `notice`, `warning` or `error`. See docs/validation-rules.md.',
    readRuleLevels,
  ).optional(),
  failOn: choice('The least level of a finding that fails the step.', ['error', 'warning', 'never']).or(
    'error',
  ),
  sarifFile: text('A file to write the findings to in SARIF, for GitHub code scanning.').optional(),
}

const outputs = {
  findings:
    'What was found, as JSON: a list of `rule`, `level`, `codes`, `sentence`, `fix`, `link`, `path` in the package and `place` in the sources.',
  errors: 'How many findings are errors.',
  warnings: 'How many findings are warnings.',
  notices: 'How many findings are notices.',
}

type Given = ValuesOf<typeof inputs>
type Context = OfflineContext<keyof typeof outputs>

export const validate = defineOfflineStep({
  summary:
    'Tell on the spot what Apple would refuse in a package. Nothing is sent, and no credentials are needed.',
  inputs,
  outputs,
  async run(given, context) {
    if (given.appPath === undefined) {
      throw new InputError('There is nothing to validate. Give app-path, the path of the .ipa or .pkg.')
    }
    const packagePath = await findPackage(given.appPath)
    const options = { now: new Date(), levels: given.rules ?? new Map(), repository: '.' }
    const findings = inOrder(await validatePackage(packagePath, options))
    await report(findings, { given, context, packagePath })
    return {}
  },
})

interface Place {
  given: Given
  context: Context
  packagePath: string
}

async function report(
  findings: readonly ValidationFinding[],
  { given, context, packagePath }: Place,
): Promise<void> {
  const { failOn, sarifFile } = given
  const count = (level: string) => findings.filter((finding) => finding.level === level).length
  const [errors, warnings, notices] = ['error', 'warning', 'notice'].map(count)
  context.reach({
    findings: JSON.stringify(findings),
    errors: String(errors),
    warnings: String(warnings),
    notices: String(notices),
  })
  const verdict =
    findings.length === 0 ? 'nothing found' : `errors: ${errors}, warnings: ${warnings}, notices: ${notices}`
  context.log.info(`${packagePath}: ${verdict}.`)
  for (const finding of findings) context.log.info(`  ${lineOf(finding)}`)
  context.tell(
    { name: 'Package', value: packagePath },
    { name: 'Findings', value: verdict },
    ...factsOf(findings),
  )
  if (sarifFile !== undefined) await writeSarif(sarifFile, { findings, packagePath })
  context.annotate(...remarksOf(findings, packagePath))
  const failing = findings.filter(({ level }) => fails(level, failOn))
  if (failing.length > 0) {
    throw new AnnotatedError(
      `${packagePath} has ${failing.length} findings that fail the step (fail-on: ${failOn}).`,
    )
  }
}

function fails(level: ValidationFinding['level'], failOn: Given['failOn']): boolean {
  if (failOn === 'never') return false
  return level === 'error' || (failOn === 'warning' && level === 'warning')
}

async function writeSarif(
  path: string,
  { findings, packagePath }: { findings: readonly ValidationFinding[]; packagePath: string },
): Promise<void> {
  await mkdir(dirname(path), { recursive: true })
  await writeFile(path, `${JSON.stringify(sarifOf({ findings, rules, packagePath }), undefined, 2)}\n`)
}
