import { AppleError } from '../../app-store-connect/errors.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import { ExpectedError, InputError } from '../../errors.ts'
import { deadEnd } from './dead-ends.ts'
import type { Context, Given } from './declaration.ts'
import { type Known, learn, logStandings, standingMeant } from './known.ts'
import { look, type PartName, partNames } from './parts.ts'
import { type Standing, stateIn } from './standing.ts'
import type { Wanted } from './wanted.ts'

const partsOf: Record<Wanted['kind'], readonly PartName[]> = {
  upload: ['uploads'],
  build: ['builds', 'uploads'],
  internal: ['builds', 'uploads'],
  external: ['builds', 'uploads'],
  'beta-review': ['builds', 'uploads'],
  version: ['versions'],
  submission: ['submissions', 'versions'],
  'phased-release': ['versions'],
}

/** Looks at what is waited for alone; the rest is read once more at the end. */
export async function awaitState(
  known: Known,
  wanted: readonly Wanted[],
  { given, context }: { given: Given; context: Context },
): Promise<void> {
  const { appStoreConnect: api, log, reach, signal, tell } = context
  const scope = { ...given, appId: known.app.id }
  const names = partNames.filter((name) => wanted.some(({ kind }) => partsOf[kind].includes(name)))
  refuseUnseen(known, wanted)
  tellMeaning(wanted, context)
  let current = known
  let looks = 0
  const lookAtRest = async () => {
    const others = partNames.filter((name) => !names.includes(name) && !current.sight.leftOut.has(name))
    if (looks < 2 || others.length === 0) return true
    try {
      const sight = await look(api, scope, { names: others, before: current.sight })
      current = learn({ ...current, sight }, given, context)
      return true
    } catch (error) {
      if (!(error instanceof AppleError)) throw error
      log.warning(`The ${others.join(', ')} are told as they were at first: ${error.gist}`)
      return false
    }
  }
  const reached = await waitFor({
    subject: `Waiting for ${wanted.map(nameOf).join(' or ')}`,
    timelineName: 'Waiting',
    async look() {
      if (looks > 0) {
        const sight = await look(api, scope, { names, before: current.sight })
        current = learn({ ...current, sight }, given, context)
      }
      looks += 1
      const standing = theOne(current, given)
      const found = wanted.find(({ kind, state }) => stateIn(standing, kind) === state)
      if (!found && reasonsAgainst(wanted, standing)) {
        await lookAtRest()
        throw hopeless(wanted, standingMeant(current, given) ?? standing)
      }
      const state = describe(wanted, standing)
      return { state, timelineState: state, ...(found ? { result: found } : {}) }
    },
    log,
    signal,
    pollIntervalMs: given.pollInterval,
    onDeadline: 'Run the step again to wait on, with a longer timeout.',
  })
  reach({ reached: nameOf(reached) })
  tell({ name: 'Reached', value: nameOf(reached) })
  if (looks > 1 && (await lookAtRest())) logStandings(current, given, context)
}

function nameOf({ kind, state }: Wanted): string {
  return `${kind}:${state}`
}

function refuseUnseen({ sight }: Known, wanted: readonly Wanted[]): void {
  const problems = wanted.flatMap((one) => {
    const [part = 'builds'] = partsOf[one.kind]
    const reason = sight.leftOut.get(part)
    return reason === undefined
      ? []
      : `wait-for names ${nameOf(one)}, but Apple does not let this key see the ${part}: ${reason.replace(/\.$/, '')}. Use a key whose role may, or wait for something else.`
  })
  if (problems.length > 0) throw new InputError(problems)
}

function tellMeaning(wanted: readonly Wanted[], { log }: Context): void {
  for (const one of wanted) {
    if (one.alsoOf.length === 0) continue
    log.info(
      `${one.state} is taken as ${nameOf(one)}. For another meaning write ${one.alsoOf.map((kind) => `${kind}:${one.state}`).join(' or ')}.`,
    )
  }
}

function theOne(known: Known, given: Given): Standing | undefined {
  const { standings } = known
  if (given.platform === undefined && standings.length > 1) {
    const names = standings.map(({ platform }) => platform).join(', ')
    throw new InputError(`The app is on ${names}. Say with platform which one wait-for is about.`)
  }
  return standingMeant(known, given)
}

/** Why none of these can come; undefined while one may. */
function reasonsAgainst(wanted: readonly Wanted[], standing: Standing | undefined): string[] | undefined {
  if (!standing) return undefined
  const reasons = wanted.flatMap((one) => deadEnd(one, standing) ?? [])
  return reasons.length === wanted.length ? [...new Set(reasons)] : undefined
}

function hopeless(wanted: readonly Wanted[], standing: Standing | undefined): ExpectedError {
  const names = wanted.map(nameOf).join(' or ')
  return new ExpectedError(
    [`${names} will not be reached.`, ...(reasonsAgainst(wanted, standing) ?? [])].join('\n'),
  )
}

/** What is waited for, as it is now: `version PENDING_DEVELOPER_RELEASE`. */
function describe(wanted: readonly Wanted[], standing: Standing | undefined): string {
  const kinds = [...new Set(wanted.map(({ kind }) => kind))]
  return kinds.map((kind) => `${kind} ${stateIn(standing, kind) ?? 'none yet'}`).join(', ')
}
