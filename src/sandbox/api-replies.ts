import type { Fault } from './faults.ts'
import type { Answer } from './operations.ts'
import { rateLimitExceeded } from './rate-limit.ts'
import {
  type AppleError,
  forbiddenToKey,
  notAuthorized,
  notFound,
  Refusal,
  stateError,
  unexpectedError,
} from './refusal.ts'
import type { Reply } from './reply.ts'

export const json = { 'content-type': 'application/json' }

export function replyWith({ status, body }: Answer): Reply {
  return { status, headers: { ...(body && json) }, body: body ? JSON.stringify(body) : '' }
}

export function plainReply(status: number, text: string): Reply {
  return { status, headers: { 'content-type': 'text/plain; charset=utf-8' }, body: `${text}\n` }
}

function htmlReply(status: number): Reply {
  const body = `<html>\r\n<head><title>${status}</title></head>\r\n<body>\r\n<center><h1>${status}</h1></center>\r\n<hr><center>Apple</center>\r\n</body>\r\n</html>\r\n`
  return { status, headers: { 'content-type': 'text/html' }, body }
}

/** What a fault answers before anything is looked at. */
export function withheld(fault: Fault | undefined, url: URL): Reply | undefined {
  if (fault?.kind === 'html') return htmlReply(fault.status)
  if (fault?.kind === 'reset-before') return { ...plainReply(500, ''), ending: 'reset' }
  if (fault?.kind === 'hang') return { ...plainReply(500, ''), ending: 'hang' }
  return fault?.kind === 'status' ? statusReply(fault, url) : undefined
}

/** Apple's own words for the status, as far as the fault brings none. */
function statusReply({ kind: _, headers, ...words }: Extract<Fault, { kind: 'status' }>, url: URL): Reply {
  const { status, code } = words
  const { document } = new Refusal({ ...usual({ status, code, url }), ...words })
  return { status, headers: { ...json, ...headers }, body: JSON.stringify(document) }
}

const missingAgreement: AppleError = {
  status: 403,
  code: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
  title: 'A required agreement is missing or has expired.',
  detail: 'This request requires an in-effect agreement that has not been signed or has expired.',
  links: { see: '/agreements' },
}

function usual({ status, code, url }: { status: number; code: string | undefined; url: URL }): AppleError {
  if (code === missingAgreement.code) return missingAgreement
  const [, , type = '', id = ''] = url.pathname.split('/')
  const refusals: Record<number, Refusal> = {
    401: notAuthorized(),
    403: forbiddenToKey(),
    404: notFound(type, id),
    409: stateError('The resource is not in a state that allows this.'),
    429: rateLimitExceeded({}),
  }
  const [error] = (refusals[status] ?? unexpectedError()).errors
  return error ?? { status, code: 'UNEXPECTED_ERROR', title: 'An unexpected error occurred.' }
}

/** What a fault makes of an answer whose effect has taken place. */
export function changed(reply: Reply, fault: Fault | undefined): Reply {
  if (fault?.kind === 'html-after')
    return { ...htmlReply(fault.status), headers: { ...reply.headers, 'content-type': 'text/html' } }
  if (fault?.kind === 'reset-after') return { ...reply, ending: 'reset' }
  if (fault?.kind === 'hang-after') return { ...reply, ending: 'hang' }
  return fault?.kind === 'truncate' ? { ...reply, ending: 'truncated' } : reply
}
