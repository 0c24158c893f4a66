import { findApp } from '../../../app-store-connect/apps.ts'
import { listUsedNumbers, scopesFor, type UsedNumber } from '../../../app-store-connect/build-numbers.ts'
import type { AppStoreConnect } from '../../../app-store-connect/client.ts'
import { AppleError } from '../../../app-store-connect/errors.ts'
import {
  type Expiring,
  listBundleIds,
  listCertificates,
  listProfiles,
  type RegisteredId,
  type StoreProfile,
} from '../../../app-store-connect/provisioning.ts'
import { listVersions, type StoreVersion } from '../../../app-store-connect/store/versions.ts'
import { InputError } from '../../../errors.ts'
import type { AccountRuleName } from './rules.ts'
import type { Subject } from './subject.ts'

/** What was seen of a part; undefined where nobody asked, `refusal` where the key may not see it. */
export type Sight<T> = { value: T } | { refusal: AppleError } | undefined

export interface SeenApp {
  /** Why there is none, in words. */
  missing: string | undefined
  versions: readonly StoreVersion[]
  numbers: readonly UsedNumber[]
}

export interface Account {
  app: Sight<SeenApp>
  bundleIds: Sight<readonly RegisteredId[]>
  certificates: Sight<readonly Expiring[]>
  profiles: Sight<readonly StoreProfile[]>
}

interface Wanted {
  subject: Subject | undefined
  /** Whether somebody wants to hear of one of these. */
  isOn: (...rules: AccountRuleName[]) => boolean
}

/** Asks for all at once, by reads alone, and for nothing that no rule needs. */
export async function lookAtAccount(api: AppStoreConnect, { subject, isOn }: Wanted): Promise<Account> {
  const isForMac = subject?.platform === 'MAC_OS'
  const isForOthers = subject?.platform !== 'MAC_OS'
  const isForAll = subject === undefined
  const [app, bundleIds, certificates, profiles] = await Promise.all([
    subject && isOn('app-visible', 'train-open', 'build-number-free', 'build-number-higher')
      ? sight(seeApp(api, { subject, isOn }))
      : undefined,
    subject && isOn('bundle-id-registered', 'capability-missing')
      ? sight(listBundleIds(api, [...subject.entitlements.keys()]))
      : undefined,
    isOn('certificate-expiry')
      ? sight(
          listCertificates(api, [
            'DISTRIBUTION',
            ...(isForOthers ? (['IOS_DISTRIBUTION'] as const) : []),
            ...(isForMac || isForAll
              ? (['MAC_APP_DISTRIBUTION', 'MAC_INSTALLER_DISTRIBUTION'] as const)
              : []),
          ]),
        )
      : undefined,
    isOn('profile-expiry')
      ? sight(
          listProfiles(api, [
            ...(isForOthers ? (['IOS_APP_STORE', 'TVOS_APP_STORE'] as const) : []),
            ...(isForMac || isForAll ? (['MAC_APP_STORE', 'MAC_CATALYST_APP_STORE'] as const) : []),
          ]),
        )
      : undefined,
  ])
  return { app, bundleIds, certificates, profiles }
}

async function sight<T>(asked: Promise<T>): Promise<Sight<T>> {
  try {
    return { value: await asked }
  } catch (error) {
    if (error instanceof AppleError && error.status === 403) return { refusal: error }
    throw error
  }
}

async function seeApp(
  api: AppStoreConnect,
  { subject, isOn }: { subject: Subject; isOn: Wanted['isOn'] },
): Promise<SeenApp> {
  const { bundleId, platform, version } = subject
  try {
    const { id } = await findApp(api, { bundleId })
    const [versions, numbers] = await Promise.all([
      isOn('train-open') ? listVersions(api, id) : [],
      isOn('build-number-free', 'build-number-higher')
        ? listUsedNumbers(api, id, scopesFor({ platform, version }))
        : [],
    ])
    return { missing: undefined, versions, numbers }
  } catch (error) {
    // That is what an app that the key does not see looks like; what Apple refuses is another kind of error.
    if (error instanceof InputError) return { missing: error.message, versions: [], numbers: [] }
    throw error
  }
}
