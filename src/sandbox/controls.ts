import type { Behaviour, ReviewVerdict } from './behaviour.ts'
import type { Clock } from './clock.ts'
import type { Faults } from './faults.ts'
import type { JsonObject } from './json.ts'
import type { AssetOutcome, Outcome } from './outcomes.ts'
import type { RecordedRequest, Recorder } from './recorder.ts'
import { offerApp } from './resources/availabilities.ts'
import { type BetaVerdict, decide } from './resources/beta-app-review-submissions.ts'
import { previewKind, screenshotKind } from './resources/media-sets.ts'
import { priceApp } from './resources/prices.ts'
import { decideReview, isUnderReview } from './resources/review-course.ts'
import { changeVersionState, type VersionState } from './resources/version-states.ts'
import {
  appNamed,
  type SeedApp,
  type SeedBuild,
  type SeedGroup,
  type SeedTester,
  type SeedUpload,
  seedApp,
  seedBuild,
  seedGroup,
  seedTester,
  seedUpload,
  seedUser,
} from './seed.ts'
import { completeVersion, type SeedSubmission, seedSubmission } from './seed-review.ts'
import { type SeedMedia, type SeedVersion, seedMedia, seedVersion } from './seed-store.ts'
import type { Resource } from './store.ts'
import type { NewResource, World } from './world.ts'

/** A resource as tests look at it: what is shown, and the ids of its relations as far as it keeps them itself. */
export interface Seen {
  type: string
  id: string
  attributes: JsonObject
  relations: Resource['relations']
}

export interface Controls {
  clock: Clock
  faults: Faults
  /** May be changed at any time. */
  behaviour: Behaviour
  requests: () => readonly RecordedRequest[]
  clearRequests: () => void
  /** The requests in short, such as `GET /v1/apps` or `PUT storage`. */
  trace: () => string[]
  outcome: (outcome: Outcome) => void
  /** How the processing of the next fitting picture, film or paper ends. */
  assetOutcome: (outcome: AssetOutcome) => void
  advance: (ms: number) => void
  all: (type: string) => Seen[]
  find: (type: string, id: string) => Seen | undefined
  /** All that there is, of whatever type. */
  everything: () => Seen[]
  /** The bytes of an upload's main file; with `keepBytes` alone. */
  uploadedBytes: (uploadId: string) => Buffer | undefined
  addApp: (app: SeedApp) => Seen
  addBuild: (build: SeedBuild) => Seen
  /** A version for the store. It has what the one before it had, and moves the app's facts along with its state. */
  addVersion: (version: SeedVersion) => Seen
  setVersionState: (versionId: string, state: VersionState) => Seen
  addScreenshots: (media: SeedMedia) => Seen
  addPreviews: (media: SeedMedia) => Seen
  addReviewSubmission: (submission: SeedSubmission) => Seen
  /** Fills in whatever the version and its app still need to be reviewed, a build among it. */
  completeVersion: (versionId: string) => Seen
  /** What an app costs, in dollars; nothing unless told. */
  setPrice: (app: string, customerPrice?: string) => void
  /** Where it is sold; everywhere unless told. */
  setAvailability: (app: string, soldIn?: readonly string[]) => void
  /** Answers about privacy cannot be given through the API. */
  setPrivacyAnswers: (app: string, answers: 'published' | 'unpublished' | 'missing') => void
  /** Ends the review of a submission, or of the only one that is in review. */
  reviewVerdict: (submissionId: string | undefined, verdict: ReviewVerdict) => void
  /** An app name which another account has, in one language or in all. */
  takeName: (name: string, locale?: string) => void
  addUpload: (upload: SeedUpload) => Seen
  addGroup: (group: SeedGroup) => Seen
  addTester: (tester: SeedTester) => Seen
  /** A member of the team, who may test internally. */
  addUser: (email: string) => Seen
  /** Any resource as it is given, without the rules of the API. */
  add: (type: string, resource: NewResource) => Seen
  change: (type: string, id: string, attributes: JsonObject) => Seen
  /** Ends the beta review of a build. */
  betaVerdict: (buildId: string, verdict: BetaVerdict) => void
}

interface Controlled {
  world: World
  faults: Faults
  recorder: Recorder
}

export function createControls({ world, faults, recorder }: Controlled): Controls {
  const see = (resource: Resource): Seen => {
    const { type, id, relations } = resource
    return { type, id, attributes: world.attributes(resource), relations }
  }
  return {
    clock: world.clock,
    faults,
    behaviour: world.behaviour,
    requests: () => recorder.all(),
    clearRequests: () => recorder.clear(),
    trace: () => recorder.all().map(({ method, template }) => `${method} ${template}`),
    outcome: (outcome) => world.outcomes.add(outcome),
    assetOutcome: (outcome) => world.outcomes.addAsset(outcome),
    advance: (ms) => world.clock.advance(ms),
    all(type) {
      world.clock.settle()
      return world.all(type).map(see)
    },
    find(type, id) {
      world.clock.settle()
      const resource = world.find(type, id)
      return resource && see(resource)
    },
    everything() {
      world.clock.settle()
      return world.store.types().flatMap((type) => world.all(type).map(see))
    },
    uploadedBytes(uploadId) {
      const [fileId] = world.relatedIds(world.get('buildUploads', uploadId), 'assetFile')
      return fileId === undefined ? undefined : world.parts.bytes(fileId)
    },
    addApp: (app) => see(seedApp(world, app)),
    addBuild: (build) => see(seedBuild(world, build)),
    addVersion: (version) => see(seedVersion(world, appNamed(world, version.app), version)),
    setVersionState(versionId, state) {
      world.clock.settle()
      return see(changeVersionState(world, world.get('appStoreVersions', versionId), state))
    },
    addScreenshots: (media) => see(seedMedia(world, media, screenshotKind)),
    addPreviews: (media) => see(seedMedia(world, media, previewKind)),
    addReviewSubmission: (submission) =>
      see(seedSubmission(world, appNamed(world, submission.app), submission)),
    completeVersion: (versionId) => see(completeVersion(world, world.get('appStoreVersions', versionId))),
    setPrice(app, customerPrice = '0.0') {
      priceApp(world, appNamed(world, app), customerPrice)
    },
    setAvailability(app, soldIn) {
      offerApp(world, appNamed(world, app), soldIn)
    },
    setPrivacyAnswers(app, privacyAnswers) {
      world.change(appNamed(world, app), { hidden: { privacyAnswers } })
    },
    reviewVerdict(submissionId, verdict) {
      world.clock.settle()
      const inReview = world.all('reviewSubmissions').filter(isUnderReview)
      const [submission, ...others] = inReview.filter(({ id }) => id === (submissionId ?? id))
      if (!submission)
        throw new Error(
          submissionId === undefined
            ? 'No submission is in review'
            : `The submission ${submissionId} is not in review`,
        )
      if (others.length > 0) throw new Error('Several submissions are in review; name one as "submission"')
      decideReview(world, submission, verdict)
    },
    takeName(name, locale = '') {
      world.insert('takenNames', { attributes: { name, locale } })
    },
    addUpload: (upload) => see(seedUpload(world, upload)),
    addGroup: (group) => see(seedGroup(world, group)),
    addTester: (tester) => see(seedTester(world, tester)),
    addUser: (email) => see(seedUser(world, email)),
    add: (type, resource) => see(world.insert(type, resource)),
    change: (type, id, attributes) => see(world.change(world.get(type, id), { attributes })),
    betaVerdict(buildId, verdict) {
      const build = world.get('builds', buildId)
      const submission = world.relatedOne(build, 'betaAppReviewSubmission', 'betaAppReviewSubmissions')
      if (!submission) throw new Error(`The build ${buildId} is not in beta review`)
      decide(world, submission, verdict)
    },
  }
}
