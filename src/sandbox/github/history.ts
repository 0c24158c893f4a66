import { createHash } from 'node:crypto'
import { Refusal } from './refusal.ts'

interface Author {
  login: string
  type: 'User' | 'Bot'
}

export interface Commit {
  sha: string
  message: string
  parents: readonly string[]
  date: string
  author: Author | null
}

interface Tag {
  name: string
  /** Of the commit. */
  sha: string
  /** The object of an annotated tag; a lightweight one has none. */
  annotation: { sha: string; message: string } | undefined
}

export interface Pull {
  number: number
  title: string
  body: string | null
  user: Author
  labels: { name: string }[]
  state: 'open' | 'closed'
  /** Null until it is merged. */
  merge_commit_sha: string | null
  merged_at: string | null
  updated_at: string
  /** The shas of its own commits, the oldest first. */
  commits: readonly string[]
}

export interface Release {
  tag_name: string
  body: string | null
  draft: boolean
  prerelease: boolean
}

/** Commits, and what names or tells of them. */
export interface History {
  commits: Commit[]
  tags: Tag[]
  /** The sha at which each one is. */
  branches: Map<string, string>
  pulls: Pull[]
  releases: Release[]
  /** Adds a commit to a branch, after the last one unless its parents are named, and moves the branch. Resolves to its sha. */
  commit(
    message: string,
    options?: { branch?: string; parents?: readonly string[]; author?: Author; date?: string },
  ): string
  /** Adds a pull request, open unless told. */
  pull(pull: { number: number } & Partial<Pull>): void
  /** Tags a commit, the last one of `main` unless it is named; a message makes an annotated tag. */
  tag(name: string, options?: { sha?: string; message?: string }): void
}

/** A minute passes from commit to commit. */
const firstAt = Date.parse('2026-01-01T00:00:00Z')

export function createHistory(): History {
  const commits: Commit[] = []
  const tags: Tag[] = []
  const branches = new Map<string, string>()
  const pulls: Pull[] = []
  return {
    commits,
    tags,
    branches,
    pulls,
    releases: [],
    commit(message, { branch = 'main', parents, author, date } = {}) {
      const last = branches.get(branch) ?? branches.get('main')
      const sha = shaOf(`commit ${commits.length} ${message}`)
      commits.push({
        sha,
        message,
        parents: parents ?? (last ? [last] : []),
        date: date ?? new Date(firstAt + commits.length * 60_000).toISOString(),
        author: author ?? { login: 'octocat', type: 'User' },
      })
      branches.set(branch, sha)
      return sha
    },
    pull(pull) {
      pulls.push({
        title: '',
        body: null,
        user: { login: 'octocat', type: 'User' },
        labels: [],
        state: 'open',
        merge_commit_sha: null,
        merged_at: null,
        updated_at: new Date(firstAt).toISOString(),
        commits: [],
        ...pull,
      })
    },
    tag(name, { sha = branches.get('main') ?? '', message } = {}) {
      const annotation = message === undefined ? undefined : { sha: shaOf(`tag ${name}`), message }
      tags.push({ name, sha, annotation })
    },
  }
}

/** The commit that a tag, a branch or a sha (at least seven of its digits) leads to. */
export function resolveCommit({ commits, tags, branches }: History, name: string): Commit | undefined {
  const sha = tags.find((tag) => tag.name === name)?.sha ?? branches.get(name) ?? name
  return commits.find((commit) => commit.sha === sha || (sha.length >= 7 && commit.sha.startsWith(sha)))
}

/** A commit and all that lead to it, the newest first. */
export function ancestry({ commits }: History, head: string): Commit[] {
  const wanted = new Set([head])
  const found: Commit[] = []
  for (const commit of commits.toReversed()) {
    if (!wanted.has(commit.sha)) continue
    found.push(commit)
    for (const parent of commit.parents) wanted.add(parent)
  }
  return found
}

export function commitDocument({ sha, message, parents, date, author }: Commit) {
  const person = { name: author?.login ?? 'Someone', email: 'someone@example.com', date }
  return {
    sha,
    node_id: `C_${sha.slice(0, 12)}`,
    commit: { message, author: person, committer: person, comment_count: 0 },
    author,
    committer: author,
    parents: parents.map((parent) => ({ sha: parent })),
  }
}

export function knownCommit(history: History, name: string): Commit {
  const commit = resolveCommit(history, name)
  if (!commit) throw new Refusal(404, 'Not Found')
  return commit
}

function shaOf(text: string): string {
  return createHash('sha1').update(text).digest('hex')
}
