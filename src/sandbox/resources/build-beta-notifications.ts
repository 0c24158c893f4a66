import type { Creation, Family } from '../family.ts'
import { invalidEntityState } from '../refusal.ts'
import type { Resource } from '../store.ts'
import { betaState } from './beta-state.ts'

export const buildBetaNotifications: Family = { type: 'buildBetaNotifications', create }

function create({ world, relations }: Creation): Resource {
  const build = world.get('builds', relations.build?.[0] ?? '')
  const detail = world.relatedOne(build, 'buildBetaDetail', 'buildBetaDetails')
  if (detail?.attributes.autoNotifyEnabled === true) throw invalidEntityState('Auto-notify already enabled')
  if (betaState(build, world).external !== 'IN_BETA_TESTING') {
    throw invalidEntityState('Build is not in externally testable state.')
  }
  return world.insert('buildBetaNotifications', { relations })
}
