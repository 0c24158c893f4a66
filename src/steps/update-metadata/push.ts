import { AppleError } from '../../app-store-connect/errors.ts'
import { getStoreApp } from '../../app-store-connect/store/listing.ts'
import { isEditable, isFirstVersion } from '../../app-store-connect/store/versions.ts'
import { InputError } from '../../errors.ts'
import { type Change, carryOut, type Wait } from '../../plan.ts'
import { ageRatingChanges, appChanges, categoryChanges, reviewDetailChanges } from './app-changes.ts'
import { attachmentChanges } from './attachment.ts'
import type { Context, Given } from './declaration.ts'
import { addLocales, mediaOfPlatform, readFiles, skippedBy } from './declared-files.ts'
import { stopOnErrors, tellFindings } from './findings.ts'
import { licenseChanges } from './license-changes.ts'
import { lockedFields, lockMessage } from './locks.ts'
import { readMediaLocalizations } from './media/media-state.ts'
import { type MediaSides, mediaWork, readMediaSides } from './media/media-work.ts'
import { checkPlanFile, writePlanFile } from './plan-file.ts'
import { removalChanges } from './removal-changes.ts'
import { routingCoverageChanges } from './routing-coverage.ts'
import { createCurrent, readStored, type Stored } from './stored.ts'
import { appInfoTextChanges, versionTextChanges } from './text-changes.ts'
import { phasedReleaseChanges, versionChanges } from './version-changes.ts'
import { chosenVersion, platformOf, tellVersion } from './version-choice.ts'
import type { ListingChange, Only, Work } from './work.ts'

export async function push(given: Given, context: Context): Promise<void> {
  const { appStoreConnect: api, log } = context
  const files = await readFiles(given, context)
  const { listing } = files
  // What the files alone tell is told before anything is asked.
  stopOnErrors(files.findings, context)
  const app = await getStoreApp(api, given)
  const versionString = given.version ?? listing.version.versionString?.value ?? undefined
  const platform = platformOf(app, given)
  const choice = chosenVersion(app, { versionString, platform })
  const { media, findings } = await mediaOfPlatform(files, { platform, given })
  const [stored, mediaLocalizations] = await Promise.all([
    readStored(api, app, choice),
    media.size > 0 || given.preview ? readMediaLocalizations(api, choice) : new Map(),
  ])
  tellVersion(context, stored)
  const isFirst = isFirstVersion(app.versions, stored.version)
  addLocales(listing, media, stored)
  tellFindings(listing, findings, { stored, isFirst, context, isSkipped: skippedBy(given) })
  const current = createCurrent(api, stored, { context, given })
  const work: Work = {
    api,
    context,
    given,
    listing,
    media,
    mediaLocalizations,
    stored,
    current,
    isFirstVersion: isFirst,
  }
  const sides = await readMediaSides(work)
  if (given.preview) {
    const { writePreview } = await import('./preview/preview-file.ts')
    await writePreview(given.preview, { work, ...sides })
  }
  const stages = await stagesFor(work, sides)
  const all = stages.flatMap((stage) => ('waitsFor' in stage ? [] : stage))
  const locked = all.flatMap((change) => {
    const names = lockedFields(change, stored)
    return names.length > 0 ? [{ change, names }] : []
  })
  if (locked.length > 0) {
    const message = lockMessage(locked, stored)
    if (given.ifLocked === 'fail') throw new InputError(message)
    log.warning(message)
  }
  if (given.planFile && !given.dryRun) await checkPlanFile(given.planFile, stored, all)
  const open = stages.map((stage) =>
    'waitsFor' in stage ? stage : stage.flatMap((change) => unlocked(change, stored, { given, context })),
  )
  // Where Apple decides case by case what may change, the first refusal ends it instead of ten at a time.
  const isCareful = !stored.isNew && !isEditable(stored.version)
  const ordered = isCareful ? open.flat() : open
  const isDone = await carryOut(ordered, { ...context, isDryRun: given.dryRun })
  if (given.planFile && !isDone) await writePlanFile(given.planFile, stored, all)
  if (!isDone) return
  context.reach({ versionId: current.versionId() })
  context.tell({ name: 'State', value: stored.version.state })
}

/** In the order in which Apple takes them; what stands in one list does not depend on each other. */
async function stagesFor(work: Work, sides: MediaSides): Promise<(ListingChange[] | Wait)[]> {
  const media = mediaWork(work, sides)
  const stages = [
    ...versionChanges(work).map((change) => [change]),
    versionTextChanges(work),
    [
      ...appInfoTextChanges(work),
      ...reviewDetailChanges(work),
      ...phasedReleaseChanges(work),
      ...(await licenseChanges(work)),
    ],
    [...categoryChanges(work), ...ageRatingChanges(work)],
    ...(await attachmentChanges(work)).map((change) => [change]),
    await routingCoverageChanges(work),
    ...(media ? [media.uploads, media.settling, media.endings] : []),
    appChanges(work),
    removalChanges(work),
  ]
  return stages.filter((stage) => 'waitsFor' in stage || stage.length > 0)
}

/** The change without what is locked; nothing where all of it is. */
function unlocked(
  change: ListingChange,
  stored: Stored,
  { given, context }: { given: Given; context: Context },
): Change[] {
  const locked = new Set(lockedFields(change, stored))
  const fields = change.fields.filter(({ name }) => !locked.has(name))
  if (locked.size > 0 && fields.length === 0) return []
  const only: Only = (values) =>
    // A part of the values has the type of the whole, since every one may be missing.
    Object.fromEntries(Object.entries(values).filter(([name]) => !locked.has(name))) as typeof values
  return [
    {
      ...change,
      fields,
      async apply() {
        try {
          await change.apply(only)
        } catch (error) {
          const code =
            change.part === 'screenshots' || change.part === 'previews'
              ? 'STATE_ERROR'
              : 'ENTITY_ERROR.ATTRIBUTE.INVALID.INVALID_STATE'
          const isLocked = error instanceof AppleError && error.has(code)
          if (!isLocked || given.ifLocked === 'fail') throw error
          context.log.warning(`Skipped ${change.subject}, as if-locked says: ${error.gist}`)
        }
      },
    },
  ]
}
