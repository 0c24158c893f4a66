import type { Build } from '../../app-store-connect/builds.ts'

/** A build as people name it: `1.2.0 (42)`. */
export function nameOf({ version, buildNumber }: Pick<Build, 'version' | 'buildNumber'>): string {
  return `${version} (${buildNumber})`
}
