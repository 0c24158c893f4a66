import { isSameBuildNumber, isSameVersion } from '../../app-store-connect/versions.ts'
import { InputError } from '../../errors.ts'
import type { AppPackage } from '../../files/package.ts'

/** What the workflow says of the package must be what the package says of itself. Throws an InputError that names every difference. */
export function checkAgreement(
  app: AppPackage,
  given: {
    bundleId?: string | undefined
    platform?: string | undefined
    version?: string | undefined
    buildNumber?: string | undefined
  },
): void {
  const differs = (
    name: string,
    wanted: string | undefined,
    actual: string,
    isSame: (a: string, b: string) => boolean,
  ) =>
    wanted === undefined || isSame(wanted, actual)
      ? []
      : [
          `${name} is "${wanted}", but ${app.fileName} says "${actual}". Correct it, leave it out, or build anew.`,
        ]
  const equal = (one: string, other: string) => one === other
  const problems = [
    ...differs('bundle-id', given.bundleId, app.bundleId, equal),
    ...differs('platform', given.platform, app.platform, equal),
    ...differs('version', given.version, app.version, isSameVersion),
    ...differs('build-number', given.buildNumber, app.buildNumber, isSameBuildNumber),
  ]
  if (!app.isProductArchive) {
    problems.push(
      `${app.fileName} is a component package. Apple takes product archives: make it with productbuild, or export it from the Xcode archive.`,
    )
  }
  if (problems.length > 0) throw new InputError(problems)
}
