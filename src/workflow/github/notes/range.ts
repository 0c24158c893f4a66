import { InputError } from '../../../errors.ts'
import { type Commit, type Comparison, compare, latestCommits } from './commits.ts'
import { nearestNames } from './nearest-names.ts'
import { type Place, shortSha } from './place.ts'
import { earlierTags } from './version-tags.ts'

/** The commits that notes are about, the oldest first, and where they were found, in words. */
export interface Range {
  commits: Commit[]
  where: string
  /** Whatever came into the range is not older. */
  sinceDate: string
  /** What people should know about it. */
  remark?: string
}

/** More tags of other lines of history hardly stand before the right one. */
const mostTried = 10
const mostTagPages = 30

/** From `since`, or from the nearest earlier tag, to the commit of the run. */
export async function findRange(place: Place, since: string | undefined): Promise<Range> {
  if (since !== undefined) return rangeSince(place, since)
  const { sha, tag } = place
  const tags = await listTags(place)
  const shaOf = new Map(tags.map(({ name, commit }) => [name, commit.sha]))
  const others = tags.filter(({ name }) => name !== tag && shaOf.get(name) !== sha).map(({ name }) => name)
  const earlier = earlierTags(others, tag)
  if ('prefixes' in earlier) {
    throw new InputError(
      `The repository has tags of several kinds (${earlier.prefixes
        .slice(0, 8)
        .map((prefix) => `${prefix}…`)
        .join(
          ', ',
        )}), and ${place.branch} does not tell which of them counts. Name the last one with release-notes-since. Nothing was sent to Apple.`,
    )
  }
  for (const { name } of earlier.slice(0, mostTried)) {
    const found = await compare(place, { base: shaOf.get(name) ?? name, head: sha, states: ['ahead'] })
    if (found?.status === 'ahead') return asRange(found, `${name}...${tag ?? shortSha(sha)}`)
  }
  if (earlier.length > mostTried) {
    throw new InputError(
      `None of the ${mostTried} nearest earlier tags (${earlier
        .slice(0, 3)
        .map(({ name }) => name)
        .join(
          ', ',
        )}, …) is an ancestor of ${shortSha(sha)}. Name the tag, branch or commit to begin from with release-notes-since. Nothing was sent to Apple.`,
    )
  }
  const commits = await latestCommits(place)
  return {
    commits,
    where: `the history up to ${tag ?? shortSha(sha)}`,
    sinceDate: commits[0]?.date ?? '',
    remark: `No earlier tag of a version leads to ${tag ?? shortSha(sha)}, so that the notes begin ${commits.length} commit${commits.length === 1 ? '' : 's'} before it. release-notes-since names another beginning.`,
  }
}

async function rangeSince(place: Place, since: string): Promise<Range> {
  const head = place.pull?.head ?? place.sha
  const found = await compare(place, { base: since, head, states: ['ahead', 'diverged'] })
  if (!found) {
    const names = nearestNames(
      since,
      (await listTags(place)).map(({ name }) => name),
    )
    throw new InputError(
      `release-notes-since is "${since}", and GitHub knows no tag, branch or commit of that name that has history in common with ${shortSha(head)}. ${names.length > 0 ? `The nearest tags are ${names.join(', ')}.` : 'The repository has no tags.'} Nothing was sent to Apple.`,
    )
  }
  if (found.status === 'behind') {
    throw new InputError(
      `release-notes-since is "${since}", which is newer than ${shortSha(head)}, the commit of this run. Name an older one. Nothing was sent to Apple.`,
    )
  }
  const remark =
    found.status === 'diverged'
      ? `"${since}" is not an ancestor of ${shortSha(head)}: the notes tell of the commits that it has not.`
      : undefined
  return {
    ...asRange(found, `${shortSha(since)}...${place.tag ?? shortSha(head)}`),
    ...(remark ? { remark } : {}),
  }
}

function asRange({ commits, total, sharedDate }: Comparison, where: string): Range {
  const isPart = commits.length < total
  return {
    commits,
    where,
    sinceDate: isPart ? (commits[0]?.date ?? sharedDate) : sharedDate,
    ...(isPart ? { remark: `Of ${total} commits in ${where} the last ${commits.length} were read.` } : {}),
  }
}

async function listTags({
  github,
  ask,
  owner,
  repo,
}: Place): Promise<{ name: string; commit: { sha: string } }[]> {
  const tags: { name: string; commit: { sha: string } }[] = []
  for (let page = 1; page <= mostTagPages; page += 1) {
    const found = await ask({
      subject: `the tags of ${owner}/${repo}`,
      permission: 'contents: read',
      ask: async (request) =>
        (await github.rest.repos.listTags({ owner, repo, per_page: 100, page, request })).data,
    })
    tags.push(...found)
    if (found.length < 100) break
  }
  return tags
}
