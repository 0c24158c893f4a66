import { type App, findApp } from '../../app-store-connect/apps.ts'
import { confirmTestNotes } from '../../app-store-connect/beta-build-localizations.ts'
import { type Build, testflightUrl } from '../../app-store-connect/builds.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import { followProcessing, RefusedBuildError } from '../../app-store-connect/processing.ts'
import {
  complianceChanges,
  readTestNotes,
  releaseNotesInput,
  testNotesChanges,
  usesNonExemptEncryptionInput,
} from '../../changes/build-settings.ts'
import {
  appIdInput,
  buildNumberInput,
  bundleIdInput,
  dryRunInput,
  onTimeoutInput,
  platformInput,
  pollIntervalInput,
  versionInput,
} from '../../common-inputs.ts'
import { DeadlineError, messageOf } from '../../errors.ts'
import { findPackage } from '../../files/find-package.ts'
import { type AppPackage, readPackage } from '../../files/package.ts'
import { deploymentEnvironmentInput } from '../../github-inputs.ts'
import { choice, flag, integer, text, type ValuesOf } from '../../inputs.ts'
import { type Change, carryOut, planOutputs } from '../../plan.ts'
import { defineStep, type StepContext } from '../../step.ts'
import { checkAgreement } from './agreement.ts'
import { deliver } from './delivery.ts'
import { checkPackage, skipValidationInput } from './package-check.ts'
import { createProgress, size } from './progress.ts'
import { courseForReservation } from './reservation.ts'
import { type Course, courseFor, look } from './standing.ts'

const inputs = {
  appPath: text('Path of the .ipa or .pkg, or a pattern that matches exactly one.'),
  appId: appIdInput.optional(),
  bundleId: bundleIdInput.optional(),
  platform: platformInput.optional(),
  version: versionInput.optional(),
  buildNumber: buildNumberInput.optional(),
  buildUploadId: text(
    'Id of the upload that next-build-number has reserved; the package goes into exactly that one.',
  ).optional(),
  waitForProcessing: flag('Wait until Apple has processed the build.').or(true),
  onTimeout: onTimeoutInput,
  ifExists: choice('What to do when this version and build number is there already.', ['adopt', 'fail']).or(
    'adopt',
  ),
  usesNonExemptEncryption: usesNonExemptEncryptionInput.optional(),
  releaseNotes: releaseNotesInput.optional(),
  skipValidation: skipValidationInput,
  concurrency: integer('How many parts of the file are sent at the same time.', { least: 1, most: 16 }).or(8),
  pollInterval: pollIntervalInput,
  deploymentEnvironment: deploymentEnvironmentInput.optional(),
  dryRun: dryRunInput,
}

const outputs = {
  appId: 'Apple ID of the app.',
  buildId: 'Id of the build, once it exists.',
  buildUploadId: 'Id of the upload.',
  version: 'Version of the package (CFBundleShortVersionString).',
  buildNumber: 'Build number of the package (CFBundleVersion).',
  platform: '`IOS`, `MAC_OS`, `TV_OS` or `VISION_OS`.',
  processingState: '`PROCESSING`, `VALID`, `INVALID` or `FAILED`, as seen last.',
  testflightUrl: 'The page of the build in App Store Connect.',
  reached:
    'How far it came, also after a failure: `checked`, `reserved`, `sent`, `committed`, `processing`, `processed`.',
  ...planOutputs,
}

type Given = ValuesOf<typeof inputs>
type Context = StepContext<keyof typeof outputs>

export const uploadBuild = defineStep({
  summary: 'Upload an .ipa or .pkg from any runner, and wait until Apple has processed it.',
  inputs,
  outputs,
  async run(given, context) {
    const { log, reach } = context
    const app = await log.group('Package', () => readApp(given, context))
    const owner = await findApp(context.appStoreConnect, { appId: given.appId, bundleId: app.bundleId })
    reach({ appId: owner.id })
    const page = `https://appstoreconnect.apple.com/apps/${owner.id}`
    context.tell({ name: 'App', value: `${owner.name} (${app.bundleId})`, link: page })
    await upload({ given, context, app, owner })
    return {}
  },
})

async function readApp(given: Given, { log, reach, tell }: Context): Promise<AppPackage> {
  const app = await readPackage(await findPackage(given.appPath))
  log.info(
    `${app.path}: ${app.bundleId} ${app.version} (${app.buildNumber}), ${app.platform}, ${size(app.size)}`,
  )
  checkAgreement(app, given)
  reach({ version: app.version, buildNumber: app.buildNumber, platform: app.platform, reached: 'checked' })
  tell(
    { name: 'Version', value: `${app.version} (${app.buildNumber}) for ${app.platform}` },
    { name: 'Size', value: size(app.size) },
  )
  return app
}

async function upload(options: {
  given: Given
  context: Context
  app: AppPackage
  owner: App
}): Promise<void> {
  const { given, context, app, owner } = options
  const { appStoreConnect: api, log, reach, tell, signal } = context
  const { version, buildNumber, platform } = app
  const identity = { appId: owner.id, version, buildNumber, platform }
  const notes = await readTestNotes(given.releaseNotes, owner, log)
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
    await log.group('Validation', () => checkPackage(app.path, given.skipValidation, context))

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
    if (!(await carryOut(changes, { ...context, isDryRun: given.dryRun }))) return
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
    tell({ name: 'Upload', value: `${duration}, ${throughput}` })
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
    tell(
      { name: 'State', value: found.processingState },
      { name: 'TestFlight', value: `Build ${found.id}`, link: url },
    )
  }
}
