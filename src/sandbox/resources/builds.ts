import { randomUUID } from 'node:crypto'
import { pacificDate } from '../dates.ts'
import type { Family, Update } from '../family.ts'
import { invalidAttribute } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { declare } from './app-encryption-declarations.ts'
import { isOpen } from './beta-app-review-submissions.ts'
import { assignBuilds } from './beta-assignment.ts'
import { addAppleLocalizations } from './beta-build-localizations.ts'
import { assignTesters } from './beta-testers.ts'
import { trainOf } from './versions.ts'

const lifeMs = 90 * 24 * 3_600_000

export const builds: Family = {
  type: 'builds',
  relations: {
    buildBetaDetail: { type: 'buildBetaDetails', relation: 'build' },
    betaBuildLocalizations: { type: 'betaBuildLocalizations', relation: 'build' },
    individualTesters: { type: 'betaTesters', relation: 'builds' },
    appStoreVersion: { type: 'appStoreVersions', relation: 'build' },
    betaAppReviewSubmission: { type: 'betaAppReviewSubmissions', relation: 'build' },
  },
  isListed: ({ attributes }, { world, query }) =>
    world.behaviour.processingBuildsListed ||
    query.filters.has('processingState') ||
    attributes.processingState !== 'PROCESSING',
  update,
  links: {
    betaGroups: {
      add({ world, resource, ids }) {
        assignBuilds({
          world,
          builds: [resource],
          groups: ids.map((id) => world.get('betaGroups', id)),
          side: 'build',
        })
      },
      remove({ world, resource, ids }) {
        world.unlink(resource, 'betaGroups', ids)
        return 204
      },
    },
    individualTesters: {
      add({ world, resource, ids }) {
        assignTesters({
          world,
          testers: ids.map((id) => world.get('betaTesters', id)),
          builds: [resource.id],
        })
      },
      remove({ world, resource, ids }) {
        for (const id of ids) world.unlink(world.get('betaTesters', id), 'builds', [resource.id])
        return 204
      },
    },
    appEncryptionDeclaration: {
      replace({ world, resource, ids }) {
        for (const id of ids) declare(world, resource, world.get('appEncryptionDeclarations', id))
      },
    },
  },
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
  if (submission && isOpen(submission)) world.remove(submission)
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
  /** When Apple adds localizations of its own. */
  localizedAfterMs: number
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
  world.insert('buildBetaDetails', {
    id,
    attributes: { autoNotifyEnabled: true },
    relations: { build: [id] },
  })
  world.later(added, build.localizedAfterMs, (current) => addAppleLocalizations(world, current))
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
