import { type ValidationFinding, validatePackage } from '../../src/files/validation/validate-package.ts'
import type { Files } from '../../src/tools/archives.ts'
import {
  type BundleOptions,
  makeStoreIpa,
  makeStorePkg,
  type StorePkgOptions,
} from '../../src/tools/store-packages.ts'
import { withFile } from './packages.ts'

/** The day on which all packages of these tests are looked at. */
export const today = new Date('2026-06-01T12:00:00Z')

export async function findingsIn(name: 'App.ipa' | 'App.pkg', bytes: Buffer): Promise<ValidationFinding[]> {
  return await withFile({ name, bytes }, (path) => validatePackage(path, { now: today }))
}

/** A package with one thing changed, and what the rules tell of it: `rule: sentence`. */
export interface Case {
  what: string
  app?: BundleOptions
  others?: readonly Files[]
  tells: readonly string[]
}

export async function toldOf({ app = {}, others = [] }: Case): Promise<string[]> {
  return lines(await findingsIn('App.ipa', await makeStoreIpa(app, ...others)))
}

export async function toldOfPkg(options: StorePkgOptions): Promise<string[]> {
  return lines(await findingsIn('App.pkg', await makeStorePkg(options)))
}

function lines(findings: readonly ValidationFinding[]): string[] {
  return findings.map(({ rule, sentence }) => `${rule}: ${sentence}`)
}
