import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { kindName, type Subject } from '../../app-store-connect/store/review-items.ts'
import {
  type Candidate,
  listRiders,
  type Rider,
  type RiderKind,
} from '../../app-store-connect/store/riders.ts'
import { InputError } from '../../errors.ts'
import { nearest } from '../../nearest.ts'
import type { Context, Given } from './declaration.ts'

const named: readonly [names: (given: Given) => string[] | undefined, kind: RiderKind][] = [
  [({ inAppPurchases }) => inAppPurchases, 'inAppPurchaseVersion'],
  [({ subscriptions }) => subscriptions, 'subscriptionVersion'],
  [({ subscriptionGroups }) => subscriptionGroups, 'subscriptionGroupVersion'],
  [({ productPages }) => productPages, 'appCustomProductPageVersion'],
  [({ experiments }) => experiments, 'appStoreVersionExperimentV2'],
  [({ events }) => events, 'appEvent'],
]

const submittable = new Set([
  'DRAFT',
  'PREPARE_FOR_SUBMISSION',
  'READY_FOR_REVIEW',
  'REJECTED',
  'DEVELOPER_REJECTED',
])
const inReview = new Set(['WAITING_FOR_REVIEW', 'IN_REVIEW', 'ACCEPTED'])

/** What shall be reviewed along with the version. What has passed a review already needs none, and is left out. */
export async function findSubjects(
  api: AppStoreConnect,
  appId: string,
  { given, context }: { given: Given; context: Context },
): Promise<Subject[]> {
  const problems: string[] = []
  const groups = await Promise.all(
    kindsIn(given).map(async ({ kind, names }) => {
      const riders = await listRiders(api, appId, kind)
      return Promise.all(names.map((name) => subjectNamed(name, { kind, riders, problems, context })))
    }),
  )
  if (problems.length > 0) throw new InputError(problems)
  return groups.flat().filter((subject) => subject !== undefined)
}

function kindsIn(given: Given): { kind: RiderKind; names: string[] }[] {
  return named.flatMap(([namesIn, kind]) => {
    const names = [...new Set(namesIn(given))]
    return names.length > 0 ? [{ kind, names }] : []
  })
}

async function subjectNamed(
  name: string,
  options: { kind: RiderKind; riders: readonly Rider[]; problems: string[]; context: Context },
): Promise<Subject | undefined> {
  const { kind, riders, problems, context } = options
  const label = `${kindName(kind)} ${name}`
  const fitting = riders.filter(({ names }) => names.includes(name))
  const [only] = fitting
  if (!only || fitting.length > 1) {
    problems.push(only ? severalOf(label, fitting) : unknown(name, { kind, riders }))
    return undefined
  }
  const newest = await only.newest()
  const problem = problemOf(label, newest)
  if (problem !== undefined) problems.push(problem)
  if (!newest || problem !== undefined) return undefined
  if (!submittable.has(newest.state) && !inReview.has(newest.state)) {
    context.log.info(`The ${label} is ${newest.state}, and needs no review.`)
    return undefined
  }
  return { kind, id: newest.id, label }
}

function problemOf(label: string, newest: Candidate | undefined): string | undefined {
  if (!newest)
    return `The ${label} has no version that could be reviewed. Complete it in App Store Connect first.`
  const isOver = ['PAST', 'ARCHIVED', 'STOPPED', 'COMPLETED'].includes(newest.state)
  return isOver
    ? `The ${label} is ${newest.state}, and cannot be reviewed any more. Leave it out.`
    : undefined
}

function severalOf(label: string, fitting: readonly Rider[]): string {
  return `There are several for ${label}. Name one by its id: ${fitting.map(({ names }) => names[0]).join(', ')}.`
}

function unknown(name: string, { kind, riders }: { kind: RiderKind; riders: readonly Rider[] }): string {
  const what = kindName(kind)
  if (riders.length === 0) return `There is no ${what} "${name}": the app has none.`
  const close = nearest(
    name,
    riders.flatMap(({ names }) => names),
  )
  const list = riders.slice(0, 20).map(({ names }) => names.slice(1).join(' = ') || names[0])
  return `There is no ${what} "${name}"${close ? `; did you mean ${close}?` : '.'} The app has: ${list.join(', ')}.`
}
