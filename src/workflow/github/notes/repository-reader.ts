import { InputError } from '../../../errors.ts'
import type { Material, WantedMaterial } from '../../../notes/material.ts'
import { commitsOfPull } from './commits.ts'
import { type Place, placeOf } from './place.ts'
import { mergedPulls, readPull } from './pulls.ts'
import { findRange, type Range } from './range.ts'
import { releaseMaterial, tagMaterial } from './written.ts'

interface ReaderOptions {
  token: string | undefined
  signal: AbortSignal
  log: { notice(message: string): void }
}

/** Reads from GitHub what notes are made of. A checkout on a runner has no history to read. */
export async function readRepository(wanted: WantedMaterial, options: ReaderOptions): Promise<Material> {
  const { token, signal, log } = options
  const missing = [
    ...(token ? [] : ['github-token']),
    ...['GITHUB_REPOSITORY', 'GITHUB_SHA', 'GITHUB_REF'].filter((name) => !process.env[name]),
  ]
  if (!token || missing.length > 0) {
    throw new InputError(
      `release-notes-from: ${wanted.source} asks GitHub, for which ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing. GitHub's runner gives all of them unless the workflow sets them to nothing; on another runner the workflow has to. Nothing was sent to Apple.`,
    )
  }
  const [{ openGitHub }, { createAsker }] = await Promise.all([import('../client.ts'), import('./asking.ts')])
  const place = placeOf({ ...openGitHub(token), ask: createAsker(signal) })
  switch (wanted.source) {
    case 'release':
      return releaseMaterial(place)
    case 'tag':
      return tagMaterial(place)
    case 'commits':
      return commitMaterial(place, { since: wanted.since, log })
    case 'pull-requests':
      return pullMaterial(place, { since: wanted.since, log })
  }
}

interface Asked {
  since: string | undefined
  log: ReaderOptions['log']
}

async function commitMaterial(place: Place, { since, log }: Asked): Promise<Material> {
  const isOfPull = place.pull !== undefined && since === undefined
  const { commits, where } = isOfPull ? await pullRange(place) : await toldRange(place, { since, log })
  const messages = commits.filter(({ isMerge }) => !isMerge).map(({ message }) => message)
  return { kind: 'messages', messages, where }
}

async function pullMaterial(place: Place, { since, log }: Asked): Promise<Material> {
  if (place.pull && since === undefined) {
    const { number } = place.pull
    return {
      kind: 'messages',
      messages: [await readPull(place, number)],
      where: `the pull request ${number}`,
    }
  }
  const range = await toldRange(place, { since, log })
  const messages = range.commits.length === 0 ? [] : await mergedPulls(place, range)
  return { kind: 'messages', messages, where: range.where }
}

async function pullRange(place: Place): Promise<Pick<Range, 'commits' | 'where'>> {
  const number = place.pull?.number ?? 0
  return { commits: await commitsOfPull(place, number), where: `the pull request ${number}` }
}

async function toldRange(place: Place, { since, log }: Asked): Promise<Range> {
  const range = await findRange(place, since)
  if (range.remark) log.notice(range.remark)
  return range
}
