import { type App, findApp } from '../../app-store-connect/apps.ts'
import {
  listUsedNumbers,
  type NumberScope,
  scopesFor,
  type UsedNumber,
} from '../../app-store-connect/build-numbers.ts'
import { type Platform, platforms } from '../../app-store-connect/builds.ts'
import { reserveNumber } from '../../app-store-connect/number-reservation.ts'
import { isNumeric } from '../../app-store-connect/versions.ts'
import { appIdInput, bundleIdInput, dryRunInput, platformInput, versionInput } from '../../common-inputs.ts'
import { InputError } from '../../errors.ts'
import { choice, custom, flag, integer, type ValuesOf } from '../../inputs.ts'
import { carryOut, planOutputs } from '../../plan.ts'
import { defineStep, type StepContext } from '../../step.ts'
import { highestByPlatform, highestOf, nextNumber } from './highest.ts'

/** https://developer.apple.com/documentation/bundleresources/information-property-list/cfbundleversion */
const longestNumber = 18

const inputs = {
  appId: appIdInput.optional(),
  bundleId: bundleIdInput.optional(),
  platform: platformInput.optional(),
  version: versionInput.optional(),
  scope: choice(
    'Over what the number rises: the whole app, or one `version` (the default where that is given). For macOS always the whole app, as Apple asks there.',
    ['app', 'version'],
  ).optional(),
  minimum: custom('The lowest number that may come out, for example `100` or `2026.1.0`.', (text) => {
    if (!isBuildNumber(text)) {
      throw new Error(`is "${text}", but must be one to three whole numbers joined by periods.`)
    }
    return text
  }).optional(),
  increment: integer('By how much the last component of the highest number is raised.', {
    least: 1,
    most: 1_000_000,
  }).or(1),
  reserve: flag(
    'Reserve the number by creating its upload, so that no other job gets it. Needs `version`; hand `build-upload-id` on to upload-build.',
  ).or(false),
  dryRun: dryRunInput,
}

const outputs = {
  appId: 'Apple ID of the app.',
  buildNumber: 'The next free build number.',
  latestBuildNumber:
    'The highest build number that a build or an upload has, in whatever state; not set when there is none.',
  latestVersion: 'The version that has the highest build number.',
  buildUploadId: 'Id of the upload; with `reserve` the reservation of the number.',
  ...planOutputs,
}

type Given = ValuesOf<typeof inputs>
type Context = StepContext<keyof typeof outputs>

export const nextBuildNumber = defineStep({
  summary: 'Tell, and reserve if wanted, the next free build number of an app or of one of its versions.',
  inputs,
  outputs,
  example: {
    id: 'number',
    inputs: { bundleId: 'com.example.app', version: '1.4.0', platform: 'IOS' },
    outputs: ['buildNumber'],
  },
  async run(given, context) {
    checkInputs(given)
    const { appStoreConnect: api, log, reach, tell } = context
    const app = await findApp(api, given)
    reach({ appId: app.id })
    const scopes = scopesOf(given, given.platform)
    const used = await listUsedNumbers(api, app.id, scopes)
    tellScope(given, used, context)
    const highest = highestOf(used)
    const buildNumber = checked(nextNumber(highest?.buildNumber, given))
    if (highest) reach({ latestBuildNumber: highest.buildNumber, latestVersion: highest.version })
    const latest = highest ? nameOf(highest) : 'none yet'
    log.info(`Highest of ${used.length} builds and uploads: ${latest}. Next: ${buildNumber}.`)
    tell(
      { name: 'App', value: app.name, link: `https://appstoreconnect.apple.com/apps/${app.id}` },
      { name: 'Highest build number', value: latest },
      { name: 'Next build number', value: buildNumber },
    )
    if (given.reserve) await reserve({ given, context, app, used, buildNumber })
    else reach({ buildNumber, plan: '[]', changes: '0' })
    return {}
  },
})

function checkInputs({ version, reserve, scope }: Given): void {
  const problems = []
  if (reserve && version === undefined) {
    problems.push('version is missing. Apple reserves a build number together with the version it is for.')
  }
  if (scope === 'version' && version === undefined && !reserve) {
    problems.push('version is missing. With scope: version the number rises within that version.')
  }
  if (problems.length > 0) throw new InputError(problems)
}

function scopesOf({ scope, version }: Given, platform: Platform | undefined): NumberScope[] {
  return scopesFor({ platform, version: scope === 'app' ? undefined : version })
}

/** Says what is left out, or looked at beyond what was asked. */
function tellScope({ platform, version, scope }: Given, used: readonly UsedNumber[], { log }: Context): void {
  if (platform === 'MAC_OS' && version !== undefined && scope !== 'app') {
    log.notice(
      'On macOS a build number must rise over all versions of the app, so all of them are looked at.',
    )
  }
  const highest = highestByPlatform(used)
  if (platform === undefined && highest.length > 1) {
    log.info('The number rises over all platforms; for one alone give platform. Highest of each:')
    for (const number of highest) log.info(`  ${nameOf(number)}`)
  }
  const odd = used.filter(({ buildNumber }) => !isNumeric(buildNumber))
  if (odd.length > 0) {
    const names = [...new Set(odd.map(({ buildNumber }) => `"${buildNumber}"`))].slice(0, 5).join(', ')
    log.notice(`Left out of the comparison, since they are not numbers: ${names}.`)
  }
}

async function reserve(options: {
  given: Given
  context: Context
  app: App
  used: readonly UsedNumber[]
  buildNumber: string
}): Promise<void> {
  const { given, context, app, used, buildNumber } = options
  const { appStoreConnect: api, log, reach, tell, signal } = context
  const { version = '', increment, dryRun: isDryRun } = given
  const platform = given.platform ?? onlyPlatform(used)
  const subject = `build number ${buildNumber} of ${version} for ${platform}`
  const apply = async () => {
    const reservation = await reserveNumber(api, {
      identity: { appId: app.id, version, buildNumber, platform },
      scopes: scopesOf(given, platform),
      increment,
      log,
      signal,
    })
    reach({ buildNumber: reservation.buildNumber, buildUploadId: reservation.uploadId })
    log.info(`Reserved ${version} (${reservation.buildNumber}) for ${platform}: ${reservation.uploadId}`)
    tell(
      { name: 'Next build number', value: reservation.buildNumber },
      { name: 'Reservation', value: `${reservation.uploadId} for ${version}, ${platform}` },
    )
  }
  if (!(await carryOut([{ action: 'reserve', subject, apply }], { ...context, isDryRun })))
    reach({ buildNumber })
}

function onlyPlatform(used: readonly UsedNumber[]): Platform {
  const highest = highestByPlatform(used)
  const known = platforms.filter((platform) => highest.some((number) => number.platform === platform))
  const [only] = known
  if (only !== undefined && known.length === 1) return only
  const seen = highest.length > 0 ? highest.map(nameOf).join(', ') : 'no build or upload yet'
  throw new InputError(
    `platform is missing. A number is reserved for one platform, and the app has ${seen}. One of ${platforms.join(', ')}.`,
  )
}

function nameOf({ version, buildNumber, platform }: UsedNumber): string {
  return `${version} (${buildNumber}) for ${platform}`
}

function isBuildNumber(text: string): boolean {
  return /^\d+(\.\d+){0,2}$/.test(text) && text.length <= longestNumber
}

function checked(buildNumber: string): string {
  if (isBuildNumber(buildNumber)) return buildNumber
  throw new InputError(
    `The next build number would be ${buildNumber}, but Apple takes one to three whole numbers joined by periods, of at most ${longestNumber} characters. Set minimum to a higher number of that form, for example with another first component.`,
  )
}
