import type { Family } from './family.ts'
import { apps } from './resources/apps.ts'
import { buildUploadFiles } from './resources/build-upload-files.ts'
import { buildUploads } from './resources/build-uploads.ts'
import { builds } from './resources/builds.ts'
import { preReleaseVersions } from './resources/pre-release-versions.ts'

const all: readonly Family[] = [apps, buildUploads, buildUploadFiles, builds, preReleaseVersions]

export const families: ReadonlyMap<string, Family> = new Map(all.map((family) => [family.type, family]))
