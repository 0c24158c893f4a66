import { isPlatform, type Platform } from '../../app-store-connect/builds.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import { getStoreApp, type StoreApp } from '../../app-store-connect/store/listing.ts'
import {
  chooseVersion,
  isEditable,
  isFirstVersion,
  type VersionChoice,
} from '../../app-store-connect/store/versions.ts'
import { AnnotatedError, InputError } from '../../errors.ts'
import { findListing, layoutOf, readListing, writeListing } from '../../files/listing/find-listing.ts'
import type { Finding } from '../../files/listing/finding.ts'
import { type Listing, secretsOf } from '../../files/listing/listing.ts'
import { checkListing } from '../../files/listing/listing-rules.ts'
import { type Change, carryOut } from '../../plan.ts'
import { defineStep } from '../../step.ts'
import {
  ageRatingChanges,
  appChanges,
  categoryChanges,
  licenseChanges,
  reviewDetailChanges,
} from './app-changes.ts'
import { attachmentChanges } from './attachment.ts'
import { type Context, type Given, inputs, outputs } from './declaration.ts'
import { lockedFields, lockMessage } from './locks.ts'
import { checkPlanFile, writePlanFile } from './plan-file.ts'
import { pulledListing } from './pull.ts'
import { createCurrent, readStored, type Stored } from './stored.ts'
import { appInfoTextChanges, removalChanges, versionTextChanges } from './text-changes.ts'
import { phasedReleaseChanges, versionChanges } from './version-changes.ts'
import type { ListingChange, Only, Work } from './work.ts'

export const updateMetadata = defineStep({
  summary:
    'Make the store listing as files say: texts, app info, age rating, review details; or write these files from it.',
  inputs,
  outputs,
  async run(given, context) {
    if (given.mode === 'pull') await pull(given, context)
    else await push(given, context)
    return {}
  },
})

async function push(given: Given, context: Context): Promise<void> {
  const { appStoreConnect: api, log } = context
  const source = await findListing(given.metadataPath)
  const { listing, findings } = await readListing(source)
  for (const secret of secretsOf(listing)) context.hide(secret)
  log.info(`Listing: ${source.path} (${source.layout}), ${listing.locales.size} locales`)
  // What the files alone tell is told before anything is asked.
  stopOnErrors(findings, context)
  const app = await getStoreApp(api, given)
  const versionString = given.version ?? listing.version.versionString?.value ?? undefined
  const choice = chosenVersion(app, { versionString, platform: platformOf(app, given) })
  const stored = await readStored(api, app, choice)
  tellVersion(context, stored)
  const isFirst = isFirstVersion(app.versions, stored.version)
  tellFindings(listing, findings, { stored, isFirst, context })
  const current = createCurrent(api, stored, { context, given })
  const stages = await stagesFor({ api, context, given, listing, stored, current, isFirstVersion: isFirst })
  const all = stages.flat()
  const locked = all.flatMap((change) => {
    const names = lockedFields(change.part, change.fields, stored)
    return names.length > 0 ? [{ change, names }] : []
  })
  if (locked.length > 0) {
    const message = lockMessage(locked, stored)
    if (given.ifLocked === 'fail') throw new InputError(message)
    log.warning(message)
  }
  if (given.planFile && !given.dryRun) await checkPlanFile(given.planFile, stored, all)
  const open = stages.map((stage) => stage.flatMap((change) => unlocked(change, stored, { given, context })))
  // Where Apple decides case by case what may change, the first refusal ends it instead of six at a time.
  const isCareful = !stored.isNew && !isEditable(stored.version)
  const ordered = isCareful ? open.flat() : open
  const isDone = await carryOut(ordered, { ...context, isDryRun: given.dryRun })
  if (given.planFile && !isDone) await writePlanFile(given.planFile, stored, all)
  if (isDone) context.reach({ versionId: current.versionId() })
}

async function pull(given: Given, context: Context): Promise<void> {
  const { appStoreConnect: api, log } = context
  const source = await sourceToWrite(given)
  const app = await getStoreApp(api, given)
  const choice = chosenVersion(app, { versionString: given.version, platform: platformOf(app, given) })
  if (choice.kind === 'create') {
    throw new InputError(
      `${app.name} has no version ${choice.versionString} on ${choice.platform} to take the listing from.`,
    )
  }
  const stored = await readStored(api, app, choice)
  tellVersion(context, stored)
  const listing = await pulledListing(api, stored, source)
  for (const secret of secretsOf(listing)) context.hide(secret)
  const change: Change = {
    action: 'update',
    subject: `files of ${source.path}`,
    async apply() {
      const { written, removed, notHeld } = await writeListing(listing, source)
      for (const file of written) log.info(`Written: ${file}`)
      for (const file of removed) log.info(`Removed: ${file}`)
      for (const sentence of notHeld) log.warning(sentence)
      context.tell({
        name: 'Files',
        value: `${written.length} written, ${removed.length} removed in ${source.path}`,
      })
    },
  }
  await carryOut([change], { ...context, isDryRun: given.dryRun })
}

async function sourceToWrite({ metadataPath }: Given) {
  if (metadataPath !== undefined) return { layout: layoutOf(metadataPath), path: metadataPath }
  return findListing(undefined).catch((error: unknown) => {
    if (error instanceof InputError && error.message.startsWith('There is no listing')) {
      return { layout: 'app-store-yaml' as const, path: 'app-store.yml' }
    }
    throw error
  })
}

/** In the order in which Apple takes them; what stands in one list does not depend on each other. */
async function stagesFor(work: Work): Promise<ListingChange[][]> {
  return [
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
    appChanges(work),
    removalChanges(work),
  ].filter((stage) => stage.length > 0)
}

/** The change without what is locked; nothing where all of it is. */
function unlocked(
  change: ListingChange,
  stored: Stored,
  { given, context }: { given: Given; context: Context },
): Change[] {
  const locked = new Set(lockedFields(change.part, change.fields, stored))
  const fields = change.fields.filter(({ name }) => !locked.has(name))
  if (change.fields.length > 0 && fields.length === 0) return []
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
          const isLocked =
            error instanceof AppleError && error.has('ENTITY_ERROR.ATTRIBUTE.INVALID.INVALID_STATE')
          if (!isLocked || given.ifLocked === 'fail') throw error
          context.log.warning(`Skipped ${change.subject}, as if-locked says: ${error.gist}`)
        }
      },
    },
  ]
}

function stopOnErrors(findings: readonly Finding[], context: Context): void {
  const errors = findings.filter(({ level }) => level === 'error')
  if (errors.length === 0) return
  context.annotate(...findings)
  throw new AnnotatedError(listOf(errors))
}

function tellFindings(
  listing: Listing,
  read: readonly Finding[],
  { stored, isFirst, context }: { stored: Stored; isFirst: boolean; context: Context },
): void {
  const { version, listing: texts, appInfo } = stored
  const findings = checkListing(listing, {
    platform: isPlatform(version.platform) ? version.platform : undefined,
    isFirstVersion: isFirst,
    now: new Date(context.appStoreConnect.now()),
    stored(locale, name) {
      const value =
        texts.localizations.get(locale)?.values[name] ?? appInfo.localizations.get(locale)?.values[name]
      return typeof value === 'string' ? value : null
    },
  })
  const all = [...read, ...findings]
  stopOnErrors(all, context)
  context.annotate(...all)
}

function listOf(errors: readonly Finding[]): string {
  const count = `${errors.length} ${errors.length === 1 ? 'error' : 'errors'}`
  return [
    `${count} in the listing; nothing was sent:`,
    ...errors.map(({ message, place }) => `  ${place.file}${place.line ? `:${place.line}` : ''}: ${message}`),
  ].join('\n')
}

function platformOf(app: StoreApp, { platform }: Given): Platform {
  const platforms = [...new Set(app.versions.map((version) => version.platform))].filter(isPlatform)
  if (platform) return platform
  const [only, ...others] = platforms
  if (only && others.length > 0) {
    throw new InputError(
      `${app.name} has versions for ${platforms.join(', ')}. Say with platform which one is meant.`,
    )
  }
  return only ?? 'IOS'
}

function chosenVersion(
  app: StoreApp,
  wanted: { versionString: string | undefined; platform: Platform },
): Extract<VersionChoice, { kind: 'existing' | 'create' }> {
  const choice = chooseVersion(app.versions, wanted)
  if (choice.kind === 'blocked') {
    throw new InputError(
      `Version ${choice.versionString} cannot be made: ${choice.version.versionString} is ${choice.version.state}, and Apple has one version at a time that is not released. Wait until it is released, or take it back from review.`,
    )
  }
  if (choice.kind === 'unnamed') {
    throw new InputError(
      `${app.name} has no version on ${wanted.platform} yet. Name one with the input version, and it is made.`,
    )
  }
  return choice
}

function tellVersion({ reach, tell, log }: Context, stored: Stored): void {
  const { app, version, isNew, renameTo } = stored
  const name = renameTo ?? version.versionString
  reach({
    appId: app.id,
    ...(isNew ? {} : { versionId: version.id }),
    version: name,
    platform: version.platform,
    versionState: version.state,
  })
  const state = isNew
    ? 'to be made'
    : renameTo
      ? `${version.state}, renamed from ${version.versionString}`
      : version.state
  log.info(`Version ${name} for ${version.platform}: ${state}`)
  tell(
    { name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` },
    { name: 'Version', value: `${name} for ${version.platform}, ${state}` },
  )
}
