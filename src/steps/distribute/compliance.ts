import type { BetaBuild } from '../../app-store-connect/beta-builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import {
  attachApprovedDeclaration,
  findApprovedDeclaration,
} from '../../app-store-connect/export-compliance.ts'
import { complianceChanges } from '../../changes/build-settings.ts'
import type { Change } from '../../plan.ts'
import type { Given } from './declaration.ts'
import type { Declaration, Work } from './work.ts'

export async function neededDeclaration(
  api: AppStoreConnect,
  { appId, build, given }: { appId: string; build: BetaBuild; given: Given },
): Promise<Declaration> {
  const answer = build.usesNonExemptEncryption ?? given.usesNonExemptEncryption
  if (answer !== true || build.isDeclared || build.internalState !== 'MISSING_EXPORT_COMPLIANCE')
    return 'not-needed'
  return (await findApprovedDeclaration(api, appId)) === undefined ? 'lacking' : 'available'
}

/** Whether Apple still has to take in an answer about export compliance that was given. */
export function isComplianceUnsettled(build: BetaBuild): boolean {
  const isAnswered = build.usesNonExemptEncryption === false || build.isDeclared
  return isAnswered && build.internalState === 'MISSING_EXPORT_COMPLIANCE'
}

export function exportComplianceChanges(work: Work): Change[] {
  const { api, given, app, build, declaration, context, settled } = work
  const answers = complianceChanges({
    wanted: given.usesNonExemptEncryption,
    standing: build.usesNonExemptEncryption,
    appId: app.id,
    appeared: async () => build,
    settled,
    api,
    log: context.log,
  })
  if (build.usesNonExemptEncryption !== true || declaration !== 'available') return answers
  const attachment: Change = {
    action: 'update',
    subject: 'encryption declaration of the build',
    async apply() {
      await attachApprovedDeclaration(api, app.id, build.id)
      await settled()
    },
  }
  return [...answers, attachment]
}
