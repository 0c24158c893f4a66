import { type BuildUpload, findUploads } from '../../app-store-connect/build-uploads.ts'
import { type Build, type BuildIdentity, findBuild, nameOf } from '../../app-store-connect/builds.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { refused } from '../../app-store-connect/processing.ts'
import { remarkText } from '../../app-store-connect/remarks.ts'
import { InputError } from '../../errors.ts'

/** What App Store Connect has of this version, build number and platform before anything is sent. */
export interface Standing {
  build: Build | undefined
  uploads: readonly BuildUpload[]
}

export async function look(api: AppStoreConnect, identity: BuildIdentity): Promise<Standing> {
  const [uploads, build] = await Promise.all([findUploads(api, identity), findBuild(api, identity)])
  return { uploads, build }
}

export type Course =
  /** The build, or the upload that will become it, is there; `why` is the notice about it. */
  | {
      kind: 'adopt'
      why: string
      buildId: string | undefined
      uploadId: string | undefined
      build: Build | undefined
    }
  | { kind: 'continue'; why: string; upload: BuildUpload }
  | { kind: 'upload'; why?: string }

const useNext =
  'Raise CFBundleVersion (the step next-build-number tells the next free one), build again and upload that.'

/** Decides what an upload means when this is what stands. Throws where nothing but another build number helps. */
export function courseFor(
  { build, uploads }: Standing,
  identity: BuildIdentity,
  { fileSize, ifExists }: { fileSize: number; ifExists: 'adopt' | 'fail' },
): Course {
  const name = nameOf(identity)
  const processing = uploads.find(({ state }) => state === 'PROCESSING')
  const complete = uploads.find(({ state }) => state === 'COMPLETE')
  const upload = complete ?? processing
  if (build || upload) {
    if (build?.processingState === 'INVALID' || build?.processingState === 'FAILED') {
      throw refused(build.processingState, name, upload?.errors ?? uploads[0]?.errors ?? [])
    }
    if (build?.isExpired) throw new InputError(`The build ${name} is there, but has expired. ${useNext}`)
    const what = build
      ? `The build ${name} is there already (${build.processingState})`
      : `An upload of ${name} is there already (${upload?.state})`
    if (ifExists === 'fail') {
      throw new InputError(
        `${what}, and if-exists is "fail". ${useNext} With if-exists: adopt the step goes on with what is there.`,
      )
    }
    return {
      kind: 'adopt',
      why: `${what}. Nothing is uploaded; the step goes on with it.`,
      build,
      buildId: build?.id ?? upload?.buildId,
      uploadId: upload?.id,
    }
  }
  const failed = uploads.find(({ state }) => state === 'FAILED')
  if (failed?.file?.fileSize === fileSize) throw refused('FAILED', name, failed.errors)
  const unfinished = uploads.find(({ state }) => state === 'AWAITING_UPLOAD')
  if (unfinished) {
    return {
      kind: 'continue',
      why: `An unfinished upload of ${name} is there, from an earlier run or a reservation.`,
      upload: unfinished,
    }
  }
  if (!failed) return { kind: 'upload' }
  const reasons = failed.errors.length > 0 ? `\n${remarkText(failed.errors)}` : ''
  return {
    kind: 'upload',
    why: `An earlier upload of ${name}, of ${failed.file ? 'another' : 'unknown'} size, failed; trying with this one.${reasons}`,
  }
}
