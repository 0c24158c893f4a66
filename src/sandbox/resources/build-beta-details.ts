import type { Family } from '../family.ts'
import { betaState } from './beta-state.ts'

export const buildBetaDetails: Family = {
  type: 'buildBetaDetails',
  view(detail, world) {
    const build = world.relatedOne(detail, 'build', 'builds')
    if (!build) return {}
    const { internal, external } = betaState(build, world)
    return { internalBuildState: internal, externalBuildState: external }
  },
  isVisible(detail, world) {
    if (!world.behaviour.detailMissingWhileProcessing) return true
    const build = world.relatedOne(detail, 'build', 'builds')
    return build !== undefined && betaState(build, world).internal !== 'PROCESSING'
  },
  update: ({ world, resource, attributes }) => world.change(resource, { attributes }),
}
