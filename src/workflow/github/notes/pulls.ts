import type { Message } from '../../../notes/material.ts'
import type { Place } from './place.ts'
import type { Range } from './range.ts'

const pageSize = 100
const mostPages = 30

interface AnsweredPull {
  title: string
  body?: string | null
  user?: { login?: string } | null
  labels: readonly { name?: string }[]
}

/** Pull requests whose merge lies in the range, those merged first first. */
export async function mergedPulls(place: Place, { commits, sinceDate }: Range): Promise<Message[]> {
  const inRange = new Set(commits.map(({ sha }) => sha))
  const since = Date.parse(sinceDate)
  const merged: { at: string; message: Message }[] = []
  for (let page = 1; page <= mostPages && merged.length < inRange.size; page += 1) {
    const found = await pageOfPulls(place, page)
    for (const pull of found) {
      const { merged_at: at, merge_commit_sha: sha } = pull
      if (at && sha && inRange.has(sha)) merged.push({ at, message: asMessage(pull) })
    }
    const last = found.at(-1)
    // Nothing that was merged later than the range begins was updated before.
    if (found.length < pageSize || !last || Date.parse(last.updated_at) < since) break
  }
  return merged.sort((one, other) => one.at.localeCompare(other.at)).map(({ message }) => message)
}

function pageOfPulls({ github, ask, owner, repo }: Place, page: number) {
  return ask({
    subject: `the merged pull requests of ${owner}/${repo}`,
    permission: 'pull-requests: read',
    async ask(request) {
      const { data } = await github.rest.pulls.list({
        owner,
        repo,
        state: 'closed',
        sort: 'updated',
        direction: 'desc',
        per_page: pageSize,
        page,
        request,
      })
      return data
    },
  })
}

/** As it is called by now: a run that is repeated has an old event. */
export async function readPull({ github, ask, owner, repo }: Place, pull_number: number): Promise<Message> {
  return ask({
    subject: `the pull request ${pull_number}`,
    permission: 'pull-requests: read',
    ask: async (request) =>
      asMessage((await github.rest.pulls.get({ owner, repo, pull_number, request })).data),
  })
}

function asMessage({ title, body, user, labels }: AnsweredPull): Message {
  return { title, body: body ?? '', author: user?.login, labels: labels.flatMap(({ name }) => name ?? []) }
}
