import { expireBuild, type OlderBuild, olderBuilds } from '../../app-store-connect/beta-review.ts'
import { type Build, isPlatform, nameOf } from '../../app-store-connect/builds.ts'
import type { Change } from '../../plan.ts'
import type { Work } from './work.ts'

/** `replaced` are expired already, to make room in beta review. */
export async function expiryChanges(
  { api, app, build, given, context }: Work,
  replaced: readonly Build[],
): Promise<Change[]> {
  const { platform } = build
  if (given.expirePreviousBuilds === 'false' || !isPlatform(platform)) return []
  const older = (await olderBuilds(api, { ...build, appId: app.id, platform })).filter(
    ({ id }) => !replaced.some((other) => other.id === id),
  )
  const isSpared = (other: OlderBuild) =>
    given.expirePreviousBuilds !== 'all' && (other.isInReview || other.isInStoreVersion)
  const spared = older.filter(isSpared).map((other) => {
    return `${nameOf(other)} (${other.isInReview ? 'in a review' : 'in a store version'})`
  })
  if (spared.length > 0) context.log.notice(`Not expired: ${spared.join(', ')}.`)
  return older
    .filter((other) => !isSpared(other))
    .map((other) => ({
      action: 'update',
      subject: `build ${nameOf(other)}: expire it`,
      apply: () => expireBuild(api, other.id),
    }))
}
