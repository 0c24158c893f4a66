import type { BodyFor, QueryFor } from '../../app-store-connect/operations.ts'
import { listAgreementTerritories } from '../../app-store-connect/store/listing.ts'
import { InputError } from '../../errors.ts'
import { normalizeText } from '../../files/listing/listing.ts'
import type { ListingChange, Work } from './work.ts'

/** The license agreement of the app's own; without one Apple's stands. */
export async function licenseChanges({ api, listing, stored }: Work): Promise<ListingChange[]> {
  const { agreementText, territories } = listing.licenseAgreement
  const known = stored.app.licenseAgreement
  const part = 'app' as const
  const subject = 'license agreement'
  if (agreementText?.value === null) {
    if (!known) return []
    const fields = [{ name: 'agreementText', from: known.agreementText, to: null }]
    const apply = async () => {
      await api.write('DELETE /v1/endUserLicenseAgreements/{id}', { path: { id: known.id } })
    }
    return [{ part, action: 'delete', subject, fields, apply }]
  }
  if (!known && !agreementText) {
    if (!territories?.value) return []
    throw new InputError('The listing names territories of a license agreement, but has no agreementText.', {
      place: territories.place,
    })
  }
  const standing = known && territories?.value ? await listAgreementTerritories(api, known.id) : []
  const isOtherText =
    agreementText !== undefined &&
    normalizeText(agreementText.value) !== normalizeText(known?.agreementText ?? '')
  const isOtherPlace =
    Boolean(territories?.value) &&
    [...standing].sort().join() !== [...(territories?.value ?? [])].sort().join()
  if (!isOtherText && !isOtherPlace) return []
  const text = agreementText?.value ?? known?.agreementText ?? ''
  const fields = [
    ...(isOtherText ? [{ name: 'agreementText', from: known?.agreementText ?? null, to: text }] : []),
    ...(isOtherPlace
      ? [
          {
            name: 'territories',
            from: standing.join(', ') || null,
            to: (territories?.value ?? []).join(', '),
          },
        ]
      : []),
  ]
  return [
    {
      part,
      action: known ? 'update' : 'create',
      subject,
      fields,
      async apply() {
        const places = territories?.value ?? (known ? undefined : await allTerritories(api))
        const relation = places && {
          territories: { data: places.map((id) => ({ type: 'territories' as const, id })) },
        }
        const attributes = { agreementText: text }
        const type = 'endUserLicenseAgreements' as const
        if (known) {
          const body = {
            data: { type, id: known.id, attributes, ...(relation ? { relationships: relation } : {}) },
          } satisfies BodyFor<'PATCH /v1/endUserLicenseAgreements/{id}'>
          await api.write('PATCH /v1/endUserLicenseAgreements/{id}', { path: { id: known.id }, body })
          return
        }
        const app = { data: { type: 'apps' as const, id: stored.app.id } }
        const relationships = { app, territories: relation?.territories ?? { data: [] } }
        const path = { id: stored.app.id }
        const query = {
          include: ['endUserLicenseAgreement' as const],
        } satisfies QueryFor<'GET /v1/apps/{id}'>
        const find = async () =>
          (await api.get('GET /v1/apps/{id}', { path, query })).data.relationships?.endUserLicenseAgreement
            ?.data?.id
        const body = {
          data: { type, attributes, relationships },
        } satisfies BodyFor<'POST /v1/endUserLicenseAgreements'>
        await api.create('POST /v1/endUserLicenseAgreements', { body }, { find })
      },
    },
  ]
}

async function allTerritories(api: Work['api']): Promise<string[]> {
  const ids: string[] = []
  for await (const { id } of api.items('GET /v1/territories', { query: { limit: 200 } })) ids.push(id)
  return ids
}
