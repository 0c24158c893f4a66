import { getBetaApp } from '../../app-store-connect/beta-app.ts'
import { type BetaBuild, getBetaBuild } from '../../app-store-connect/beta-builds.ts'
import { isPlatform, testflightUrl } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { followProcessing } from '../../app-store-connect/processing.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import { readTestNotes } from '../../changes/build-settings.ts'
import { DeadlineError, messageOf } from '../../errors.ts'
import { carryOut } from '../../plan.ts'
import { defineStep } from '../../step.ts'
import { changesFor } from './changes.ts'
import { check } from './check.ts'
import { type Context, type Given, inputs, outputs } from './declaration.ts'
import { readBack, tellOutcome } from './outcome.ts'
import { wantedReviewDetail } from './review-detail.ts'
import { checkEmails } from './single-testers.ts'
import { buildWithId, checkTargetInputs, findTarget, type Target } from './target.ts'
import { localizationIn, readAppTexts } from './texts.ts'
import { awaitVerdict } from './verdict.ts'

export const distribute = defineStep({
  summary: 'Give a build to TestFlight groups and testers: notes, compliance, beta review, notification.',
  inputs,
  outputs,
  async run(given, context) {
    checkTargetInputs(given)
    checkEmails(given.testers ?? [])
    try {
      await run(given, context)
    } catch (error) {
      const { signal, log } = context
      const isLate = signal.aborted && signal.reason instanceof DeadlineError
      if (!isLate || given.onTimeout === 'fail') throw error
      log.warning(`${messageOf(error)} The step succeeds all the same, as on-timeout says.`)
    }
    return {}
  },
})

async function run(given: Given, context: Context): Promise<void> {
  const { appStoreConnect: api, log, reach, signal } = context
  const named = given.buildId === undefined ? undefined : await buildWithId(api, given.buildId, given)
  const app = await getBetaApp(api, { appId: given.appId ?? named?.appId, bundleId: given.bundleId })
  reach({ appId: app.id })
  const locales = app.localizations.map(({ locale }) => locale)
  const notes = await readTestNotes(given.releaseNotes, { primaryLocale: app.primaryLocale, locales }, log)
  const texts = await readAppTexts(given, app.primaryLocale, log)
  const unknown = [...notes.keys()].filter((locale) => !localizationIn(app, locale) && !texts.has(locale))
  if (unknown.length > 0) {
    log.warning(
      `There are release notes in ${unknown.join(', ')}, and the app has no TestFlight texts in that language.`,
    )
  }
  const target: Target = named ? { kind: 'build', build: named } : await findTarget(api, app, given)
  const detail = wantedReviewDetail(given)
  // What is wrong already is told before an hour of waiting.
  const isProcessed = target.kind === 'build' && target.build.processingState === 'VALID'
  if (!isProcessed) check({ given, app, build: undefined, texts, detail })
  const build = await readyBuild(target, { api, given, context, appId: app.id })
  const resolved = check({ given, app, build, texts, detail })
  const settled = async () => {
    await awaitDetail(api, build, {
      given,
      context,
      isWaitedFor: (state) => state === 'MISSING_EXPORT_COMPLIANCE',
    })
  }
  const changes = await changesFor({
    api,
    context,
    given,
    app,
    build,
    notes,
    texts,
    detail,
    resolved,
    settled,
  })
  const isDone = await carryOut(changes, { ...context, isDryRun: given.dryRun })
  const after = isDone && changes.length > 0 ? await readBack(api, { build, notes, resolved, signal }) : build
  tellOutcome(context, { app, build: after, resolved, notes })
  if (isDone && given.waitForBetaReview) {
    tellOutcome(context, { app, build: await awaitVerdict(api, after, { given, context }), resolved, notes })
  }
}

/** The build after Apple has processed it, waiting for that where it is not. */
async function readyBuild(
  target: Target,
  { api, given, context, appId }: { api: AppStoreConnect; given: Given; context: Context; appId: string },
): Promise<BetaBuild> {
  let build = target.kind === 'build' ? target.build : undefined
  if (build) tellBuild(context, appId, build)
  if (build?.processingState !== 'VALID') {
    const identity = target.kind === 'upload' ? target.identity : identityOf(appId, target.build)
    const { id } = await followProcessing(api, {
      identity,
      uploadId: target.kind === 'upload' ? target.uploadId : undefined,
      buildId: build?.id,
      until: 'processed',
      pollIntervalMs: given.pollInterval,
      log: context.log,
      signal: context.signal,
      onSight: () => undefined,
    })
    build = await getBetaBuild(api, id)
    tellBuild(context, appId, build)
  }
  return awaitDetail(api, build, { given, context, isWaitedFor: (state) => state === 'PROCESSING' })
}

function identityOf(appId: string, { version, buildNumber, platform }: BetaBuild) {
  return { appId, version, buildNumber, platform: isPlatform(platform) ? platform : ('IOS' as const) }
}

/** TestFlight's own states come some seconds after the build's, and after an answer about export compliance. */
async function awaitDetail(
  api: AppStoreConnect,
  build: BetaBuild,
  {
    given,
    context,
    isWaitedFor,
  }: { given: Given; context: Context; isWaitedFor: (state: string) => boolean },
): Promise<BetaBuild> {
  let seen: BetaBuild | undefined = isWaitedFor('MISSING_EXPORT_COMPLIANCE') ? undefined : build
  return waitFor({
    subject: 'TestFlight',
    async look() {
      const current = seen ?? (await getBetaBuild(api, build.id))
      seen = undefined
      const { internalState, externalState } = current
      const isReady = !isWaitedFor(internalState) && !isWaitedFor(externalState)
      return {
        state: `internal ${internalState}, external ${externalState}`,
        ...(isReady ? { result: current } : {}),
      }
    },
    log: context.log,
    signal: context.signal,
    pollIntervalMs: Math.min(5_000, given.pollInterval),
    onDeadline: 'Run the step again: it goes on from there.',
  })
}

function tellBuild({ reach, tell }: Context, appId: string, build: BetaBuild): void {
  const { id, version, buildNumber, platform } = build
  const url = testflightUrl(appId, platform, id)
  reach({ buildId: id, version, buildNumber, platform, testflightUrl: url })
  tell({ name: 'Build', value: `${version} (${buildNumber}) for ${platform}`, link: url })
}
