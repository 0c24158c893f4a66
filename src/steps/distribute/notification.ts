import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import type { BodyFor } from '../../app-store-connect/operations.ts'
import type { Change } from '../../plan.ts'
import type { Work } from './work.ts'

/** With auto-notify on Apple tells testers itself and refuses to be asked; so it is asked once, before that is switched on. */
export function notificationChanges({ api, build, given }: Work): Change[] {
  const { notifyTesters } = given
  if (notifyTesters === undefined || notifyTesters === build.autoNotifyEnabled) return []
  const tellNow = notifyTesters && build.externalState === 'IN_BETA_TESTING'
  return [
    {
      action: 'update',
      subject: tellNow ? 'notification of testers, now and for groups to come' : 'notification of testers',
      from: String(build.autoNotifyEnabled),
      to: String(notifyTesters),
      async apply() {
        if (tellNow) await notify(api, build.id)
        const path = { id: build.detailId }
        const attributes = { autoNotifyEnabled: notifyTesters }
        const body = {
          data: { type: 'buildBetaDetails', ...path, attributes },
        } satisfies BodyFor<'PATCH /v1/buildBetaDetails/{id}'>
        await api.write('PATCH /v1/buildBetaDetails/{id}', { path, body })
      },
    },
  ]
}

async function notify(api: AppStoreConnect, buildId: string): Promise<void> {
  const body = {
    data: {
      type: 'buildBetaNotifications',
      relationships: { build: { data: { type: 'builds', id: buildId } } },
    },
  } satisfies BodyFor<'POST /v1/buildBetaNotifications'>
  try {
    // A second mail is worse than none, so an attempt without a clear answer is taken as done.
    await api.create('POST /v1/buildBetaNotifications', { body }, { find: async () => true })
  } catch (error) {
    const isOn =
      error instanceof AppleError && error.details.some(({ detail }) => /auto-notify/i.test(detail))
    if (!isOn) throw error
  }
}
