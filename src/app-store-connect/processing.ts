import { ExpectedError } from '../errors.ts'
import { type BuildUpload, getUpload, type Remark } from './build-uploads.ts'
import { type Build, type BuildIdentity, findBuild, getBuild, nameOf } from './builds.ts'
import type { AppStoreConnect } from './client.ts'
import { AppleError } from './errors.ts'
import type { Log } from './log.ts'
import { remarkText } from './remarks.ts'
import { type Sight, waitFor } from './wait.ts'

/** Apple's processing ended without a usable build. */
export class RefusedBuildError extends ExpectedError {
  override readonly name = 'RefusedBuildError'
  /** FAILED or INVALID. */
  readonly state: string

  constructor(state: string, message: string) {
    super(message)
    this.state = state
  }
}

export interface ProcessingOptions {
  identity: BuildIdentity
  uploadId: string | undefined
  buildId: string | undefined
  until: 'appeared' | 'processed'
  pollIntervalMs: number
  log: Log
  signal: AbortSignal
  /** Called with every look that shows a state of processing, and the build where there is one. */
  onSight: (seen: { processingState: string; build?: Build }) => void
}

/** A build may be found, lost, and found again while it is processed. */
const mostMisses = 3

/**
 * Follows our own upload to its build, and the build until Apple has processed it. The list of builds is asked only where the upload
 * does not tell. Throws a RefusedBuildError with Apple's reasons.
 */
export async function followProcessing(api: AppStoreConnect, options: ProcessingOptions): Promise<Build> {
  const { identity, until, log, onSight } = options
  const name = nameOf(identity)
  let { uploadId, buildId } = options
  let misses = 0
  const told = new Set<string>()

  async function lookAtUpload(id: string): Promise<Sight<Build>> {
    const upload = await unlessMissing(getUpload(api, id))
    misses = upload ? 0 : misses + 1
    // The record of an upload can go once its build is there.
    if (misses >= mostMisses) uploadId = undefined
    if (upload) tellRemarks(upload, told, log)
    if (upload?.state === 'FAILED') {
      onSight({ processingState: 'FAILED' })
      throw refused('FAILED', name, upload.errors)
    }
    buildId = upload?.buildId
    if (!buildId && upload?.state !== 'PROCESSING') buildId = (await findBuild(api, identity))?.id
    if (buildId) return lookAtBuild(buildId)
    return { state: upload ? `upload ${upload.state}, no build yet` : 'no build yet' }
  }

  async function lookAtBuild(id: string): Promise<Sight<Build>> {
    const build = await unlessMissing(getBuild(api, id))
    misses = build ? 0 : misses + 1
    if (!build) {
      if (misses >= mostMisses) buildId = undefined
      return { state: 'the build is out of sight for the moment' }
    }
    const { processingState } = build
    onSight({ processingState, build })
    if (processingState === 'INVALID' || processingState === 'FAILED') {
      throw refused(processingState, name, uploadId ? await reasonsOf(api, uploadId) : [])
    }
    const isDone = until === 'appeared' || processingState === 'VALID'
    return { state: `build ${processingState}`, ...(isDone ? { result: build } : {}) }
  }

  return waitFor({
    subject: `Processing of ${name}`,
    timelineName: 'Processing',
    look: async () => {
      if (buildId) return lookAtBuild(buildId)
      if (uploadId) return lookAtUpload(uploadId)
      const found = await findBuild(api, identity)
      if (!found) return { state: 'no build yet' }
      buildId = found.id
      return lookAtBuild(found.id)
    },
    log,
    signal: options.signal,
    pollIntervalMs: options.pollIntervalMs,
    onDeadline:
      'The upload itself succeeded and Apple goes on processing it. Run the step again to wait on: nothing is uploaded twice. A longer wait is set with timeout.',
  })
}

async function unlessMissing<T>(look: Promise<T>): Promise<T | undefined> {
  return look.catch((error: unknown) => {
    if (error instanceof AppleError && error.status === 404) return undefined
    throw error
  })
}

async function reasonsOf(api: AppStoreConnect, uploadId: string): Promise<Remark[]> {
  const upload = await getUpload(api, uploadId).catch(() => undefined)
  return upload?.errors ?? []
}

/** The error for a build that Apple did not take, with all that it says about it. */
export function refused(state: string, name: string, errors: readonly Remark[]): RefusedBuildError {
  const how = state === 'INVALID' ? 'Apple refused the build' : 'Apple could not process the build'
  const reasons =
    errors.length > 0
      ? remarkText(errors)
      : 'Apple gives no reason here; the e-mail to the team has it. Correct what it names, raise CFBundleVersion and upload again.'
  return new RefusedBuildError(state, `${how} ${name}: ${state}.\n${reasons}`)
}

function tellRemarks(upload: BuildUpload, told: Set<string>, log: Log): void {
  for (const [kind, remarks] of [
    ['warning', upload.warnings],
    ['info', upload.infos],
  ] as const) {
    const text = remarkText(remarks)
    if (text === '' || told.has(text)) continue
    told.add(text)
    if (kind === 'warning') log.warning(`Apple warns about this build:\n${text}`)
    else log.info(`Apple remarks on this build:\n${text}`)
  }
}
