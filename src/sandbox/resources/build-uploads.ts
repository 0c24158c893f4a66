import { pacificDateWithMilliseconds } from '../dates.ts'
import type { Creation, Family } from '../family.ts'
import { isObject, type JsonObject, textOf } from '../json.ts'
import { invalidAttribute, stateError } from '../refusal.ts'
import type { Resource } from '../store.ts'
import type { World } from '../world.ts'
import { isHigher, isVersion, normalise, trainOf } from './versions.ts'

export const buildUploads: Family = {
  type: 'buildUploads',
  unknownRelatedStatus: 404,
  relations: {
    build: { type: 'builds', relation: 'buildUpload' },
    buildUploadFiles: { type: 'buildUploadFiles', relation: 'buildUpload' },
    assetFile: (upload, world) => filesOf(world, upload, 'ASSET'),
    assetDescriptionFile: (upload, world) => filesOf(world, upload, 'ASSET_DESCRIPTION'),
    assetSpiFile: (upload, world) => filesOf(world, upload, 'ASSET_SPI'),
  },
  isVisible: (upload, world) =>
    !(world.behaviour.uploadRecordVanishes && upload.hidden.isBuildValid === true),
  create,
  remove({ world, resource }) {
    if (uploadState(resource) !== 'AWAITING_UPLOAD') {
      throw stateError(`The build upload in state '${uploadState(resource)}' can not be deleted.`)
    }
    for (const file of world.related(resource, 'buildUploadFiles', 'buildUploadFiles')) world.remove(file)
    world.remove(resource)
    return 204
  },
}

export function uploadState(upload: Resource): string {
  const { state } = upload.attributes
  return isObject(state) ? textOf(state, 'state') : ''
}

export function newState(state: string): JsonObject {
  return { errors: [], warnings: [], infos: [], state }
}

function filesOf(world: World, upload: Resource, assetType: string): string[] {
  return world
    .related(upload, 'buildUploadFiles', 'buildUploadFiles')
    .filter((file) => file.attributes.assetType === assetType)
    .map((file) => file.id)
}

function create({ world, attributes, relations }: Creation): Resource {
  const app = world.get('apps', relations.app?.[0] ?? '')
  const platform = textOf(attributes, 'platform')
  const platforms = app.hidden.platforms
  if (Array.isArray(platforms) && !platforms.includes(platform)) {
    throw invalidAttribute('platform', `The platform '${platform}' is not part of the app '${app.id}'`)
  }
  for (const name of ['cfBundleShortVersionString', 'cfBundleVersion']) {
    const value = textOf(attributes, name)
    if (!isVersion(value))
      throw invalidAttribute(name, `'${value}' is not a valid value for the attribute '${name}'`)
  }
  const previous = numberInTheWay({ world, app, attributes })
  if (previous !== undefined) {
    const detail = `The bundle version must be higher than the previously uploaded version: '${previous}'`
    const meta = { previousBundleVersion: previous }
    throw invalidAttribute('cfBundleVersion', detail, { suffix: '.DUPLICATE', meta })
  }
  return world.insert('buildUploads', {
    attributes: {
      ...attributes,
      state: newState('AWAITING_UPLOAD'),
      createdDate: pacificDateWithMilliseconds(world.clock.now()),
      uploadedDate: null,
    },
    relations: { app: [app.id] },
  })
}

interface Wanted {
  world: World
  app: Resource
  attributes: JsonObject
  /** The upload itself, once it is there. */
  except?: Resource
}

/** The number already used which keeps this one from being taken, if there is one. */
export function numberInTheWay({ world, app, attributes, except }: Wanted): string | undefined {
  const { risingBuildNumbers } = world.behaviour
  const platform = textOf(attributes, 'platform')
  const train = trainOf(textOf(attributes, 'cfBundleShortVersionString'))
  const number = normalise(textOf(attributes, 'cfBundleVersion'))
  const isAcrossTrains = risingBuildNumbers === 'macos' && platform === 'MAC_OS'
  const mustRise = risingBuildNumbers === 'always' || isAcrossTrains
  const used = usedNumbers(world, app, except).filter(
    (other) => other.platform === platform && (isAcrossTrains || other.train === train),
  )
  const inTheWay = used.filter(
    (other) => other.number === number || (mustRise && !isHigher(number, other.number)),
  )
  return inTheWay.reduce<string | undefined>(
    (highest, { number: other }) => (highest === undefined || isHigher(other, highest) ? other : highest),
    undefined,
  )
}

interface UsedNumber {
  platform: string
  train: string
  number: string
}

function usedNumbers(world: World, app: Resource, except: Resource | undefined): UsedNumber[] {
  const { failedUploadUsesNumber, reservationBlocksNumber } = world.behaviour
  const states = new Set(['PROCESSING', 'COMPLETE'])
  if (failedUploadUsesNumber) states.add('FAILED')
  if (reservationBlocksNumber) states.add('AWAITING_UPLOAD')
  // From the store, since an upload that is no longer shown has still used its number.
  const uploads = [...world.store.all('buildUploads')]
    .filter(
      (upload) =>
        upload.id !== except?.id && upload.relations.app?.includes(app.id) && states.has(uploadState(upload)),
    )
    .map(({ attributes }) => ({
      platform: textOf(attributes, 'platform'),
      train: trainOf(textOf(attributes, 'cfBundleShortVersionString')),
      number: normalise(textOf(attributes, 'cfBundleVersion')),
    }))
  const builds = world.related(app, 'builds', 'builds').flatMap((build) => {
    if (except && build.relations.buildUpload?.includes(except.id)) return []
    const version = world.relatedOne(build, 'preReleaseVersion', 'preReleaseVersions')?.attributes ?? {}
    const train = trainOf(textOf(version, 'version'))
    return [
      {
        platform: textOf(version, 'platform'),
        train,
        number: normalise(textOf(build.attributes, 'version')),
      },
    ]
  })
  return [...uploads, ...builds]
}
