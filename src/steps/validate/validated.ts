import { findAnyPackage, findPackage } from '../../files/find-package.ts'
import { validateListing } from '../../files/validation/validate-listing.ts'
import {
  type RuleLevels,
  type ValidatedPackage,
  type ValidationFinding,
  validatePackage,
} from '../../files/validation/validate-package.ts'
import type { Fact } from '../../step.ts'
import type { Context, Given } from './declaration.ts'

export interface Validated {
  /** What was looked at, for people; none where there is nothing. */
  subjects: Fact[]
  findings: ValidationFinding[]
  /** The file that findings are shown at which are in no other. */
  home: string | undefined
}

interface Looked {
  path: string
  read: ValidatedPackage
}

/** Looks at all that there is. What is given must be there; what is not given may be missing. */
export async function lookAtAll(given: Given, context: Context): Promise<Validated> {
  const { appStoreConnect: api, hide } = context
  const options = { now: new Date(api?.now() ?? Date.now()), levels: given.rules ?? new Map() }
  const [app, listing] = await Promise.all([lookAtPackage(given, options), validateListing(given, options)])
  for (const secret of listing?.secrets ?? []) hide(secret)
  const account = api && (await import('./account/index.ts'))
  const ofAccount =
    api && account
      ? await account.accountFindings(api, {
          contents: app?.read.contents,
          levels: options.levels,
          expiryDays: given.expiryDays,
        })
      : []
  const subjects: Fact[] = [
    ...(app ? [{ name: 'Package', value: app.path }] : []),
    ...(listing ? [{ name: 'Listing', value: listing.sources.join(', ') }] : []),
    ...(api ? [{ name: 'Account', value: api.apiUrl.host }] : []),
  ]
  const findings = [...(app?.read.findings ?? []), ...(listing?.findings ?? []), ...ofAccount]
  return { subjects, findings, home: app?.path ?? listing?.sources[0] }
}

async function lookAtPackage(
  { appPath }: Given,
  options: { now: Date; levels: RuleLevels },
): Promise<Looked | undefined> {
  const path = appPath === undefined ? await findAnyPackage() : await findPackage(appPath)
  return path === undefined
    ? undefined
    : { path, read: await validatePackage(path, { ...options, repository: '.' }) }
}
