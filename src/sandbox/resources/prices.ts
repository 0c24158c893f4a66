import type { Family } from '../family.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'

/** To be read only: what an app costs is seeded. */
export const appPriceSchedules: Family = { type: 'appPriceSchedules' }
export const appPrices: Family = { type: 'appPrices' }
export const appPricePoints: Family = { type: 'appPricePoints' }

const freePoint = '10000'

export function priceApp(world: World, app: Resource, customerPrice: string): Resource {
  const key = { s: app.id, t: 'USA', p: Number(customerPrice) === 0 ? freePoint : '10010' }
  const proceeds = (Number(customerPrice) * 0.7).toFixed(2)
  const point = world.insert('appPricePoints', {
    id: encode(key),
    attributes: { customerPrice, proceeds },
    relations: { app: [app.id], territory: ['USA'] },
  })
  const price = world.insert('appPrices', {
    id: encode({ ...key, sd: 0, ed: 0 }),
    attributes: { manual: true, startDate: null, endDate: null },
    relations: { appPricePoint: [point.id], territory: ['USA'] },
  })
  return world.insert('appPriceSchedules', {
    id: app.id,
    relations: { app: [app.id], baseTerritory: ['USA'], manualPrices: [price.id], automaticPrices: [] },
  })
}

export function encode(key: object): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url')
}
