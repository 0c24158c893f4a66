import { hiddenIn } from '../runner.ts'
import { bodyOf, type Identity, identityIn, longestBody, otherSections, sectionsIn } from './comment-body.ts'
import type { ReportContent } from './report-content.ts'
import { type Footer, sameness, sectionMarkdown } from './section.ts'
import { createOnce, type Session, statusOf } from './session.ts'

interface Comment {
  id: number
  body: string
}

export interface CommentWork {
  session: Session
  pullRequest: number
  content: ReportContent
  footer: Footer
}

/** Writes what the run has come to into the one comment of its step and app. Resolves to what happened to it. */
export async function keepComment(work: CommentWork): Promise<'created' | 'updated' | 'unchanged'> {
  const { session, content } = work
  const told = identityOf(content)
  const [current, ...doubles] = await ownComments(work, told)
  // A run that has not come to its app leaves the comment to the app that has it.
  const identity = told.app === '' && current ? (identityIn(current.body) ?? told) : told
  const body = await nextBody(work, { identity, current, doubles })
  const result = await write({ work, current, body, find: () => ownComments(work, told) })
  for (const { id } of doubles) await removeComment(session, id)
  return result
}

async function write({
  work: { session, pullRequest },
  current,
  body,
  find,
}: {
  work: CommentWork
  current: Comment | undefined
  body: string
  find: () => Promise<Comment[]>
}): Promise<'created' | 'updated' | 'unchanged'> {
  const { github, repo } = session
  if (!current) {
    const create = async () => {
      await github.rest.issues.createComment({ ...repo, issue_number: pullRequest, body })
      return 'created' as const
    }
    return createOnce(create, async () => ((await find()).length > 0 ? 'created' : undefined))
  }
  if (sameness(current.body.replaceAll('\r\n', '\n')) === sameness(body)) return 'unchanged'
  await github.rest.issues.updateComment({ ...repo, comment_id: current.id, body })
  return 'updated'
}

/** Another run may have removed it just before. */
async function removeComment({ github, repo }: Session, id: number): Promise<void> {
  try {
    await github.rest.issues.deleteComment({ ...repo, comment_id: id })
  } catch (error) {
    if (statusOf(error) !== 404) throw error
  }
}

function identityOf({ step, outputs }: ReportContent): Identity {
  return { step, app: safely(outputs.get('app-id')) }
}

async function nextBody(
  { session, content, footer }: CommentWork,
  {
    identity,
    current,
    doubles,
  }: { identity: Identity; current: Comment | undefined; doubles: readonly Comment[] },
): Promise<string> {
  const own = {
    platform: safely(content.outputs.get('platform')),
    runId: runOf(session),
  }
  // Two runs that raced have each made one; what the later one says of another platform is kept.
  const others = new Map(
    [current, ...doubles].flatMap((comment) =>
      comment ? otherSections(comment.body, own).map((section) => [section.platform, section] as const) : [],
    ),
  )
  const kept = [...others.values()]
  const room = longestBody - bodyOf(identity, kept).length - 200
  const text = hiddenIn(await sectionMarkdown(content, { footer, room: Math.max(room, 2_000) }))
  return bodyOf(identity, [...kept, { ...own, text }])
}

/**
 * The comments of this step and app that the token's own user wrote, the oldest first. A run that does not know its app yet goes on
 * in the only comment of its step. One of an unknown app is taken over, or of no more use once a later run knows its app.
 */
async function ownComments(
  { session, pullRequest }: CommentWork,
  { step, app }: Identity,
): Promise<Comment[]> {
  const { github, repo } = session
  const comments = await github.paginate(github.rest.issues.listComments, {
    ...repo,
    issue_number: pullRequest,
    per_page: 100,
  })
  const marked = comments.flatMap(({ id, body = '', user }) => {
    const identity = identityIn(body)
    return identity?.step === step ? [{ id, body, user, app: identity.app }] : []
  })
  if (marked.length === 0) return []
  const isOwn = await ownership(session)
  const own = marked.filter(({ user }) => isOwn(user)).toSorted((one, other) => one.id - other.id)
  const exact = own.filter((comment) => comment.app === app)
  const unknown = app === '' ? [] : own.filter((comment) => comment.app === '')
  if (exact.length > 0) return [...exact, ...unknown.filter((comment) => isOfOtherRuns(comment, session))]
  if (app !== '') return unknown
  return new Set(own.map((comment) => comment.app)).size === 1 ? own : []
}

function isOfOtherRuns({ body }: { body: string }, session: Session): boolean {
  return sectionsIn(body).every(({ runId }) => runId !== runOf(session))
}

/** A run that is run again keeps its id. */
function runOf({ run: { runId, runAttempt } }: Session): string {
  return runId ? `${runId}_${runAttempt || 1}` : ''
}

type Author = { login?: string; type?: string } | null

/** The token of a job may not ask who it is, and acts as a bot. */
async function ownership({ github, token }: Session): Promise<(user: Author) => boolean> {
  if (token.startsWith('ghs_')) return (user) => user?.type === 'Bot'
  const { data } = await github.rest.users.getAuthenticated()
  return (user) => user?.login === data.login
}

/** As it may stand in a mark. */
function safely(text: string | undefined): string {
  return (text ?? '').replace(/[^\w.]/g, '')
}
