import type { App } from '../../app-store-connect/apps.ts'
import type { Fact } from '../../step.ts'
import type { Context, Given } from './declaration.ts'
import type { Sight } from './parts.ts'
import { reportOf } from './report.ts'
import { type Standing, standingsFrom } from './standing.ts'
import { factsOf, reachStanding } from './telling.ts'

/** What is known after the last look. */
export interface Known {
  app: Pick<App, 'id'> & Partial<App>
  sight: Sight
  standings: Standing[]
  /** Of submissions that were seen open. */
  submissionIds: ReadonlySet<string>
}

/** Works out where everything stands after a look, and sets the outputs and the facts of the summary. */
export function learn(known: Omit<Known, 'standings'>, given: Given, context: Context): Known {
  const { sight, submissionIds } = known
  const app =
    known.app.name === undefined
      ? (sight.parts.builds.find((build) => build.app)?.app ?? known.app)
      : known.app
  const standings = standingsFrom(sight.parts, { version: given.version, submissionIds })
  const open = standings.flatMap(({ submission }) =>
    submission && submission.state !== 'COMPLETE' ? submission.id : [],
  )
  const learned = { app, sight, standings, submissionIds: new Set([...submissionIds, ...open]) }
  context.reach({ status: JSON.stringify(reportOf(app, standings, [...sight.leftOut.keys()])) })
  reachStanding(context, standingMeant(learned, given))
  tellFacts(learned, context)
  return learned
}

/** On the platform that is asked for, or the only one. */
export function standingMeant({ standings }: Known, { platform }: Given): Standing | undefined {
  const [only, ...others] = standings.filter((one) => platform === undefined || one.platform === platform)
  return others.length === 0 ? only : undefined
}

function tellFacts({ app, sight, standings }: Known, { tell }: Context): void {
  tell({ name: 'App', value: app.name ?? app.id, link: `https://appstoreconnect.apple.com/apps/${app.id}` })
  const [only, ...others] = standings
  if (only && others.length === 0) tell({ name: 'Platform', value: only.platform })
  for (const standing of standings) {
    const facts = factsOf(app, standing)
    if (others.length === 0) tell(...facts)
    else tell(...existing(facts).map((fact) => ({ ...fact, name: `${standing.platform}: ${fact.name}` })))
  }
  for (const [part, reason] of sight.leftOut) tell({ name: `Left out: ${part}`, value: reason })
}

function existing(facts: readonly Fact[]): Fact[] {
  return facts.filter(({ value }) => value !== 'none')
}

export function logStandings({ app, sight, standings }: Known, { platform }: Given, { log }: Context): void {
  if (standings.length === 0) {
    log.info(`There is no build and no version${platform ? ` for ${platform}` : ''} yet.`)
  }
  for (const standing of standings) {
    for (const { name, value } of existing(factsOf(app, standing)))
      log.info(`${standing.platform} ${name}: ${value}`)
  }
  for (const [part, reason] of sight.leftOut) {
    log.warning(`The ${part} are left out, since Apple does not let this key see them: ${reason}`)
  }
}
