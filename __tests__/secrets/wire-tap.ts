import { subscribe, unsubscribe } from 'node:diagnostics_channel'

const begun = 'http.server.request.start'

export interface WireTap extends Disposable {
  tokens: ReadonlySet<string>
  /** Of signed addresses. */
  signatures: ReadonlySet<string>
}

/** Hears which credentials the servers of this process are shown, whatever they answer. */
export function tapWire(): WireTap {
  const tokens = new Set<string>()
  const signatures = new Set<string>()
  const hear = (message: unknown) => {
    const { url = '', headers } = requestIn(message)
    const [, token] = /^Bearer (.+)$/.exec(headers?.authorization ?? '') ?? []
    if (token) tokens.add(token)
    const signature = new URLSearchParams(url.split('?')[1]).get('X-Signature')
    if (signature) signatures.add(signature)
  }
  subscribe(begun, hear)
  return { tokens, signatures, [Symbol.dispose]: () => void unsubscribe(begun, hear) }
}

function requestIn(message: unknown): { url?: string; headers?: { authorization?: string } } {
  const hasRequest = typeof message === 'object' && message !== null && 'request' in message
  return hasRequest && typeof message.request === 'object' && message.request !== null ? message.request : {}
}
