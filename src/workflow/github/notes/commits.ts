import type { Message } from '../../../notes/material.ts'
import type { Place } from './place.ts'

/** A commit as the notes need it. */
export interface Commit {
  sha: string
  isMerge: boolean
  /** When it was made, as ISO 8601. */
  date: string
  message: Message
}

interface AnsweredCommit {
  sha: string
  commit: { message: string; committer?: { date?: string } | null; author?: { date?: string } | null }
  author?: { login?: string } | null
  parents: readonly unknown[]
}

const pageSize = 100
/** More makes no notes; the newest are taken. */
const mostPages = 10
/** Of a branch that has no tag before it. */
const lastCommits = 100

export interface Comparison {
  status: 'ahead' | 'behind' | 'identical' | 'diverged'
  /** The oldest first. */
  commits: Commit[]
  /** How many there are, where not all of them were read. */
  total: number
  /** When the commit was made that both sides share. */
  sharedDate: string
}

/** What `head` has and `base` has not; undefined where there is no such base. Other states are told without their commits. */
export async function compare(
  place: Place,
  { base, head, states }: { base: string; head: string; states: readonly Comparison['status'][] },
): Promise<Comparison | undefined> {
  const first = await page(1)
  if (!first) return undefined
  const { status, total_commits: total } = first
  const pages = states.includes(status) ? Math.ceil(total / pageSize) : 0
  const from = Math.max(2, pages - mostPages + 1)
  const commits = from > 2 ? [] : [...first.commits]
  for (let number = from; number <= pages; number += 1) commits.push(...((await page(number))?.commits ?? []))
  return { status, commits: commits.map(asCommit), total, sharedDate: dateOf(first.merge_base_commit) }

  async function page(number: number) {
    const { github, ask, owner, repo } = place
    return ask({
      subject: `the commits between ${base} and ${head}`,
      permission: 'contents: read',
      absent: () => undefined,
      async ask(request) {
        const basehead = `${base}...${head}`
        const asked = { owner, repo, basehead, per_page: pageSize, page: number, request }
        return (await github.rest.repos.compareCommitsWithBasehead(asked)).data
      },
    })
  }
}

/** The last commits up to this one, the oldest first. */
export async function latestCommits({ github, ask, owner, repo, sha }: Place): Promise<Commit[]> {
  return ask({
    subject: `the commits up to ${sha}`,
    permission: 'contents: read',
    async ask(request) {
      const { data } = await github.rest.repos.listCommits({
        owner,
        repo,
        sha,
        per_page: lastCommits,
        request,
      })
      return data.map(asCommit).reverse()
    },
  })
}

/** Of a pull request GitHub gives at most 250, the oldest first. */
export async function commitsOfPull(
  { github, ask, owner, repo }: Place,
  pull_number: number,
): Promise<Commit[]> {
  const commits: Commit[] = []
  for (let page = 1; commits.length === (page - 1) * pageSize; page += 1) {
    const found = await ask({
      subject: `the commits of the pull request ${pull_number}`,
      permission: 'pull-requests: read',
      async ask(request) {
        const asked = { owner, repo, pull_number, per_page: pageSize, page, request }
        return (await github.rest.pulls.listCommits(asked)).data.map(asCommit)
      },
    })
    if (found.length === 0) break
    commits.push(...found)
  }
  return commits
}

function asCommit(answered: AnsweredCommit): Commit {
  const { sha, commit, author, parents } = answered
  const [title = '', ...rest] = commit.message.trimStart().split('\n')
  return {
    sha,
    isMerge: parents.length > 1,
    date: dateOf(answered),
    message: { title, body: rest.join('\n'), author: author?.login },
  }
}

function dateOf({ commit }: Pick<AnsweredCommit, 'commit'>): string {
  return commit.committer?.date ?? commit.author?.date ?? ''
}
