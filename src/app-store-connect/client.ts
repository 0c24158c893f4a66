import { ExpectedError } from '../errors.ts'
import { AppleError } from './errors.ts'
import { lookAgain } from './look-again.ts'
import type {
  AnswerFor,
  CreateRoute,
  ItemOf,
  ListRoute,
  PageOf,
  ReadRoute,
  RequestFor,
  Route,
  WriteRoute,
} from './operations.ts'
import type { RateLimit } from './rate-limit.ts'
import { type CallOptions, createSender, type Sender, type SenderOptions } from './sender.ts'
import { createTransport, type Transport } from './transport.ts'
import { isLoopback } from './upload-url.ts'

export interface CreateOptions<Found> extends CallOptions {
  /** Looks whether an attempt without a clear answer took effect after all. */
  find: () => Promise<Found | undefined>
}

export interface AppStoreConnect {
  readonly apiUrl: URL
  readonly transport: Transport
  readonly requestTimeoutMs: number
  get<R extends ReadRoute>(route: R, request: RequestFor<R>, options?: CallOptions): Promise<AnswerFor<R>>
  write<R extends WriteRoute>(route: R, request: RequestFor<R>, options?: CallOptions): Promise<AnswerFor<R>>
  create<R extends CreateRoute, Found>(
    route: R,
    request: RequestFor<R>,
    options: CreateOptions<Found>,
  ): Promise<AnswerFor<R> | Found>
  pages<R extends ListRoute>(route: R, request: RequestFor<R>): AsyncGenerator<PageOf<R>, void>
  items<R extends ListRoute>(route: R, request: RequestFor<R>): AsyncGenerator<ItemOf<R>, void>
  usage(): RateLimit & { requests: number }
  /** The time as Apple's servers have it, in milliseconds since 1970. */
  now(): number
  /** The same connection under another signal, for cleaning up after the first one has fired. */
  within(signal: AbortSignal): AppStoreConnect
  close(): Promise<void>
}

const connections = 16
const looksAfterMs = [300, 1_000, 2_500]
const mostRounds = 3

export function connect(senderOptions: SenderOptions): AppStoreConnect {
  const transport = createTransport({ connections })
  const closing = new AbortController()
  const close = async () => {
    // What is still under way after a failure must not try again and again on a connection that is gone.
    closing.abort(new Error('The connection was closed.'))
    await transport.close()
  }
  const sender = createSender(transport, senderOptions)
  return clientOn({ transport, sender, options: senderOptions, closing: closing.signal, close })
}

interface ClientParts {
  transport: Transport
  sender: Sender
  options: SenderOptions
  closing: AbortSignal
  close: () => Promise<void>
}

function clientOn(parts: ClientParts): AppStoreConnect {
  const { transport, sender, options, closing, close } = parts
  const { apiUrl, log, requestTimeoutMs } = options
  const signal = AbortSignal.any([options.signal, closing])

  function call<R extends Route>(
    route: R,
    request: RequestFor<R>,
    call?: CallOptions,
  ): Promise<AnswerFor<R>> {
    const { method, url } = addressOf(apiUrl, route, request)
    // The answer has Apple's shape by Apple's word; readers below treat every part of it as possibly missing.
    return sender.send(method, url, 'body' in request ? request.body : undefined, {
      signal,
      ...call,
    }) as Promise<AnswerFor<R>>
  }

  async function create<R extends CreateRoute, Found>(
    route: R,
    request: RequestFor<R>,
    { find, ...callOptions }: CreateOptions<Found>,
  ): Promise<AnswerFor<R> | Found> {
    for (let round = 1; ; round += 1) {
      try {
        return await call(route, request, callOptions)
      } catch (error) {
        // A refusal after an unclear attempt may be due to what that attempt made.
        if (!(error instanceof AppleError && (error.isAmbiguous || round > 1))) throw error
        log.info(`${error.request}: no clear answer; looking whether it took effect.`)
        const found = await lookAgain(find, { afterMs: looksAfterMs, signal })
        if (found !== undefined) return found
        if (!error.isAmbiguous || round >= mostRounds) throw error
      }
    }
  }

  async function* pages<R extends ListRoute>(
    route: R,
    request: RequestFor<R>,
  ): AsyncGenerator<PageOf<R>, void> {
    let page: PageOf<R> = await call(route, request)
    for (;;) {
      yield page
      const next = nextLinkOf(page)
      if (!next) return
      const url = onOwnHost(new URL(next, apiUrl), apiUrl)
      if (!url)
        throw new ExpectedError(
          `The next page of ${route} lies on another host, ${new URL(next).origin}, and is refused.`,
        )
      page = (await sender.send('GET', url, undefined, { signal })) as PageOf<R>
    }
  }

  async function* items<R extends ListRoute>(
    route: R,
    request: RequestFor<R>,
  ): AsyncGenerator<ItemOf<R>, void> {
    for await (const page of pages(route, request)) {
      yield* (page as { data: ItemOf<R>[] }).data
    }
  }

  return {
    apiUrl,
    transport,
    requestTimeoutMs,
    get: call,
    write: (route, request, callOptions) => call(route, request, { isRepeatable: true, ...callOptions }),
    create,
    pages,
    items,
    usage: sender.usage,
    now: sender.now,
    within: (other) => clientOn({ ...parts, options: { ...options, signal: other } }),
    close,
  }
}

function addressOf(apiUrl: URL, route: Route, request: object): { method: string; url: URL } {
  const [method = '', template = ''] = route.split(' ')
  const path = 'path' in request ? Object.entries(request.path ?? {}) : []
  const url = new URL(
    path.reduce(
      (text, [name, value]) => text.replace(`{${name}}`, encodeURIComponent(String(value))),
      template,
    ),
    apiUrl,
  )
  for (const [name, value] of 'query' in request ? Object.entries(request.query ?? {}) : []) {
    if (value !== undefined)
      url.searchParams.set(name, Array.isArray(value) ? value.join(',') : String(value))
  }
  return { method, url }
}

/**
 * A link to where requests go anyway, which is the only host that may see a token. Behind a stand-in of the service, links may carry
 * Apple's own name, or another name of loopback; the same path is then asked for there.
 */
function onOwnHost(link: URL, apiUrl: URL): URL | undefined {
  if (link.origin === apiUrl.origin) return link
  const isLocal = isLoopback(link.hostname) && isLoopback(apiUrl.hostname) && link.port === apiUrl.port
  if (!isLocal && link.origin !== 'https://api.appstoreconnect.apple.com') return undefined
  const own = new URL(apiUrl)
  own.pathname = link.pathname
  own.search = link.search
  return own
}

function nextLinkOf(page: unknown): string | undefined {
  if (typeof page !== 'object' || page === null || !('links' in page)) return undefined
  const { links } = page
  if (typeof links !== 'object' || links === null || !('next' in links)) return undefined
  return typeof links.next === 'string' ? links.next : undefined
}
