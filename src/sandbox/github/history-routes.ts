import { ancestry, commitDocument, knownCommit } from './history.ts'
import { Refusal } from './refusal.ts'
import { type Answer, type Call, pageOf, type Route } from './route.ts'

/** https://docs.github.com/rest/commits and https://docs.github.com/rest/git */
export const historyRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/commits' }),
    area: 'contents',
    answer(call) {
      const { history } = call.repository
      if (history.commits.length === 0) throw new Refusal(409, 'Git Repository is empty.')
      const { sha } = knownCommit(history, call.query.get('sha') ?? 'main')
      return pageOf(ancestry(history, sha).map(commitDocument), call)
    },
  },
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/compare/:basehead(.*)' }),
    area: 'contents',
    answer: compare,
  },
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/tags' }),
    area: 'contents',
    answer: (call) =>
      pageOf(
        call.repository.history.tags
          .toSorted((one, other) => (one.name < other.name ? 1 : -1))
          .map(({ name, sha }) => ({ name, commit: { sha }, node_id: `REF_${name}` })),
        call,
      ),
  },
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/git/ref/:ref(.*)' }),
    area: 'contents',
    answer({ repository, get }) {
      const ref = get('ref')
      const tag = repository.history.tags.find(({ name }) => ref === `tags/${name}`)
      if (!tag) throw new Refusal(404, 'Not Found')
      const { annotation, sha } = tag
      const object = annotation ? { type: 'tag', sha: annotation.sha } : { type: 'commit', sha }
      return { status: 200, body: { ref: `refs/${ref}`, object } }
    },
  },
  {
    method: 'GET',
    pattern: new URLPattern({ pathname: '/repos/:owner/:repo/git/tags/:sha' }),
    area: 'contents',
    answer({ repository, get }) {
      const tag = repository.history.tags.find(({ annotation }) => annotation?.sha === get('sha'))
      if (!tag?.annotation) throw new Refusal(404, 'Not Found')
      const { sha, message } = tag.annotation
      const object = { type: 'commit', sha: tag.sha }
      return { status: 200, body: { tag: tag.name, sha, message, object, verification: { verified: false } } }
    },
  },
]

/** Commits are told the oldest first; with pages asked for, all of them can be had. */
function compare(call: Call): Answer {
  const { history } = call.repository
  const [from = '', to = ''] = call.get('basehead').split('...')
  const [base, head] = [knownCommit(history, from), knownCommit(history, to)]
  const ofBase = ancestry(history, base.sha)
  const ofHead = ancestry(history, head.sha)
  const isOfBase = new Set(ofBase.map(({ sha }) => sha))
  const isOfHead = new Set(ofHead.map(({ sha }) => sha))
  const ahead = ofHead.filter(({ sha }) => !isOfBase.has(sha)).reverse()
  const behind = ofBase.filter(({ sha }) => !isOfHead.has(sha))
  const shared = ofHead.find(({ sha }) => isOfBase.has(sha))
  if (!shared) throw new Refusal(404, `No common ancestor between ${from} and ${to}.`)
  const status =
    ahead.length > 0 && behind.length > 0
      ? 'diverged'
      : ahead.length > 0
        ? 'ahead'
        : behind.length > 0
          ? 'behind'
          : 'identical'
  const { body: commits, ...page } = pageOf(ahead.map(commitDocument), call)
  return {
    ...page,
    body: {
      status,
      ahead_by: ahead.length,
      behind_by: behind.length,
      total_commits: ahead.length,
      base_commit: commitDocument(base),
      merge_base_commit: commitDocument(shared),
      commits,
    },
  }
}
