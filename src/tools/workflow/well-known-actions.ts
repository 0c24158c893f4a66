import { cpSync, mkdirSync, readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Artifacts } from './artifacts.ts'

export interface ActionCall {
  inputs: Readonly<Record<string, string>>
  workspace: string
  /** The files of the repository. */
  checkout: string | undefined
  artifacts: Artifacts
  say(line: string): void
}

interface StandIn {
  /** What it may be given; the rest of its inputs would change what it does. */
  inputs: string
  run?: (call: ActionCall) => Record<string, string> | undefined
}

/** Actions of others, as far as workflows around this one use them. Those that only prepare a runner do nothing. */
export const wellKnownActions: Readonly<Record<string, StandIn>> = {
  'actions/checkout': {
    inputs: 'path persist-credentials fetch-depth fetch-tags ref clean lfs submodules',
    run({ inputs, workspace, checkout, say }) {
      const folder = resolve(workspace, inputs.path ?? '.')
      mkdirSync(folder, { recursive: true })
      if (checkout !== undefined) cpSync(checkout, folder, { recursive: true })
      say(`Checked out into ${inputs.path ?? 'the workspace'}`)
      return { ref: inputs.ref ?? '' }
    },
  },
  'actions/upload-artifact': {
    inputs: 'name path if-no-files-found retention-days compression-level overwrite include-hidden-files',
    run({ inputs, workspace, artifacts, say }) {
      const { name = 'artifact', path = '', overwrite } = inputs
      const paths = path
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean)
      const mayReplace = overwrite === 'true' ? 'yes' : 'no'
      const count = artifacts.store({ name, paths, folder: workspace, mayReplace })
      const text = `${count} files of ${paths.join(', ')} are in the artifact ${name}`
      if (count === 0 && inputs['if-no-files-found'] === 'error') throw new Error(text)
      say(count === 0 ? `::warning::${text}` : text)
      return undefined
    },
  },
  'actions/download-artifact': {
    inputs: 'name path',
    run({ inputs, workspace, artifacts, say }) {
      const folder = resolve(workspace, inputs.path ?? '.')
      const { name } = inputs
      if (name !== undefined) artifacts.fetch(name, folder)
      else for (const each of Object.keys(artifacts.list())) artifacts.fetch(each, resolve(folder, each))
      say(`Fetched ${name ?? 'all artifacts'}`)
      return { 'download-path': folder }
    },
  },
  'github/codeql-action/upload-sarif': {
    inputs: 'sarif_file category wait-for-processing',
    run({ inputs, workspace, say }) {
      const { sarif_file: file = '' } = inputs
      const content: unknown = JSON.parse(readFileSync(resolve(workspace, file), 'utf8'))
      const isSarif =
        typeof content === 'object' &&
        content !== null &&
        'version' in content &&
        content.version === '2.1.0' &&
        'runs' in content &&
        Array.isArray(content.runs)
      if (!isSarif) throw new Error(`${file} is no SARIF`)
      say(`Took ${file}`)
      return undefined
    },
  },
  'actions/setup-node': {
    inputs: 'node-version node-version-file cache package-manager-cache cache-dependency-path',
  },
  'ruby/setup-ruby': { inputs: 'ruby-version bundler-cache' },
  'actions/cache': { inputs: 'path key restore-keys' },
  'maxim-lobanov/setup-xcode': { inputs: 'xcode-version' },
}
