import type { Level } from '../listing/finding.ts'
import type { Bundle } from './bundles.ts'
import type { PackageContents } from './contents.ts'

export type Family =
  | 'structure'
  | 'info-plist'
  | 'versions'
  | 'sdk'
  | 'icons'
  | 'purpose-strings'
  | 'privacy-manifest'
  | 'signing'
  | 'architectures'
  | 'leftovers'
  | 'sizes'
  | 'mac-package'

/** What a rule has found in a package. */
export interface Hit {
  /** What is wrong, in one sentence with its values. */
  readonly sentence: string
  /** Where inside the package. */
  readonly path?: string
  readonly source?: SourceKey
}

/** Where in a repository the cause may stand. */
export interface SourceKey {
  readonly file: 'info-plist' | 'entitlements' | 'privacy-manifest'
  readonly key: string
  readonly bundle: Bundle
}

export interface Rule {
  /** In kebab-case; what the workflow names to switch it off. */
  readonly id: string
  readonly family: Family
  /** `error`: Apple refuses the package. `warning`: Apple may, or will later. `notice`: good to know. */
  readonly level: Level
  /** Apple's numbers for it, where they are known. */
  readonly codes: readonly string[]
  readonly title: string
  readonly explanation: string
  readonly fix: string
  /** Apple's page. */
  readonly link: string
  check(contents: PackageContents): Iterable<Hit>
}
