import { getBetaApp } from '../../app-store-connect/beta-app.ts'
import { differingNotes } from '../../app-store-connect/beta-build-localizations.ts'
import { type BetaBuild, getBetaBuild } from '../../app-store-connect/beta-builds.ts'
import { isPlatform, nameOf, testflightUrl } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { followProcessing } from '../../app-store-connect/processing.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import { readTestNotes } from '../../changes/build-settings.ts'
import { findNotes, makeNotes } from '../../changes/repository-notes.ts'
import { DeadlineError, ExpectedError, messageOf } from '../../errors.ts'
import { excusingLateWaits } from '../../late-wait.ts'
import { carryOut } from '../../plan.ts'
import { defineStep } from '../../step.ts'
import { changesFor } from './changes.ts'
import { check } from './check.ts'
import { isComplianceUnsettled, neededDeclaration } from './compliance.ts'
import { type Context, type Given, inputs, outputs } from './declaration.ts'
import { afterwards, readBack, tellApp, tellOutcome, tellStates } from './outcome.ts'
import { wantedReviewDetail } from './review-detail.ts'
import { checkEmails } from './single-testers.ts'
import { buildWithId, checkTargetInputs, findTarget, type Target } from './target.ts'
import { localizationIn, readAppTexts } from './texts.ts'
import { awaitVerdict } from './verdict.ts'
import type { Done, Work } from './work.ts'

export const distribute = defineStep({
  summary: 'Give a build to TestFlight groups and testers: notes, compliance, beta review, notification.',
  inputs,
  outputs,
  example: {
    id: 'distribute',
    inputs: {
      bundleId: 'com.example.app',
      version: '1.4.0',
      buildNumber: '42',
      groups: 'Staff',
      createGroups: 'internal',
      releaseNotes: 'Starts twice as fast.',
    },
    outputs: ['internalBuildState', 'testflightUrl'],
  },
  pages: ['release-notes.md', 'github.md'],
  async run(given, context) {
    checkTargetInputs(given)
    checkEmails(given.testers ?? [])
    await excusingLateWaits(() => run(given, context), { onTimeout: given.onTimeout, context })
    return {}
  },
})

async function run(given: Given, context: Context): Promise<void> {
  const { appStoreConnect: api, log, signal } = context
  const found = await findNotes(given, context)
  const named =
    given.buildId === undefined ? undefined : await buildWithId(api, given.buildId, { given, signal })
  const app = await getBetaApp(api, { appId: given.appId ?? named?.appId, bundleId: given.bundleId })
  tellApp(context, app)
  const locales = app.localizations.map(({ locale }) => locale)
  const texts = await readAppTexts(given, app.primaryLocale, log)
  const target: Target = named ? { kind: 'build', build: named } : await findTarget(api, app, given)
  const { version } = target.kind === 'build' ? target.build : target.identity
  const made = await makeNotes(found, { version, unit: 'bytes', context })
  const { primaryLocale } = app
  const notes = await readTestNotes({ given: given.releaseNotes, made }, { primaryLocale, locales }, log)
  const detail = wantedReviewDetail(given)
  if (target.kind === 'build') tellBuild(context, app.id, target.build)
  if (target.kind === 'upload' || !isReady(target.build)) {
    // What is wrong already is told before an hour of waiting.
    const build = target.kind === 'build' ? target.build : undefined
    check({ given, app, build, texts, detail })
  }
  const build = await readyBuild(target, { api, given, context, appId: app.id })
  tellStates(context, build)
  const declaration = await neededDeclaration(api, { appId: app.id, build, given })
  const resolved = check({ given, app, build, texts, detail, declaration })
  tellNewLocales(context, { app, build, notes, texts })
  const settled = async () => {
    await awaitDetail(api, { id: build.id }, { given, context })
  }
  const done: Done = { added: new Set(), removed: new Set(), isSubmitted: false }
  const facts = { api, context, given, app, build, notes, texts, detail, declaration, resolved, done }
  const work: Work = { ...facts, settled }
  const changes = await changesFor(work)
  const isDone = await carryOut(changes, { ...context, isDryRun: given.dryRun }).catch((error: unknown) => {
    tellOutcome(work, afterwards(work))
    // on-timeout is about waiting; here something is left undone.
    throw error instanceof DeadlineError ? new ExpectedError(messageOf(error), { cause: error }) : error
  })
  const after = isDone && changes.length > 0 ? await readBack(api, work) : build
  tellOutcome(work, after)
  if (isDone && changes.length > 0) log.info('Done, and shown by App Store Connect.')
  if (isDone && given.waitForBetaReview) {
    tellOutcome(work, await awaitVerdict(api, after, { given, context }))
  }
}

/** The build after Apple has processed it, waiting for that where it is not. */
async function readyBuild(
  target: Target,
  { api, given, context, appId }: { api: AppStoreConnect; given: Given; context: Context; appId: string },
): Promise<BetaBuild> {
  if (target.kind === 'build' && target.build.processingState === 'VALID') {
    return awaitDetail(api, { id: target.build.id, seen: target.build }, { given, context })
  }
  const { id } = await followProcessing(api, {
    identity: target.kind === 'upload' ? target.identity : identityOf(appId, target.build),
    uploadId: target.kind === 'upload' ? target.uploadId : target.build.uploadId,
    buildId: target.kind === 'build' ? target.build.id : undefined,
    until: 'processed',
    pollIntervalMs: given.pollInterval,
    log: context.log,
    signal: context.signal,
    onSight: () => undefined,
  })
  const build = await getBetaBuild(api, id, { isFresh: true })
  tellBuild(context, appId, build)
  return awaitDetail(api, { id, seen: build }, { given, context })
}

function identityOf(appId: string, { version, buildNumber, platform }: BetaBuild) {
  return { appId, version, buildNumber, platform: isPlatform(platform) ? platform : ('IOS' as const) }
}

/** TestFlight's own states come some seconds after the build's, and after an answer about export compliance. */
function isReady(build: BetaBuild): boolean {
  const isProcessing = build.internalState === 'PROCESSING' || build.externalState === 'PROCESSING'
  return build.processingState === 'VALID' && !isProcessing && !isComplianceUnsettled(build)
}

/** `seen`: the build as it was read just before; otherwise its answer about export compliance was given just before. */
async function awaitDetail(
  api: AppStoreConnect,
  { id, seen }: { id: string; seen?: BetaBuild },
  { given, context }: { given: Given; context: Context },
): Promise<BetaBuild> {
  let last = seen
  return waitFor({
    subject: 'TestFlight',
    kind: 'settling',
    async look() {
      const current = last ?? (await getBetaBuild(api, id, { isFresh: true }))
      last = undefined
      const { internalState, externalState } = current
      const isUnsettled = !seen && internalState === 'MISSING_EXPORT_COMPLIANCE'
      return {
        state: `internal ${internalState}, external ${externalState}`,
        ...(isReady(current) && !isUnsettled ? { result: current } : {}),
      }
    },
    log: context.log,
    signal: context.signal,
    pollIntervalMs: Math.min(5_000, given.pollInterval),
    onDeadline: 'Run the step again: it goes on from there.',
  })
}

function tellBuild(context: Context, appId: string, build: BetaBuild): void {
  const { reach, tell } = context
  const { id, version, buildNumber, platform } = build
  const url = testflightUrl(appId, platform, id)
  reach({ buildId: id, version, buildNumber, platform, testflightUrl: url })
  tell({ name: 'Build', value: `${nameOf(build)} for ${platform}`, link: url })
  tellStates(context, build)
}

/** Languages in which testers get notes but know nothing of the app, when such notes are to be written. */
function tellNewLocales(
  { log }: Context,
  { app, build, notes, texts }: Pick<Work, 'app' | 'build' | 'notes' | 'texts'>,
): void {
  const locales = [...differingNotes(notes, build.notes).keys()].filter(
    (locale) => !localizationIn(app, locale) && !texts.has(locale),
  )
  if (locales.length === 0) return
  log.notice(
    `The app has no TestFlight texts in ${locales.join(', ')}. The release notes are written all the same; where Apple asks for texts of the app too, it gets those of ${app.primaryLocale}. Others are set with beta-description.`,
  )
}
