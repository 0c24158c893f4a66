import type { Creation, Family } from '../family.ts'
import { missingRelationship, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import { hasInstallableBuild } from './beta-testers.ts'

export const betaTesterInvitations: Family = { type: 'betaTesterInvitations', create }

function create({ world, relations }: Creation): Resource {
  // Optional by the document, needed by the service.
  const id = relations.betaTester?.[0]
  if (id === undefined) throw missingRelationship('betaTester')
  const tester = world.get('betaTesters', id)
  const { state } = world.attributes(tester)
  if (state === 'ACCEPTED' || state === 'INSTALLED') {
    throw stateError('The tester has already accepted the invitation.', '.TESTER_INVITE.ALREADY_ACCEPTED')
  }
  if (!hasInstallableBuild(tester, world)) {
    throw stateError('Tester has no installable build', '.TESTER_INVITE.NO_INSTALLABLE_BUILDS')
  }
  world.change(tester, { attributes: { state: 'INVITED' } })
  return world.insert('betaTesterInvitations', { relations })
}
