import { ExpectedError } from '../errors.ts'
import { adviceFor } from './advice.ts'

/** One error object of Apple's error document, with those that `meta.associatedErrors` carries below it. */
export interface AppleErrorDetail {
  code: string
  title: string
  detail: string
  /** A JSON pointer into the body, or the name of a query parameter. */
  source: string
  /** What the error is about when it is not the request itself, for example `/v1/builds/1`. */
  resource?: string
  meta: Record<string, unknown>
}

/** Apple refused, or could not be reached. */
export class AppleError extends ExpectedError {
  override readonly name = 'AppleError'
  readonly request: string
  /** The HTTP status; 0 when no answer came. */
  readonly status: number
  readonly details: readonly AppleErrorDetail[]
  readonly requestId: string
  /** The request may have been carried out all the same. */
  readonly isAmbiguous: boolean
  /** Apple asks for a wait that ends after our deadline. */
  readonly isBeyondDeadline: boolean

  constructor(options: {
    request: string
    status: number
    details: readonly AppleErrorDetail[]
    reason: string
    requestId?: string
    isAmbiguous?: boolean
    isBeyondDeadline?: boolean
    cause?: unknown
  }) {
    super(messageFor(options), { cause: options.cause })
    this.request = options.request
    this.status = options.status
    this.details = options.details
    this.requestId = options.requestId ?? ''
    this.isAmbiguous = options.isAmbiguous ?? false
    this.isBeyondDeadline = options.isBeyondDeadline ?? false
  }

  /** Whether one of Apple's codes begins with this one; codes get new suffixes without notice. */
  has(codePrefix: string): boolean {
    return this.details.some(({ code }) => code === codePrefix || code.startsWith(`${codePrefix}.`))
  }

  /** Apple's words for one line. */
  get gist(): string {
    const first = this.details[0]
    return first ? first.detail || first.title || first.code : this.message
  }

  /** The service is not well, or slow: what was asked may be right, and asking later may help. */
  get isPassing(): boolean {
    if (this.isBeyondDeadline) return false
    return this.status === 0 || this.status === 408 || this.status === 429 || this.status >= 500
  }
}

function messageFor(options: {
  request: string
  status: number
  details: readonly AppleErrorDetail[]
  reason: string
  requestId?: string
}): string {
  const advice = adviceFor(options.status, options.details)
  return [
    options.reason,
    ...options.details.map(lineFor),
    ...advice.map((line) => `What to do: ${line}`),
    ...(options.requestId ? [`Apple's request id: ${options.requestId}`] : []),
  ].join('\n')
}

function lineFor({ code, title, detail, source, resource }: AppleErrorDetail): string {
  const place = [source && `at ${source}`, resource && `of ${resource}`].filter(Boolean).join(' ')
  const words = [title, detail].filter((text, index, all) => text && all.indexOf(text) === index).join(' ')
  return `  ${resource ? '  ' : ''}${code}${place ? ` (${place})` : ''}: ${words}`
}

/** Reads an error document leniently: 5xx answers may be HTML, and real ones lack `detail`, `id` or `source` at times. */
export function errorDetailsIn(text: string): AppleErrorDetail[] {
  try {
    const document: unknown = JSON.parse(text)
    return listOf(recordOf(document).errors).flatMap((entry) => detailsOf(recordOf(entry)))
  } catch {
    return []
  }
}

function detailsOf(entry: Record<string, unknown>, resource?: string): AppleErrorDetail[] {
  const source = recordOf(entry.source)
  const meta = recordOf(entry.meta)
  const own: AppleErrorDetail = {
    code: textOf(entry.code),
    title: withoutAddresses(textOf(entry.title)),
    detail: withoutAddresses(textOf(entry.detail)),
    source: textOf(source.pointer) || textOf(source.parameter),
    ...(resource ? { resource } : {}),
    meta,
  }
  const associated = Object.entries(recordOf(meta.associatedErrors)).flatMap(([path, errors]) =>
    listOf(errors).flatMap((error) => detailsOf(recordOf(error), path)),
  )
  return [own, ...associated]
}

/** Apple quotes the addresses of testers, and logs are read by more people than may know them. */
function withoutAddresses(text: string): string {
  return text.replace(/([\w+-])[\w.+-]*@(?=[\w-]+\.\w)/g, '$1…@')
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {}
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : []
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : ''
}
