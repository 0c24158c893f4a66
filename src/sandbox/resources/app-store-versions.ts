import { pacificDate } from '../dates.ts'
import type { Creation, Family, Removal, Removed, Update } from '../family.ts'
import { type JsonObject, textOf } from '../json.ts'
import {
  invalidAttribute,
  invalidRelationship,
  lockedAttribute,
  missingAttribute,
  type Refusal,
  refuseAll,
  stateError,
} from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { dropUnusedInfo } from './app-info-generations.ts'
import { removeWithParts } from './ownership.ts'
import { releaseWhenDue } from './release-course.ts'
import { attachBuild } from './version-build.ts'
import { addVersion } from './version-creation.ts'
import { appStoreState, isDraft, isReleased, stateOf, versionsOf } from './version-states.ts'
import { isVersion, normalise, trainOf } from './versions.ts'

export const appStoreVersions: Family = {
  type: 'appStoreVersions',
  relations: {
    appStoreVersionLocalizations: { type: 'appStoreVersionLocalizations', relation: 'appStoreVersion' },
    routingAppCoverage: { type: 'routingAppCoverages', relation: 'appStoreVersion' },
    appStoreVersionPhasedRelease: { type: 'appStoreVersionPhasedReleases', relation: 'appStoreVersion' },
    appStoreVersionSubmission: { type: 'appStoreVersionSubmissions', relation: 'appStoreVersion' },
    appStoreReviewDetail: { type: 'appStoreReviewDetails', relation: 'appStoreVersion' },
  },
  absences: { appStoreVersionSubmission: 'The resource AppStoreVersionSubmissions does not exist.' },
  view: (version) => ({ appStoreState: appStoreState(stateOf(version)) }),
  create,
  update,
  remove,
  links: {
    build: {
      replace({ world, resource, ids }) {
        attachBuild(world, resource, ids[0])
      },
    },
  },
}

function create({ world, attributes, relations }: Creation): Resource {
  const app = world.get('apps', relations.app?.[0] ?? '')
  const platform = textOf(attributes, 'platform')
  const others = versionsOf(world, app, platform)
  if (!others.every(isReleased)) {
    throw invalidRelationship('app', 'You cannot create a new version of the App in the current state.')
  }
  refuseAll([
    ...wrongNumber(textOf(attributes, 'versionString'), others),
    ...wrongRelease(attributes, { releaseType: 'AFTER_APPROVAL' }),
  ])
  const version = addVersion(world, { app, attributes: storedDates(attributes) })
  return relations.build?.[0] === undefined ? version : attachBuild(world, version, relations.build[0])
}

function* wrongNumber(versionString: string, others: readonly Resource[]): Iterable<Refusal> {
  if (!isVersion(versionString)) {
    const detail = `'${versionString}' is not a valid value for the attribute 'versionString'`
    yield invalidAttribute('versionString', detail)
    return
  }
  const number = trainOf(versionString)
  if (others.some((other) => trainOf(textOf(other.attributes, 'versionString')) === number)) {
    yield invalidAttribute('versionString', 'The version number has been previously used.', {
      suffix: '.DUPLICATE',
    })
  }
}

/** A date goes with a scheduled release alone, and names a whole hour. */
function* wrongRelease(changes: JsonObject, previous: JsonObject): Iterable<Refusal> {
  if (!('releaseType' in changes) && !('earliestReleaseDate' in changes)) return
  const { releaseType, earliestReleaseDate } = { ...previous, ...changes }
  const date = typeof earliestReleaseDate === 'string' ? earliestReleaseDate : undefined
  if (releaseType === 'SCHEDULED' && date === undefined) yield missingAttribute('earliestReleaseDate')
  if (date === undefined) return
  const isWholeHour = new Date(date).getTime() % 3_600_000 === 0
  if (releaseType !== 'SCHEDULED' || !isWholeHour) {
    yield invalidAttribute(
      'earliestReleaseDate',
      `'${date}' is not a valid value for the attribute 'earliestReleaseDate'`,
    )
  }
}

/** Every date comes back in California's time, however it was written. */
function storedDates(attributes: JsonObject): JsonObject {
  const date = textOf(attributes, 'earliestReleaseDate')
  return date === '' ? attributes : { ...attributes, earliestReleaseDate: pacificDate(Date.parse(date)) }
}

/** What can still be changed once a version is no draft any more. */
const changeable: Readonly<Record<string, readonly string[]>> = {
  READY_FOR_REVIEW: ['copyright', 'releaseType', 'earliestReleaseDate'],
  WAITING_FOR_REVIEW: ['copyright', 'releaseType', 'earliestReleaseDate'],
  PENDING_DEVELOPER_RELEASE: ['releaseType', 'earliestReleaseDate'],
  READY_FOR_DISTRIBUTION: ['copyright', 'downloadable'],
}

function update({ world, resource: version, attributes, relations }: Update): Resource {
  const current = textOf(version.attributes, 'versionString')
  const versionString = textOf(attributes, 'versionString') || current
  const isNew = versionString !== current
  refuseAll([
    ...lockedAttributes(world, version, attributes),
    ...(isNew ? wrongNumber(versionString, othersOf(world, version)) : []),
    ...wrongRelease(attributes, version.attributes),
  ])
  const changed = world.change(version, { attributes: { ...storedDates(attributes), versionString } })
  const settled = isNew ? withoutOtherBuild(world, changed) : changed
  const attached = relations.build ? attachBuild(world, settled, relations.build[0]) : settled
  return releaseWhenDue(world, attached)
}

function* lockedAttributes(world: World, version: Resource, attributes: JsonObject): Iterable<Refusal> {
  const { lockedAttributes: locked } = version.hidden
  for (const name of Object.keys(attributes)) {
    const isOpen = isDraft(version, world) || changeable[stateOf(version)]?.includes(name)
    if (!isOpen || (Array.isArray(locked) && locked.includes(name))) yield lockedAttribute(name)
  }
}

function othersOf(world: World, version: Resource): Resource[] {
  const app = { id: version.relations.app?.[0] ?? '' }
  return versionsOf(world, app, textOf(version.attributes, 'platform')).filter(({ id }) => id !== version.id)
}

/** A build stays only with a version of its own number. */
function withoutOtherBuild(world: World, version: Resource): Resource {
  const build = world.relatedOne(version, 'build', 'builds')
  const train = build && world.relatedOne(build, 'preReleaseVersion', 'preReleaseVersions')
  const isSame =
    normalise(String(train?.attributes.version)) === normalise(String(version.attributes.versionString))
  return isSame ? version : world.change(version, { relations: { build: [] } })
}

function remove({ world, resource: version }: Removal): Removed {
  const app = world.get('apps', version.relations.app?.[0] ?? '')
  const isOnly = world.related(app, 'appStoreVersions', 'appStoreVersions').length === 1
  if (isOnly || stateOf(version) !== 'PREPARE_FOR_SUBMISSION') {
    throw stateError(`The version in state '${stateOf(version)}' can not be deleted.`)
  }
  removeWithParts(world, version)
  dropUnusedInfo(world, app)
  return 204
}
