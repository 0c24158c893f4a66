import { createServer as createPlainServer, type RequestListener, type Server } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import type { Socket } from 'node:net'

export interface Tls {
  cert: string | Buffer
  key: string | Buffer
}

export interface Listening {
  origin: string
  close: () => Promise<void>
}

interface ListenOptions {
  host: string
  port: number
  tls: Tls | undefined
  onRequest: RequestListener
}

/** Listens on loopback until closed; closing cuts what is still open, hanging requests included. */
export async function listen({ host, port, tls, onRequest }: ListenOptions): Promise<Listening> {
  const options = { keepAliveTimeout: 60_000, requestTimeout: 0, highWaterMark: 256 * 1024 }
  const server: Server = tls
    ? createTlsServer({ ...options, ...tls }, onRequest)
    : createPlainServer(options, onRequest)
  const sockets = new Set<Socket>()
  server.on('connection', (socket) => {
    sockets.add(socket)
    socket.setNoDelay(true)
    socket.on('close', () => sockets.delete(socket))
  })
  const { promise, resolve, reject } = Promise.withResolvers<void>()
  server.once('error', reject)
  server.listen(port, host, resolve)
  await promise
  const address = server.address()
  const listeningPort = typeof address === 'object' && address ? address.port : port
  return {
    origin: `${tls ? 'https' : 'http'}://${host}:${listeningPort}`,
    close: async () => {
      const closed = new Promise<void>((done) => server.close(() => done()))
      for (const socket of sockets) socket.destroy()
      await closed
    },
  }
}
