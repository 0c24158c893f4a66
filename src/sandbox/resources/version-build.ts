import { invalidRelationship, lockedRelationship } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { isDraft } from './version-states.ts'
import { normalise } from './versions.ts'

const refused = 'The specified pre-release build could not be added.'

/** The build that a version is released with, or none. */
export function attachBuild(world: World, version: Resource, buildId: string | undefined): Resource {
  const current = version.relations.build?.[0]
  if (buildId !== undefined && buildId === current) return version
  if (!isDraft(version, world)) throw lockedRelationship('build', refused)
  if (buildId !== undefined && !isFitting(world, version, world.get('builds', buildId)))
    throw invalidRelationship('build', refused)
  return world.change(version, { relations: { build: buildId === undefined ? [] : [buildId] } })
}

function isFitting(world: World, version: Resource, build: Resource): boolean {
  const train = world.relatedOne(build, 'preReleaseVersion', 'preReleaseVersions')?.attributes ?? {}
  const { processingState, expired, buildAudienceType } = build.attributes
  return (
    build.relations.app?.[0] === version.relations.app?.[0] &&
    train.platform === version.attributes.platform &&
    normalise(String(train.version)) === normalise(String(version.attributes.versionString)) &&
    processingState === 'VALID' &&
    expired !== true &&
    buildAudienceType !== 'INTERNAL_ONLY'
  )
}
