import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import {
  type AppInfoListing,
  editableAppInfo,
  getVersionListing,
  listAppInfos,
  listAppInfoTexts,
  type StoreApp,
  type StoredTexts,
  type VersionListing,
} from '../../app-store-connect/store/listing.ts'
import { type StoreVersion, type VersionChoice, wasReleased } from '../../app-store-connect/store/versions.ts'
import { waitFor } from '../../app-store-connect/wait.ts'
import { InputError } from '../../errors.ts'
import type { Context, Given } from './declaration.ts'

/** What App Store Connect has, as far as a listing can say it. */
export interface Stored {
  app: StoreApp
  version: StoreVersion
  /** The version does not exist yet; `listing` is what it will inherit. */
  isNew: boolean
  /** A draft takes this number. */
  renameTo: string | undefined
  listing: VersionListing
  appInfo: AppInfoListing
  /** The app info is the one in the store: its names and categories cannot change. */
  isAppInfoLive: boolean
}

/** The number that the version has in the end. */
export function nameOf({ version, renameTo }: Pick<Stored, 'version' | 'renameTo'>): string {
  return renameTo ?? version.versionString
}

/** What a new version takes over from the one before is known beforehand: everything but these texts. */
const startsEmpty = ['whatsNew', 'promotionalText']

export async function readStored(
  api: AppStoreConnect,
  app: StoreApp,
  choice: Extract<VersionChoice, { kind: 'existing' | 'create' }>,
): Promise<Stored> {
  const source = choice.kind === 'existing' ? choice.version : choice.previous
  const [listing, infos] = await Promise.all([
    source ? getVersionListing(api, source.id) : emptyListing(app),
    listAppInfos(api, app.id),
  ])
  const editable = editableAppInfo(infos)
  // What cannot be changed is compared with what belongs to the version: in the store, or under way to it.
  const isReleased = source !== undefined && wasReleased(source)
  const own = infos.find(({ state }) => (state === 'READY_FOR_DISTRIBUTION') === isReleased)
  const appInfo = editable ?? own ?? infos[0]
  if (!appInfo) throw new InputError(`${app.name} has no app info that the key may see.`)
  if (choice.kind === 'existing') {
    const { version, renameTo } = choice
    return { app, version, isNew: false, renameTo, listing, appInfo, isAppInfoLive: !editable }
  }
  const { versionString, platform } = choice
  const version = { id: '', versionString, platform, state: 'PREPARE_FOR_SUBMISSION' }
  // Making a version makes an app info to edit, so that a live one is no hindrance.
  return {
    app,
    version,
    isNew: true,
    renameTo: undefined,
    listing: inherited(listing),
    appInfo,
    isAppInfoLive: false,
  }
}

async function emptyListing(app: StoreApp): Promise<VersionListing> {
  const localizations = new Map([[app.primaryLocale, { id: '', values: {} }]])
  return {
    id: '',
    attributes: {},
    localizations,
    reviewDetail: undefined,
    phasedReleaseId: undefined,
    build: undefined,
  }
}

function inherited(listing: VersionListing): VersionListing {
  const localizations = new Map(
    [...listing.localizations].map(([locale, { values }]) => [
      locale,
      {
        id: '',
        values: Object.fromEntries(Object.entries(values).filter(([name]) => !startsEmpty.includes(name))),
      },
    ]),
  )
  const attributes = { ...listing.attributes, earliestReleaseDate: null }
  return { ...listing, attributes, localizations, phasedReleaseId: undefined }
}

/**
 * What is there while changes are applied. For a version that exists it is what was read before; a new version, and what is made
 * along with it, is read when it is needed, and shows up late at times.
 */
export interface Current {
  versionId(): string
  listing(): Promise<VersionListing>
  appInfo(): Promise<AppInfoListing>
  appInfoTexts(): Promise<ReadonlyMap<string, StoredTexts>>
  /** A version localization was made, which makes one of the app info too. */
  addedLocale(): void
  madeVersion(version: StoreVersion): void
}

export function createCurrent(
  api: AppStoreConnect,
  stored: Stored,
  { context, given }: { context: Context; given: Given },
): Current {
  let versionId = stored.version.id
  let listing = stored.isNew ? undefined : Promise.resolve(stored.listing)
  let appInfo = stored.isNew ? undefined : Promise.resolve(stored.appInfo)
  let isStale = false
  let texts: Promise<ReadonlyMap<string, StoredTexts>> | undefined
  const current: Current = {
    versionId: () => versionId,
    listing() {
      listing ??= getVersionListing(api, versionId)
      return listing
    },
    appInfo() {
      appInfo ??= newAppInfo()
      return appInfo
    },
    appInfoTexts() {
      texts ??= current
        .appInfo()
        .then(({ id, localizations }) => (isStale ? listAppInfoTexts(api, id) : localizations))
      return texts
    },
    addedLocale() {
      texts = undefined
      isStale = true
    },
    madeVersion(version) {
      versionId = version.id
      context.reach({ versionId })
    },
  }
  return current

  /** The app info to edit comes with the new version, after a moment. */
  async function newAppInfo(): Promise<AppInfoListing> {
    return waitFor({
      subject: 'App info of the new version',
      kind: 'settling',
      async look() {
        const found = editableAppInfo(await listAppInfos(api, stored.app.id))
        return found ? { state: found.state, result: found } : { state: 'not there yet' }
      },
      log: context.log,
      signal: context.signal,
      pollIntervalMs: Math.min(5_000, given.pollInterval),
      onDeadline: 'The version was made. Run the step again: it goes on from there.',
    })
  }
}
