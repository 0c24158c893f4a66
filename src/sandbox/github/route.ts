import type { Repository } from './repository.ts'

export interface Call {
  repository: Repository
  /** A part of the path, by its name. */
  get(name: string): string
  query: URLSearchParams
  body: Readonly<Record<string, unknown>>
  url: URL
}

export interface Answer {
  status: number
  body?: unknown
  link?: string
}

export interface Route {
  method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  pattern: URLPattern
  /** What `permissions:` of a job calls it; undefined where none is needed. */
  area?: string
  answer(call: Call): Answer
}

/** A page of a list with the links of https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api. */
export function pageOf(items: readonly unknown[], { query, url }: Call): Answer {
  const size = Math.min(Number(query.get('per_page') ?? 30), 100)
  const page = Number(query.get('page') ?? 1)
  const next = new URL(url)
  next.searchParams.set('page', String(page + 1))
  return {
    status: 200,
    body: items.slice((page - 1) * size, page * size),
    ...(items.length > page * size ? { link: `<${next}>; rel="next"` } : {}),
  }
}
