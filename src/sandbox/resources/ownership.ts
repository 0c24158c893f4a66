import type { Resource } from '../store.ts'
import type { Reverse, World } from '../world.ts'

/** What goes with a resource when it goes. */
const parts: Readonly<Record<string, readonly Reverse[]>> = {
  appStoreVersions: [
    { type: 'appStoreVersionLocalizations', relation: 'appStoreVersion' },
    { type: 'appStoreReviewDetails', relation: 'appStoreVersion' },
    { type: 'routingAppCoverages', relation: 'appStoreVersion' },
    { type: 'appStoreVersionPhasedReleases', relation: 'appStoreVersion' },
    { type: 'appStoreVersionSubmissions', relation: 'appStoreVersion' },
  ],
  appStoreVersionLocalizations: [
    { type: 'appScreenshotSets', relation: 'appStoreVersionLocalization' },
    { type: 'appPreviewSets', relation: 'appStoreVersionLocalization' },
  ],
  appScreenshotSets: [{ type: 'appScreenshots', relation: 'appScreenshotSet' }],
  appPreviewSets: [{ type: 'appPreviews', relation: 'appPreviewSet' }],
  appStoreReviewDetails: [{ type: 'appStoreReviewAttachments', relation: 'appStoreReviewDetail' }],
  appInfos: [
    { type: 'appInfoLocalizations', relation: 'appInfo' },
    { type: 'ageRatingDeclarations', relation: 'appInfo' },
  ],
}

export function removeWithParts(world: World, resource: Resource): void {
  for (const { type, relation } of parts[resource.type] ?? []) {
    for (const part of ownedBy(world, resource, { type, relation })) removeWithParts(world, part)
  }
  world.remove(resource)
}

export function ownedBy(world: World, owner: Resource, { type, relation }: Reverse): Resource[] {
  return world.all(type).filter((part) => part.relations[relation]?.includes(owner.id))
}
