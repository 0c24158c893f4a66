import { Refusal } from './refusal.ts'
import type { Operation, Spec } from './spec.ts'

/** The operation behind a request, or Apple's word for why there is none. */
export function route(spec: Spec, method: string, path: string): Operation {
  const operation = spec.find(method, path)
  if (operation) return operation
  const [, version = '', root = '', id, ...rest] = path.split('/')
  if (!/^v\d$/.test(version) || !spec.hasRoot(root))
    throw pathError(`The resource '${root || path}' does not exist`)
  const same = [...spec.operations()].filter((other) => other.root === root)
  const relation = rest.at(-1)
  if (relation === undefined) {
    const allowed = same.filter((other) => other.relation === undefined)
    throw notAllowed(`The resource '${root}'`, wordFor(method, id !== undefined), allowed)
  }
  const related = same.filter((other) => other.relation === relation)
  if (related.length === 0) throw pathError(`The relationship '${relation}' does not exist`)
  const word =
    method === 'GET' ? (rest.length > 1 ? 'GET_RELATIONSHIP' : 'GET_RELATED') : wordFor(method, true)
  throw notAllowed(`The relationship '${relation}'`, word, related)
}

function wordFor(method: string, isInstance: boolean): string {
  if (method === 'GET') return isInstance ? 'GET_INSTANCE' : 'GET_COLLECTION'
  return { POST: 'CREATE', PATCH: 'UPDATE', DELETE: 'DELETE' }[method] ?? method
}

function pathError(detail: string): Refusal {
  return new Refusal({ status: 404, code: 'PATH_ERROR', title: 'The URL path is not valid', detail })
}

function notAllowed(what: string, word: string, allowed: readonly Operation[]): Refusal {
  const words = [...new Set(allowed.map((operation) => operation.word))]
  const list =
    words.length === 1 ? `Allowed operation is: ${words[0]}` : `Allowed operations are: ${words.join(', ')}`
  return new Refusal({
    status: 403,
    code: 'FORBIDDEN_ERROR',
    title: 'The given operation is not allowed',
    detail: `${what} does not allow '${word}'. ${list}`,
  })
}
