import { nameOf } from '../../app-store-connect/builds.ts'
import { attachApprovedDeclaration } from '../../app-store-connect/export-compliance.ts'
import type { BodyFor } from '../../app-store-connect/operations.ts'
import { getVersionListing } from '../../app-store-connect/store/listing.ts'
import { disablePhasedRelease, enablePhasedRelease } from '../../app-store-connect/store/phased-release.ts'
import { attachBuild } from '../../app-store-connect/store/store-builds.ts'
import { complianceChanges } from '../../changes/build-settings.ts'
import { ExpectedError } from '../../errors.ts'
import type { Change } from '../../plan.ts'
import { unlessSo } from './unless-so.ts'
import type { Work } from './work.ts'

export function buildChanges(work: Work): Change[] {
  const { api, given, stored, context, surroundings, current } = work
  const { build, attached, app } = stored
  if (!build) return []
  const keeps = stored.renameTo === undefined && attached?.id === build.id
  const attachment: Change = {
    action: 'update',
    subject: `build of version ${stored.versionString}`,
    from: attached && nameOf(attached),
    to: nameOf(build),
    async apply() {
      const { versionId } = current
      await unlessSo(
        async () => attachBuild(api, { versionId, buildId: build.id }),
        async () => (await getVersionListing(api, versionId)).build?.id === build.id,
      )
    },
  }
  const declaration: Change = {
    action: 'update',
    subject: `encryption declaration of the build ${nameOf(build)}`,
    async apply() {
      await attachApprovedDeclaration(api, app.id, build.id)
    },
  }
  const isToDeclare = build.usesNonExemptEncryption === true && surroundings.declaration === 'attachable'
  return [
    ...complianceChanges({
      wanted: given.usesNonExemptEncryption,
      standing: build.usesNonExemptEncryption,
      appId: app.id,
      appeared: async () => build,
      api,
      log: context.log,
    }),
    ...(isToDeclare ? [declaration] : []),
    ...(keeps ? [] : [attachment]),
  ]
}

export function whatsNewChanges({ api, stored, whatsNew, current }: Work): Change[] {
  const { isNew, listing } = stored
  let known = isNew ? undefined : Promise.resolve(listing)
  return [...whatsNew].flatMap(([locale, text]) => {
    const standing = listing.localizations.get(locale)?.values.whatsNew ?? null
    if (normal(String(standing ?? '')) === normal(text)) return []
    const change: Change = {
      action: 'update',
      subject: `what's new in ${locale}`,
      locale,
      from: standing === null ? null : String(standing),
      to: text,
      async apply() {
        // A new version has texts of its own once it is there.
        known ??= getVersionListing(api, current.versionId)
        const id = (await known).localizations.get(locale)?.id
        if (!id)
          throw new ExpectedError(
            `The new version has no texts in ${locale} yet. Run the step again: it goes on from there.`,
          )
        await writeWhatsNew(api, { versionId: current.versionId, id, locale, text })
      },
    }
    return [change]
  })
}

async function writeWhatsNew(
  api: Work['api'],
  { versionId, id, locale, text }: { versionId: string; id: string; locale: string; text: string },
): Promise<void> {
  const body = {
    data: { type: 'appStoreVersionLocalizations', id, attributes: { whatsNew: text } },
  } satisfies BodyFor<'PATCH /v1/appStoreVersionLocalizations/{id}'>
  const request = { path: { id }, body }
  await unlessSo(
    async () => api.write('PATCH /v1/appStoreVersionLocalizations/{id}', request, { isFresh: true }),
    async () => {
      const now = (await getVersionListing(api, versionId)).localizations.get(locale)?.values.whatsNew
      return normal(String(now ?? '')) === normal(text)
    },
  )
}

function normal(text: string): string {
  return text.replaceAll('\r\n', '\n').trim()
}

/** Unset leaves it as it is; only `false` takes one away. */
export function phasedReleaseChanges(work: Pick<Work, 'api' | 'given' | 'stored' | 'current'>): Change[] {
  const { api, given, stored, current } = work
  const id = stored.listing.phasedReleaseId
  if (given.phasedRelease === undefined || given.phasedRelease === (id !== undefined)) return []
  if (id !== undefined) {
    return [
      {
        action: 'delete',
        subject: 'phased release',
        apply: async () => disablePhasedRelease(api, id),
      },
    ]
  }
  return [
    {
      action: 'create',
      subject: 'phased release',
      apply: async () => enablePhasedRelease(api, current.versionId),
    },
  ]
}
