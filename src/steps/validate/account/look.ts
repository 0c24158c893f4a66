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

export interface Account {
  /** `missing`: why there is none, in words. */
  app: Sight<{ missing: string | undefined }>
  versions: Sight<readonly StoreVersion[]>
  numbers: Sight<readonly UsedNumber[]>
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
  const [ofApp, bundleIds, certificates, profiles] = await Promise.all([
    subject && isOn('app-visible', 'train-open', 'build-number-free', 'build-number-higher')
      ? seeApp(api, { subject, isOn })
      : unseenApp,
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
  return { ...ofApp, bundleIds, certificates, profiles }
}

async function sight<T>(asked: Promise<T>): Promise<Sight<T>> {
  try {
    return { value: await asked }
  } catch (error) {
    if (error instanceof AppleError && error.status === 403) return { refusal: error }
    throw error
  }
}

const unseenApp = { app: undefined, versions: undefined, numbers: undefined }

async function seeApp(
  api: AppStoreConnect,
  { subject, isOn }: { subject: Subject; isOn: Wanted['isOn'] },
): Promise<Pick<Account, 'app' | 'versions' | 'numbers'>> {
  const { bundleId, platform, version } = subject
  const found = await sight(findVisible(api, bundleId))
  const id = found && 'value' in found ? found.value.id : undefined
  const app = found && 'value' in found ? { value: { missing: found.value.missing } } : found
  if (id === undefined) return { ...unseenApp, app }
  const isForNumbers = isOn('build-number-free', 'build-number-higher')
  const [versions, numbers] = await Promise.all([
    isOn('train-open') ? sight(listVersions(api, id)) : undefined,
    isForNumbers ? sight(listUsedNumbers(api, id, scopesFor({ platform, version }))) : undefined,
  ])
  return { app, versions, numbers }
}

/** That it is not seen is known by the kind of the error; what Apple refuses is another. */
async function findVisible(
  api: AppStoreConnect,
  bundleId: string,
): Promise<{ id: string | undefined; missing: string | undefined }> {
  try {
    return { id: (await findApp(api, { bundleId })).id, missing: undefined }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return { id: undefined, missing: error.message }
  }
}
