import type { Family } from '../family.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { encode } from './prices.ts'

/** To be read only: where an app is sold is seeded. */
export const appAvailabilities: Family = { type: 'appAvailabilities' }
export const territoryAvailabilities: Family = { type: 'territoryAvailabilities' }

/** Every territory is listed, sold in or not. */
export function offerApp(world: World, app: Resource, soldIn: readonly string[] | undefined): Resource {
  const ids = world.all('territories').map(({ id }) => {
    const available = soldIn?.includes(id) ?? true
    const entry = world.insert('territoryAvailabilities', {
      id: encode({ s: app.id, t: id }),
      attributes: {
        available,
        releaseDate: null,
        preOrderEnabled: false,
        preOrderPublishDate: null,
        contentStatuses: available ? ['AVAILABLE'] : ['CANNOT_SELL'],
      },
      relations: { territory: [id] },
    })
    return entry.id
  })
  return world.insert('appAvailabilities', {
    id: app.id,
    attributes: { availableInNewTerritories: true },
    relations: { app: [app.id], territoryAvailabilities: ids },
  })
}
