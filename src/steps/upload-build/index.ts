import { type App, findApp } from '../../app-store-connect/apps.ts'
import { confirmTestNotes } from '../../app-store-connect/beta-build-localizations.ts'
import { type Build, nameOf, testflightUrl } from '../../app-store-connect/builds.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import { followProcessing, RefusedBuildError } from '../../app-store-connect/processing.ts'
import { complianceChanges, readTestNotes, testNotesChanges } from '../../changes/build-settings.ts'
import { findNotes, type MadeNotes, makeNotes } from '../../changes/repository-notes.ts'
import { DeadlineError, messageOf } from '../../errors.ts'
import { findPackage } from '../../files/find-package.ts'
import { type AppPackage, readPackage } from '../../files/package.ts'
import { inPart } from '../../part.ts'
import { type Change, carryOut } from '../../plan.ts'
import { defineStep } from '../../step.ts'
import { checkAgreement } from './agreement.ts'
import { type Context, type Given, inputs, outputs } from './declaration.ts'
import { deliver } from './delivery.ts'
import { checkPackage } from './package-check.ts'
import { createProgress, size } from './progress.ts'
import { courseForReservation } from './reservation.ts'
import { type Course, courseFor, look } from './standing.ts'

export const uploadBuild = defineStep({
  summary: 'Upload an .ipa or .pkg from any runner, and wait until Apple has processed it.',
  inputs,
  outputs,
  example: {
    id: 'upload',
    inputs: {
      appPath: 'build/MyApp.ipa',
      releaseNotes: 'Starts twice as fast.',
      usesNonExemptEncryption: 'false',
    },
    outputs: ['buildId', 'version', 'buildNumber'],
  },
  pages: ['release-notes.md', 'github.md', 'validation-rules.md'],
  async run(given, context) {
    const { log, reach } = context
    const app = await log.group('Package', () => readApp(given, context))
    const found = await findNotes(given, context)
    const made = await makeNotes(found, { version: app.version, unit: 'bytes', context })
    const owner = await findApp(context.appStoreConnect, { appId: given.appId, bundleId: app.bundleId })
    reach({ appId: owner.id })
    const page = `https://appstoreconnect.apple.com/apps/${owner.id}`
    context.tell({ name: 'App', value: owner.name, link: page })
    await upload({ given, context, app, owner, made })
    return {}
  },
})

function describe(build: Pick<AppPackage, 'version' | 'buildNumber' | 'platform'>): string {
  return `${nameOf(build)} for ${build.platform}`
}

async function readApp(given: Given, { log, reach, tell }: Context): Promise<AppPackage> {
  const app = await readPackage(await findPackage(given.appPath))
  log.info(
    `${app.path}: ${app.bundleId} ${app.version} (${app.buildNumber}), ${app.platform}, ${size(app.size)}`,
  )
  checkAgreement(app, given)
  reach({ version: app.version, buildNumber: app.buildNumber, platform: app.platform, reached: 'checked' })
  tell({ name: 'Build', value: describe(app) }, { name: 'Size', value: size(app.size) })
  return app
}

async function upload(options: {
  given: Given
  context: Context
  app: AppPackage
  owner: App
  made: MadeNotes | undefined
}): Promise<void> {
  const { given, context, app, owner, made } = options
  const { appStoreConnect: api, log, reach, tell, signal } = context
  const { version, buildNumber, platform } = app
  const identity = { appId: owner.id, version, buildNumber, platform }
  const notes = await readTestNotes({ given: given.releaseNotes, made }, owner, log)
  const standing = await look(api, identity)
  let build = standing.build
  if (build) remember(build)
  const course = await chooseCourse()
  if (course.why) log.notice(course.why)
  let uploadId = course.kind === 'adopt' ? course.uploadId : undefined
  let isCommitted = course.kind === 'adopt'
  if (uploadId) reach({ buildUploadId: uploadId, ...(build ? {} : { reached: 'committed' }) })
  // What is there already, Apple has taken.
  if (course.kind !== 'adopt')
    await log.group('Validation', () =>
      inPart(log, { name: 'Validation', kind: 'work' }, () =>
        checkPackage(app.path, given.skipValidation, context),
      ),
    )

  const changes: Change[] = [
    ...(course.kind === 'adopt' ? [] : [{ action: 'upload' as const, subject: app.fileName, apply: send }]),
    ...complianceChanges({
      wanted: given.usesNonExemptEncryption,
      standing: build ? build.usesNonExemptEncryption : app.usesNonExemptEncryption,
      appId: owner.id,
      appeared,
      api,
      log,
    }),
    ...(await testNotesChanges({ notes, build, appeared, api })),
  ]
  try {
    // The parts of the upload stand in the timeline themselves.
    const planLog = { info: log.info, warning: log.warning }
    if (!(await carryOut(changes, { ...context, log: planLog, isDryRun: given.dryRun }))) return
    if (notes.size > 0) {
      await confirmTestNotes(api, (await appeared()).id, notes, signal)
      tell({ name: 'What to test', value: [...notes.keys()].join(', ') })
    }
    if (given.waitForProcessing) {
      await follow('processed')
      reach({ reached: 'processed' })
      if (build?.usesNonExemptEncryption === undefined) {
        log.warning(
          'Nobody can install this build before its export compliance is answered: set uses-non-exempt-encryption, or ITSAppUsesNonExemptEncryption in Info.plist.',
        )
      }
    }
  } catch (error) {
    const isLate =
      (signal.aborted && signal.reason instanceof DeadlineError) ||
      (error instanceof AppleError && error.isBeyondDeadline)
    if (!isLate || !isCommitted || given.onTimeout === 'fail') throw error
    log.warning(`${messageOf(error)} The step succeeds all the same, as on-timeout says.`)
  }

  async function chooseCourse(): Promise<Course> {
    const circumstances = { fileSize: app.size, ifExists: given.ifExists }
    try {
      if (given.buildUploadId === undefined) return courseFor(standing, identity, circumstances)
      const reservation = { ...circumstances, uploadId: given.buildUploadId, standing, identity, signal }
      return await courseForReservation(api, reservation)
    } catch (error) {
      const ended = standing.uploads.find(({ state }) => state !== 'AWAITING_UPLOAD')
      reach({
        ...(ended ? { buildUploadId: ended.id } : {}),
        ...(error instanceof RefusedBuildError ? { processingState: error.state } : {}),
      })
      throw error
    }
  }

  async function send(): Promise<void> {
    const progress = createProgress(app.size, log.info)
    uploadId = await log.group('Upload', () =>
      deliver({
        api,
        identity,
        app,
        unfinished: course.kind === 'continue' ? course.upload : undefined,
        known: new Set(standing.uploads.map(({ id }) => id)),
        concurrency: given.concurrency,
        progress,
        log,
        signal,
        onReached: (reached, buildUploadId) => reach({ reached, buildUploadId }),
      }),
    )
    isCommitted = true
    const { duration, throughput } = progress.finish()
    log.info(`Uploaded ${size(app.size)} in ${duration}, ${throughput}`)
    tell(
      { name: 'Upload', value: `${size(app.size)} in ${duration}, ${throughput}` },
      { name: 'State', value: 'PROCESSING' },
    )
  }

  async function appeared(): Promise<Build> {
    return build ?? follow('appeared')
  }

  async function follow(until: 'appeared' | 'processed'): Promise<Build> {
    return followProcessing(api, {
      identity,
      uploadId,
      buildId: build?.id,
      until,
      pollIntervalMs: given.pollInterval,
      log,
      signal,
      onSight({ processingState, build: seen }) {
        reach({ processingState, reached: 'processing' })
        tell({ name: 'State', value: processingState })
        if (seen) remember(seen)
      },
    })
  }

  function remember(found: Build): void {
    build = found
    const url = testflightUrl(owner.id, platform, found.id)
    reach({
      buildId: found.id,
      processingState: found.processingState,
      testflightUrl: url,
      reached: found.processingState === 'VALID' ? 'processed' : 'processing',
    })
    tell({ name: 'State', value: found.processingState }, { name: 'Build', value: describe(app), link: url })
  }
}
