import type { AppStoreConnect } from '../../../app-store-connect/client.ts'
import type { PackageContents } from '../../../files/validation/contents.ts'
import {
  findingOf,
  type RuleLevels,
  type ValidationFinding,
} from '../../../files/validation/validate-package.ts'
import { accountHits } from './findings.ts'
import { lookAtAccount } from './look.ts'
import { accountRule } from './rules.ts'
import { subjectOf } from './subject.ts'

/** What App Store Connect says against a package, and of what expires in the account. */
export async function accountFindings(
  api: AppStoreConnect,
  options: { contents: PackageContents | undefined; levels: RuleLevels; expiryDays: number },
): Promise<ValidationFinding[]> {
  const { contents, levels, expiryDays } = options
  const subject = subjectOf(contents)
  const account = await lookAtAccount(api, {
    subject,
    isOn: (...rules) => rules.some((rule) => levels.get(rule) !== 'off'),
  })
  const hits = accountHits(account, { subject, now: api.now(), expiryDays })
  return hits.flatMap(({ rule, level, sentence }) =>
    findingOf(accountRule(rule), { levels, sentence, ...(level && { level }) }),
  )
}
