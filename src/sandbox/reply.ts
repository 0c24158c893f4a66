import type { IncomingMessage, ServerResponse } from 'node:http'
import { Socket } from 'node:net'
import { setTimeout as wait } from 'node:timers/promises'
import type { RecordedRequest } from './recorder.ts'

export interface Reply {
  status: number
  headers: Record<string, string>
  body: string | Buffer
  /** How the connection ends instead of carrying this reply. */
  ending?: 'reset' | 'hang' | 'truncated'
}

export interface Exchange {
  request: IncomingMessage
  response: ServerResponse
  recorded: RecordedRequest
}

/** Writes a reply, or whatever a fault has made of it, and records what became of the request. */
export function send({ request, response, recorded }: Exchange, reply: Reply): void {
  recorded.status = reply.ending ?? reply.status
  if (reply.ending === 'hang') return
  if (reply.ending === 'reset') {
    reset(request.socket)
    return
  }
  const bytes = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body
  const headers = {
    ...reply.headers,
    ...(reply.status !== 204 && { 'content-length': String(bytes.length) }),
  }
  response.writeHead(reply.status, headers)
  if (reply.ending === 'truncated') {
    response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => request.socket.destroy())
    return
  }
  response.end(reply.status === 204 ? undefined : bytes)
}

export async function delay(ms: number): Promise<void> {
  if (ms > 0) await wait(ms, undefined, { ref: false })
}

function reset(socket: unknown): void {
  if (!(socket instanceof Socket)) return
  // A socket under TLS cannot be reset, only cut.
  if ('encrypted' in socket) socket.destroy()
  else socket.resetAndDestroy()
}
