import { isPlatform, type Platform } from '../../app-store-connect/builds.ts'
import type { StoreApp } from '../../app-store-connect/store/listing.ts'
import { chooseVersion, type VersionChoice } from '../../app-store-connect/store/versions.ts'
import { InputError } from '../../errors.ts'
import type { Context, Given } from './declaration.ts'
import { nameOf, type Stored } from './stored.ts'

export function platformOf(app: StoreApp, { platform }: Given): Platform {
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

export function chosenVersion(
  app: StoreApp,
  wanted: { versionString: string | undefined; platform: Platform },
): Extract<VersionChoice, { kind: 'existing' | 'create' }> {
  const choice = chooseVersion(app.versions, wanted)
  if (choice.kind === 'blocked') {
    throw new InputError(
      `Version ${choice.versionString} cannot be made: ${choice.version.versionString} is ${choice.version.state}, and Apple has one version at a time that is not in the store yet. Wait until it is there, or take it back from review.`,
    )
  }
  if (choice.kind === 'unnamed') {
    throw new InputError(
      `${app.name} has no version on ${wanted.platform} yet. Name one with the input version, and it is made.`,
    )
  }
  return choice
}

export function tellVersion({ reach, tell, log }: Context, stored: Stored): void {
  const { app, version, isNew, renameTo } = stored
  const name = nameOf(stored)
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
    { name: 'Version', value: `${name} for ${version.platform}` },
    { name: 'State', value: state },
  )
}
