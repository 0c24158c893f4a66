import type { Operations } from './operation-table.ts'

export type Route = keyof Operations

export type Method = 'GET' | 'POST' | 'PATCH' | 'DELETE'

/** Literals in place of the package's enums, which exist as types only. */
type Plain<T> = T extends string
  ? `${T}`
  : T extends readonly (infer Item)[]
    ? Plain<Item>[]
    : T extends object
      ? { [Name in keyof T]: Plain<T[Name]> }
      : T

/** A request body: `null` clears an attribute and `data: null` a relation, which Apple's types leave out for some. */
type Body<T> = T extends readonly unknown[]
  ? T
  : T extends object
    ? {
        [Name in keyof T]: Name extends 'attributes'
          ? Clearable<T[Name]>
          : Name extends 'data'
            ? Body<T[Name]> | (object extends Pick<T, Name> ? null : never)
            : Body<T[Name]>
      }
    : T

type Clearable<T> = { [Name in keyof T]: object extends Pick<T, Name> ? T[Name] | null : T[Name] }

/** As Apple really answers: what may be missing may be `null` just as well. */
type Nullable<T> = T extends readonly (infer Item)[]
  ? Nullable<Item>[]
  : T extends object
    ? { [Name in keyof T]: object extends Pick<T, Name> ? Nullable<T[Name]> | null : Nullable<T[Name]> }
    : T

/** What a route takes: `path`, `query` and `body` in Apple's words. */
export type RequestFor<R extends Route> = {
  [Name in keyof Omit<Operations[R][0], 'url'>]: Body<Plain<Operations[R][0][Name]>>
}

/** For queries and bodies that do not stand in the call itself: what is put together elsewhere is checked by `satisfies` alone. */
export type QueryFor<R extends Route> = RequestFor<R> extends { query?: infer Query } ? Query : never
export type BodyFor<R extends Route> = RequestFor<R> extends { body: infer Body } ? Body : never

/** What a route answers when it succeeds; `undefined` where Apple sends no body. */
export type AnswerFor<R extends Route> = Operations[R][1] extends { 200: infer Answer }
  ? Nullable<Plain<Answer>>
  : Operations[R][1] extends { 201: infer Answer }
    ? Nullable<Plain<Answer>>
    : undefined

type RouteWith<Verb extends Method> = Extract<Route, `${Verb} ${string}`>

export type ReadRoute = RouteWith<'GET'>
/** Adding to a relationship is no creation: what is there already stays, so it may be repeated. */
type LinkRoute = Extract<Route, `POST ${string}/relationships/${string}`>
export type CreateRoute = Exclude<RouteWith<'POST'>, LinkRoute>
export type WriteRoute = RouteWith<'PATCH' | 'DELETE'> | LinkRoute

/** Routes whose answer is a page of a list. */
export type ListRoute = {
  [R in ReadRoute]: AnswerFor<R> extends { data: readonly unknown[] } ? R : never
}[ReadRoute]

export type PageOf<R extends ListRoute> = AnswerFor<R>
export type ItemOf<R extends ListRoute> =
  AnswerFor<R> extends { data: readonly (infer Item)[] } ? Item : never

type Misspelt = {
  [R in Route]: R extends `${Method} ${Operations[R][0]['url']}` ? never : R
}[Route]
type None<T extends never> = T

/** Does not compile when a route differs from the path that Apple's type names. */
export type MisspeltRoutes = None<Misspelt>
