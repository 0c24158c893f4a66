import { nameOf } from '../../app-store-connect/builds.ts'
import { isLive } from '../../app-store-connect/store/versions.ts'
import { compareVersions, isSameVersion } from '../../app-store-connect/versions.ts'
import { InputError } from '../../errors.ts'
import { type CheckName, type Context, checkNames } from './declaration.ts'
import type { Inspected } from './inspected.ts'
import { wrongInfo, wrongOffer, wrongReviewDetail } from './preflight-app.ts'
import { wrongWishes } from './preflight-inputs.ts'
import { wrongPictures } from './preflight-pictures.ts'
import { wrongTexts } from './preflight-texts.ts'
import { isProcessed } from './processing.ts'
import type { Stored } from './stored.ts'

type Check = (inspected: Inspected, log: Context['log']) => Iterable<string>

const checks: Readonly<Record<CheckName, Check>> = {
  version: wrongVersion,
  build: wrongBuild,
  texts: wrongTexts,
  pictures: ({ stored, surroundings }, log) => wrongPictures(stored, surroundings, log),
  'review-details': ({ stored }) => wrongReviewDetail(stored),
  'app-info': ({ stored, surroundings }) => wrongInfo(stored, surroundings),
  offer: ({ stored, surroundings }) => wrongOffer(stored, surroundings),
}

/** Everything that Apple would refuse, told at once and before anything is changed. */
export function preflight(inspected: Inspected, { log }: Context): void {
  const names = checkNames.filter((name) => !inspected.given.skipValidation.has(name))
  const problems = [...wrongWishes(inspected), ...names.flatMap((name) => [...checks[name](inspected, log)])]
  if (problems.length > 0) {
    const { versionString, version } = inspected.stored
    const count = `${problems.length} ${problems.length === 1 ? 'thing keeps' : 'things keep'}`
    throw new InputError(
      [
        `${count} version ${versionString} for ${version.platform} from being reviewed; nothing was changed:`,
        ...problems.map((problem) => `- ${problem}`),
      ].join('\n'),
    )
  }
}

export function tellPrivacy({ isFirst }: Stored, log: Context['log']): void {
  const privacy =
    'The answers about privacy (App Store Connect > App Privacy) and the agreements (Business) cannot be read with a key. Apple refuses the version where answers are not published or an agreement is not accepted.'
  if (isFirst) log.notice(privacy)
  else log.info(privacy)
}

function* wrongVersion({ stored }: Inspected): Iterable<string> {
  const { app, version, versionString, listing } = stored
  const live = app.versions.find(
    (other) => other.platform === version.platform && other.id !== version.id && isLive(other),
  )
  if (live && compareVersions(versionString, live.versionString) <= 0) {
    yield `The version ${versionString} is not higher than ${live.versionString}, which is in the store. Raise the version of the app, and build again.`
  }
  if ((listing.attributes.copyright ?? '') === '') {
    yield 'The copyright is missing. Set it with the step update-metadata (copyright), or on the page of the version in App Store Connect.'
  }
}

function* wrongBuild({ given, stored, surroundings }: Inspected): Iterable<string> {
  const { build, version, versionString, app } = stored
  if (!build) {
    yield `The version has no build. Name one with build-id or build-number (latest takes the highest of ${versionString}); the step upload-build uploads one.`
    return
  }
  const name = nameOf(build)
  if (!isSameVersion(build.version, versionString)) {
    yield `The build ${name} is of version ${build.version}, not of ${versionString}. Name another build, or set version: ${build.version}.`
  }
  if (build.platform !== version.platform) {
    yield `The build ${name} is for ${build.platform}, and the version for ${version.platform}. Name another build, or correct platform.`
  }
  if (isProcessed(build) && build.processingState !== 'VALID') {
    yield `The build ${name} is ${build.processingState} after Apple's processing. Upload another one (step upload-build).`
  }
  if (build.isExpired) yield `The build ${name} has expired. Upload another one (step upload-build).`
  if (build.isInternalOnly) {
    yield `The build ${name} was exported for internal testing only. Export one for App Store Connect, and upload that.`
  }
  if (version.state === 'INVALID_BINARY' && build.id === stored.attached?.id) {
    yield `Apple has found the build ${name} invalid (INVALID_BINARY). Name another one; what is wrong stands in the e-mail to the team.`
  }
  // What Info.plist answers shows only then.
  if (isProcessed(build) && (build.usesNonExemptEncryption ?? given.usesNonExemptEncryption) === undefined) {
    yield `The question about export compliance of the build ${name} is not answered. Set uses-non-exempt-encryption, or ITSAppUsesNonExemptEncryption in Info.plist.`
  }
  if (surroundings.declaration === 'lacking') {
    yield `The build ${name} uses encryption that is not exempt, and ${app.name} has no encryption declaration that Apple has approved. Make one in App Store Connect > App Information > App Encryption Documentation.`
  }
}
