import { randomUUID } from 'node:crypto'
import { pacificDate } from '../dates.ts'
import type { Family, Update } from '../family.ts'
import { invalidAttribute } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { trainOf } from './versions.ts'

const lifeMs = 90 * 24 * 3_600_000

export const builds: Family = {
  type: 'builds',
  relations: {
    buildBetaDetail: { type: 'buildBetaDetails', relation: 'build' },
    betaBuildLocalizations: { type: 'betaBuildLocalizations', relation: 'build' },
    betaAppReviewSubmission: { type: 'betaAppReviewSubmissions', relation: 'build' },
  },
  isListed: ({ attributes }, { world, query }) =>
    world.behaviour.processingBuildsListed ||
    query.filters.has('processingState') ||
    attributes.processingState !== 'PROCESSING',
  update,
}

function update({ world, resource: build, attributes, relations }: Update): Resource {
  const { expired, usesNonExemptEncryption } = attributes
  if (typeof usesNonExemptEncryption === 'boolean') {
    if (build.attributes.usesNonExemptEncryption !== null) {
      throw invalidAttribute('usesNonExemptEncryption', 'You cannot update when the value is already set.')
    }
    const hidden = { complianceSettledAt: world.clock.now() + world.behaviour.complianceLagMs }
    world.change(build, { attributes: { usesNonExemptEncryption }, hidden })
  }
  if (expired === true) expire(world, build)
  if (expired === false && build.attributes.expired === true && world.behaviour.unexpireBuild === 'refused') {
    throw invalidAttribute('expired', "'false' is not a valid value for the attribute 'expired'")
  }
  return world.change(build, { relations })
}

function expire(world: World, build: Resource): void {
  world.change(build, { attributes: { expired: true } })
  const submission = world.relatedOne(build, 'betaAppReviewSubmission', 'betaAppReviewSubmissions')
  const isOpen = ['WAITING_FOR_REVIEW', 'IN_REVIEW'].includes(String(submission?.attributes.betaReviewState))
  if (submission && isOpen) world.remove(submission)
}

export interface NewBuild {
  id?: string
  app: Resource
  upload?: Resource
  version: string
  buildNumber: string
  platform: string
  processingState: string
  usesNonExemptEncryption: boolean | null
  buildAudienceType: string
  uploadedAt: number
}

export function addBuild(world: World, build: NewBuild): Resource {
  const { id = randomUUID(), app, upload, version, platform, uploadedAt } = build
  const expiresAt = uploadedAt + lifeMs
  const added = world.insert('builds', {
    id,
    attributes: {
      version: build.buildNumber,
      uploadedDate: pacificDate(uploadedAt),
      expirationDate: pacificDate(expiresAt),
      expired: false,
      minOsVersion: '17.0',
      processingState: build.processingState,
      buildAudienceType: build.buildAudienceType,
      usesNonExemptEncryption: build.usesNonExemptEncryption,
    },
    relations: {
      app: [app.id],
      buildUpload: upload ? [upload.id] : [],
      preReleaseVersion: [preReleaseVersion(world, { app, version, platform }).id],
    },
  })
  world.later(added, expiresAt - world.clock.now(), (current) => expire(world, current))
  return added
}

interface Train {
  app: Resource
  version: string
  platform: string
}

/** The form in which a train was first uploaded is the one that it keeps. */
function preReleaseVersion(world: World, { app, version, platform }: Train): Resource {
  const known = world
    .related(app, 'preReleaseVersions', 'preReleaseVersions')
    .find(
      ({ attributes }) =>
        attributes.platform === platform && trainOf(String(attributes.version)) === trainOf(version),
    )
  return (
    known ??
    world.insert('preReleaseVersions', { attributes: { version, platform }, relations: { app: [app.id] } })
  )
}
