import { textOf } from '../json.ts'
import {
  type AppleError,
  invalidAttribute,
  missingAttribute,
  missingRelationship,
  Refusal,
} from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { unanswered } from './age-rating-declarations.ts'
import { editableInfo } from './app-info-generations.ts'
import { missingContact } from './beta-app-review-details.ts'
import { wrongMedia } from './media-readiness.ts'
import { isDraft, isReleased, stateOf, versionsOf } from './version-states.ts'
import { isHigher } from './versions.ts'

export type Problem = readonly [path: string, errors: readonly AppleError[]]

/** Tells, resource by resource, everything that keeps a version from being reviewed. */
export function refuseUnready(world: World, version: Resource): void {
  const associated: Record<string, AppleError[]> = {}
  for (const [path, errors] of problems(world, version))
    associated[path] = [...(associated[path] ?? []), ...errors]
  if (Object.keys(associated).length === 0) return
  throw new Refusal({
    status: 409,
    code: 'STATE_ERROR.ENTITY_STATE_INVALID',
    title: `appStoreVersions with id '${version.id}' is not in valid state.`,
    detail: 'This resource cannot be reviewed, please check associated errors to see why.',
    associated,
  })
}

function* problems(world: World, version: Resource): Iterable<Problem> {
  const app = world.get('apps', version.relations.app?.[0] ?? '')
  yield* wrongVersion(world, version)
  yield* wrongBuild(world, version)
  yield* wrongTexts(world, version)
  yield* wrongInfo(world, version, app)
  yield* wrongContact(world, version)
  yield* wrongMedia(world, version, app)
  yield* wrongApp(world, app)
}

function missing(type: string, id: string, names: readonly string[]): Problem[] {
  return names.map((name) => [`/v1/${type}/${id}`, missingAttribute(name).errors] as const)
}

function* wrongVersion(world: World, version: Resource): Iterable<Problem> {
  const path = `/v1/appStoreVersions/${version.id}`
  if (!isDraft(version, world) && stateOf(version) !== 'READY_FOR_REVIEW') {
    const detail = `appStoreVersions with id '${version.id}' is not ready to be submitted for review`
    yield [
      path,
      [{ status: 409, code: 'STATE_ERROR.ENTITY_INVALID', title: 'The resource is not ready.', detail }],
    ]
  }
  const number = textOf(version.attributes, 'versionString')
  for (const other of platformVersions(world, version)) {
    const released = textOf(other.attributes, 'versionString')
    if (other.id === version.id || stateOf(other) !== 'READY_FOR_DISTRIBUTION' || isHigher(number, released))
      continue
    const detail = `The version number must be higher than the one in the store: '${released}'`
    yield [path, invalidAttribute('versionString', detail).errors]
  }
}

function platformVersions(world: World, { attributes, relations }: Resource): Resource[] {
  return versionsOf(world, { id: relations.app?.[0] ?? '' }, textOf(attributes, 'platform'))
}

function* wrongBuild(world: World, version: Resource): Iterable<Problem> {
  const build = world.relatedOne(version, 'build', 'builds')
  if (!build) {
    yield [`/v1/appStoreVersions/${version.id}`, missingRelationship('build').errors]
    return
  }
  const { usesNonExemptEncryption } = build.attributes
  if (usesNonExemptEncryption === null) yield* missing('builds', build.id, ['usesNonExemptEncryption'])
  const declaration = world.relatedOne(build, 'appEncryptionDeclaration', 'appEncryptionDeclarations')
  if (
    usesNonExemptEncryption === true &&
    declaration?.attributes.appEncryptionDeclarationState !== 'APPROVED'
  )
    yield [`/v1/builds/${build.id}`, missingRelationship('appEncryptionDeclaration').errors]
}

function* wrongTexts(world: World, version: Resource): Iterable<Problem> {
  const isUpdate = platformVersions(world, version).some(
    (other) => other.id !== version.id && isReleased(other),
  )
  const needed = ['description', 'keywords', 'supportUrl', ...(isUpdate ? ['whatsNew'] : [])]
  for (const { id, attributes } of world.related(
    version,
    'appStoreVersionLocalizations',
    'appStoreVersionLocalizations',
  )) {
    yield* missing(
      'appStoreVersionLocalizations',
      id,
      needed.filter((name) => textOf(attributes, name) === ''),
    )
  }
}

function* wrongInfo(world: World, version: Resource, app: Resource): Iterable<Problem> {
  const info = editableInfo(world, app)
  if (!info) return
  if (!world.relatedIds(info, 'primaryCategory').length)
    yield [`/v1/appInfos/${info.id}`, missingRelationship('primaryCategory').errors]
  const policy = version.attributes.platform === 'TV_OS' ? 'privacyPolicyText' : 'privacyPolicyUrl'
  for (const { id, attributes } of world.related(info, 'appInfoLocalizations', 'appInfoLocalizations')) {
    if (textOf(attributes, policy) === '') yield* missing('appInfoLocalizations', id, [policy])
  }
  const declaration = world.relatedOne(info, 'ageRatingDeclaration', 'ageRatingDeclarations')
  if (declaration) yield* missing('ageRatingDeclarations', declaration.id, unanswered(declaration))
}

function* wrongContact(world: World, version: Resource): Iterable<Problem> {
  const detail = world.relatedOne(version, 'appStoreReviewDetail', 'appStoreReviewDetails')
  if (!detail) {
    yield [`/v1/appStoreVersions/${version.id}`, missingRelationship('appStoreReviewDetail').errors]
    return
  }
  yield* missing('appStoreReviewDetails', detail.id, missingContact(detail))
}

function* wrongApp(world: World, app: Resource): Iterable<Problem> {
  if (textOf(app.attributes, 'contentRightsDeclaration') === '')
    yield* missing('apps', app.id, ['contentRightsDeclaration'])
  for (const relation of ['appPriceSchedule', 'appAvailabilityV2'])
    if (world.relatedIds(app, relation).length === 0)
      yield [`/v1/apps/${app.id}`, missingRelationship(relation).errors]
  const privacy: Readonly<Record<string, string>> = {
    missing: "Answers to what data your app collects and how it's used are needed.",
    unpublished: "You must have published answers to your app's data usages.",
  }
  const detail = privacy[textOf(app.hidden, 'privacyAnswers')]
  if (detail !== undefined) {
    const title = 'The request cannot be fulfilled because of the state of another resource.'
    yield ['/v1/appDataUsages/', [{ status: 409, code: 'STATE_ERROR', title, detail }]]
  }
}
