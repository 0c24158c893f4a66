import type { BetaApp } from '../../app-store-connect/beta-app.ts'
import { differingNotes } from '../../app-store-connect/beta-build-localizations.ts'
import { type BetaBuild, getBetaBuild } from '../../app-store-connect/beta-builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { lookAgain } from '../../app-store-connect/look-again.ts'
import { ExpectedError } from '../../errors.ts'
import type { Context } from './declaration.ts'
import type { WantedGroup } from './groups.ts'
import { isApproved } from './verdict.ts'
import type { Work } from './work.ts'

const looksAfterMs = [0, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000]

/** Reads the build until Apple shows what was set; reads may be late by up to a minute. */
export async function readBack(api: AppStoreConnect, work: Work): Promise<BetaBuild> {
  let missing: string[] = []
  const look = async () => {
    const current = await getBetaBuild(api, work.build.id, { isFresh: true })
    missing = missingIn(current, work)
    return missing.length === 0 ? current : undefined
  }
  const shown = await lookAgain(look, { afterMs: looksAfterMs, signal: work.context.signal })
  if (shown) return shown
  throw new ExpectedError(
    `Everything was sent, but App Store Connect does not show it: ${missing.join(', ')}. Look at the build in TestFlight, and run the step again.`,
  )
}

function missingIn(current: BetaBuild, { notes, resolved, done }: Work): string[] {
  return [
    ...[...differingNotes(notes, current.notes).keys()].map((locale) => `release notes in ${locale}`),
    ...resolved.groups.flatMap((wanted) => (hasBuild(wanted, current) ? [] : `group "${wanted.name}"`)),
    ...resolved.toRemoveFrom.flatMap(({ name, group }) =>
      group && done.removed.has(group.id) && current.groupIds.includes(group.id)
        ? `removal from group "${name}"`
        : [],
    ),
    ...(done.isSubmitted && current.reviewState === undefined && !isApproved(current)
      ? ['submission for beta review']
      : []),
  ]
}

/** The build as it is after what was done, for when it cannot be read back. */
export function afterwards({ build, done }: Work): BetaBuild {
  const groupIds = [...build.groupIds, ...done.added].filter((id) => !done.removed.has(id))
  return {
    ...build,
    groupIds,
    reviewState: build.reviewState ?? (done.isSubmitted ? 'WAITING_FOR_REVIEW' : undefined),
  }
}

function hasBuild({ group }: WantedGroup, build: BetaBuild): boolean {
  return Boolean(group && (group.hasAccessToAllBuilds || build.groupIds.includes(group.id)))
}

export function tellApp({ reach, tell }: Context, { id, name }: BetaApp): void {
  reach({ appId: id })
  tell({ name: 'App', value: name, link: `https://appstoreconnect.apple.com/apps/${id}` })
}

/** Told before anything is checked, so that comment and deployment know of a build that is refused where it stands. */
export function tellStates({ reach, tell }: Context, build: BetaBuild): void {
  const { internalState, externalState, reviewState = 'NOT_SUBMITTED' } = build
  reach({
    betaReviewState: reviewState,
    internalBuildState: internalState,
    externalBuildState: externalState,
  })
  tell(
    { name: 'Internal testing', value: internalState },
    { name: 'External testing', value: externalState },
    { name: 'Beta review', value: reviewState },
  )
}

/** Sets the outputs and the facts of the summary. */
export function tellOutcome(
  { app, resolved, notes, context }: Pick<Work, 'app' | 'resolved' | 'notes' | 'context'>,
  build: BetaBuild,
): void {
  const { reach, tell } = context
  const having = resolved.groups.filter((wanted) => hasBuild(wanted, build))
  reach({
    groupIds: having.flatMap(({ group }) => group?.id ?? []).join(','),
    publicLinks: having.flatMap(({ group }) => group?.publicLink ?? []).join('\n'),
    groups: JSON.stringify(
      resolved.groups.map((wanted) => ({
        id: wanted.group?.id ?? null,
        name: wanted.name,
        kind: wanted.isInternal ? 'internal' : 'external',
        publicLink: wanted.group?.publicLink ?? null,
        hasBuild: hasBuild(wanted, build),
      })),
    ),
  })
  tellStates(context, build)
  for (const wanted of resolved.groups) {
    const { isInternal, group } = wanted
    const isNameOfSeveral = resolved.groups.filter(({ name }) => name === wanted.name).length > 1
    const name = isNameOfSeveral && group ? `${wanted.name} (${group.id})` : wanted.name
    const kind = isInternal ? 'internal' : 'external'
    const link = group?.publicLink
    tell({
      name: `Group ${name}`,
      value: `${kind}, ${hasBuild(wanted, build) ? 'has the build' : 'does not have the build'}${link ? `, ${link}` : ''}`,
      ...(group
        ? { link: link ?? `https://appstoreconnect.apple.com/apps/${app.id}/testflight/groups/${group.id}` }
        : {}),
    })
  }
  if (notes.size > 0) tell({ name: 'What to test', value: [...notes.keys()].join(', ') })
}
