import { randomUUID } from 'node:crypto'
import { pacificDate } from './dates.ts'
import { textOf } from './json.ts'
import { type Outcome, stateDetails } from './outcomes.ts'
import { newState, numberInTheWay } from './resources/build-uploads.ts'
import { addBuild } from './resources/builds.ts'
import { normalise } from './resources/versions.ts'
import type { Resource } from './store.ts'
import type { World } from './world.ts'

const uploadMs = 60_000
const appearanceMs = 90_000
const validMs = 240_000
const detailMs = 10_000
const localizationMs = 30_000

/** What Apple does with a delivery, from the commit of its file to the build that testers can have. */
export function processUpload(world: World, upload: Resource): void {
  const app = world.get('apps', upload.relations.app?.[0] ?? '')
  const outcome = world.outcomes.take({
    bundleId: textOf(app.attributes, 'bundleId'),
    version: textOf(upload.attributes, 'cfBundleShortVersionString'),
    buildNumber: textOf(upload.attributes, 'cfBundleVersion'),
  })
  const { uploadAfterMs = uploadMs, appearsAfterMs = Math.max(uploadAfterMs, appearanceMs) } = outcome
  // Of two reservations for one number the second to be committed loses.
  const isRedundant =
    numberInTheWay({ world, app, attributes: upload.attributes, except: upload }) !== undefined
  const isFailure = outcome.upload === 'FAILED' || isRedundant
  world.later(upload, uploadAfterMs, (current) => {
    const errors = isRedundant ? [{ code: '90189', description: 'Redundant Binary Upload.' }] : outcome.errors
    const state = {
      ...newState(isFailure ? 'FAILED' : 'COMPLETE'),
      errors: stateDetails(errors),
      warnings: stateDetails(outcome.warnings),
      infos: stateDetails(outcome.infos),
    }
    world.change(current, { attributes: { state } })
  })
  if (isFailure || outcome.never) return
  const committedAt = world.clock.now()
  world.later(upload, appearsAfterMs, (current) => {
    finishLater({
      world,
      build: buildOf({ world, upload: current, app, outcome, committedAt }),
      outcome,
      committedAt,
    })
  })
}

interface Appearing {
  world: World
  upload: Resource
  app: Resource
  outcome: Outcome
  committedAt: number
}

function buildOf({ world, upload, app, outcome, committedAt }: Appearing): Resource {
  return addBuild(world, {
    id: world.behaviour.buildIdEqualsUploadId ? upload.id : randomUUID(),
    app,
    upload,
    version: normalise(textOf(upload.attributes, 'cfBundleShortVersionString')),
    buildNumber: normalise(textOf(upload.attributes, 'cfBundleVersion')),
    platform: textOf(upload.attributes, 'platform'),
    processingState: 'PROCESSING',
    usesNonExemptEncryption: outcome.usesNonExemptEncryption ?? null,
    buildAudienceType: outcome.buildAudienceType ?? 'APP_STORE_ELIGIBLE',
    uploadedAt: committedAt,
    localizedAfterMs: localizationMs,
  })
}

interface Finishing {
  world: World
  build: Resource
  outcome: Outcome
  committedAt: number
}

function finishLater({ world, build, outcome, committedAt }: Finishing): void {
  const { validAfterMs = validMs, detailAfterMs = detailMs, build: processingState = 'VALID' } = outcome
  const leftMs = Math.max(0, committedAt + validAfterMs - world.clock.now())
  world.later(build, leftMs, (current) => {
    // The date of the upload is not stable: it moves when processing ends.
    const uploadedDate = pacificDate(world.clock.now())
    const hidden = { detailReadyAt: world.clock.now() + detailAfterMs }
    world.change(current, { attributes: { processingState, uploadedDate }, hidden })
    const upload = world.store.find('buildUploads', current.relations.buildUpload?.[0] ?? '')
    if (upload && processingState === 'VALID') world.change(upload, { hidden: { isBuildValid: true } })
  })
}
