import { AnnotatedError } from '../../errors.ts'
import { inOrder, lineOf, remarksOf } from '../../files/validation/report.ts'
import { packageRules } from '../../files/validation/rules.ts'
import { readSkipped } from '../../files/validation/skipped-rules.ts'
import { validatePackage } from '../../files/validation/validate-package.ts'
import { custom } from '../../inputs.ts'
import type { StepContext } from '../../step.ts'

export const skipValidationInput = custom(
  'What the check of the package before the upload leaves out: `true` for all of it, or names of rules and families, separated by newlines, commas or blanks (docs/validation-rules.md).',
  readSkipped(packageRules),
).or(new Set(), 'false')

/** Ends the step before anything is sent where Apple would refuse the package. */
export async function checkPackage(
  path: string,
  skipped: ReadonlySet<string>,
  { log, annotate, tell }: Pick<StepContext<never>, 'log' | 'annotate' | 'tell'>,
): Promise<void> {
  if (packageRules.every(({ id }) => skipped.has(id))) return
  const levels = new Map([...skipped].map((id) => [id, 'off'] as const))
  const validated = await validatePackage(path, { now: new Date(), levels, repository: '.' })
  const findings = inOrder(validated.findings)
  for (const finding of findings) log.info(lineOf(finding))
  // What is good to know stands in the log alone: it is the same with every upload.
  const grave = findings.filter(({ level }) => level !== 'notice')
  annotate(...remarksOf(grave, path))
  const errors = grave.filter(({ level }) => level === 'error')
  const counts = `errors: ${errors.length}, warnings: ${grave.length - errors.length}`
  tell({ name: 'Validation', value: grave.length === 0 ? 'nothing found' : counts })
  if (errors.length === 0) return
  const rules = [...new Set(errors.map(({ rule }) => rule))].join(', ')
  throw new AnnotatedError(
    `Apple would refuse ${path} (${rules}); nothing was sent. Mend it and build anew. What is no fault here is left out with skip-validation: ${rules}.`,
  )
}
