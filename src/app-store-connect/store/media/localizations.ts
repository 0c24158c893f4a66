import type { AppStoreConnect } from '../../client.ts'
import type { QueryFor } from '../../operations.ts'

/** A localization of a version, and whether it has sets of either kind. */
export interface MediaLocalization {
  id: string
  hasScreenshots: boolean
  hasPreviews: boolean
}

/** By locale. */
export type MediaLocalizations = ReadonlyMap<string, MediaLocalization>

const query = {
  'fields[appStoreVersionLocalizations]': ['locale', 'appScreenshotSets', 'appPreviewSets'],
  'fields[appScreenshotSets]': ['screenshotDisplayType'],
  'fields[appPreviewSets]': ['previewType'],
  include: ['appScreenshotSets', 'appPreviewSets'],
  'limit[appScreenshotSets]': 50,
  'limit[appPreviewSets]': 50,
  limit: 200,
} satisfies QueryFor<'GET /v1/appStoreVersions/{id}/appStoreVersionLocalizations'>

/** All in one request: sets are asked for only where there are any. */
export async function listMediaLocalizations(
  api: AppStoreConnect,
  versionId: string,
): Promise<MediaLocalizations> {
  const localizations = new Map<string, MediaLocalization>()
  const route = 'GET /v1/appStoreVersions/{id}/appStoreVersionLocalizations'
  for await (const { id, attributes, relationships } of api.items(route, {
    path: { id: versionId },
    query,
  })) {
    // Without linkage it is not known whether there are any.
    const has = (relation: { data?: readonly unknown[] | null } | null | undefined) =>
      relation?.data == null || relation.data.length > 0
    localizations.set(attributes?.locale ?? '', {
      id,
      hasScreenshots: has(relationships?.appScreenshotSets),
      hasPreviews: has(relationships?.appPreviewSets),
    })
  }
  return localizations
}
