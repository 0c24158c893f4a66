import { Refusal } from './refusal.ts'
import { pageOf, type Route } from './route.ts'

const ofIssue = new URLPattern({ pathname: '/repos/:owner/:repo/issues/:number/comments' })
const single = new URLPattern({ pathname: '/repos/:owner/:repo/issues/comments/:id' })
const longest = 65_536

/** https://docs.github.com/rest/issues/comments */
export const commentRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: ofIssue,
    area: 'pull-requests',
    answer: (call) =>
      pageOf(
        call.repository.comments.filter(({ number }) => number === Number(call.get('number'))),
        call,
      ),
  },
  {
    method: 'POST',
    pattern: ofIssue,
    area: 'pull-requests',
    answer({ repository, get, body }) {
      if (!repository.history.pulls.some(({ number }) => number === Number(get('number'))))
        throw new Refusal(404, 'Not Found')
      const at = new Date().toISOString()
      const comment = {
        id: repository.nextId(),
        number: Number(get('number')),
        body: textOf(body),
        user: repository.viewer,
        created_at: at,
        updated_at: at,
      }
      repository.comments.push(comment)
      return { status: 201, body: comment }
    },
  },
  {
    method: 'PATCH',
    pattern: single,
    area: 'pull-requests',
    answer({ repository, get, body }) {
      const comment = repository.comments.find(({ id }) => id === Number(get('id')))
      if (!comment) throw new Refusal(404, 'Not Found')
      comment.body = textOf(body)
      comment.updated_at = new Date().toISOString()
      return { status: 200, body: comment }
    },
  },
  {
    method: 'DELETE',
    pattern: single,
    area: 'pull-requests',
    answer({ repository, get }) {
      const index = repository.comments.findIndex(({ id }) => id === Number(get('id')))
      if (index < 0) throw new Refusal(404, 'Not Found')
      repository.comments.splice(index, 1)
      return { status: 204 }
    },
  },
]

function textOf({ body }: Readonly<Record<string, unknown>>): string {
  if (typeof body !== 'string' || body === '')
    throw new Refusal(422, 'Validation Failed', [
      { resource: 'IssueComment', code: 'missing_field', field: 'body' },
    ])
  if (body.length > longest)
    throw new Refusal(422, 'Validation Failed', [
      {
        resource: 'IssueComment',
        code: 'custom',
        field: 'body',
        message: `body is too long (maximum is ${longest} characters)`,
      },
    ])
  return body
}
