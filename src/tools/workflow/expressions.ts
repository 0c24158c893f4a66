import { data, Evaluator, Lexer, Parser } from '@actions/expressions'

export interface Scope {
  /** By their names: `github`, `inputs` and so on. A name that is not here cannot be used. */
  contexts: Readonly<Record<string, unknown>>
  /** Besides those that are known everywhere. */
  functions?: Readonly<Record<string, (...values: string[]) => string | boolean>>
}

const pattern = /\$\{\{((?:'[^']*'|[^'])*?)\}\}/g
const statusFunction = /\b(success|failure|always|cancelled)\s*\(/

/** `${{ path }}`, as it stands in a workflow file. */
export function expression(path: string): string {
  return `\${{ ${path} }}`
}

/** What an expression comes to, as plain data. */
export function evaluate(text: string, { contexts, functions = {} }: Scope): unknown {
  const definitions = Object.entries(functions).map(([name, call]) => ({
    name,
    minArgs: 0,
    maxArgs: 255,
    call: (...values: { coerceString(): string }[]) =>
      asData(call(...values.map((value) => value.coerceString()))),
  }))
  try {
    const { tokens } = new Lexer(text).lex()
    const parsed = new Parser(tokens, Object.keys(contexts), definitions).parse()
    const scope = new data.Dictionary(
      ...Object.entries(contexts).map(([key, value]) => ({ key, value: asData(value) })),
    )
    const named = new Map(definitions.map((definition) => [definition.name.toLowerCase(), definition]))
    return JSON.parse(JSON.stringify(new Evaluator(parsed, scope, named).evaluate(), data.replacer))
  } catch (error) {
    throw new Error(`${expression(text.trim())}: ${error instanceof Error ? error.message : error}`, {
      cause: error,
    })
  }
}

function asData(value: unknown): data.ExpressionData {
  return JSON.parse(JSON.stringify(value ?? null), data.reviver)
}

/** A value of a workflow file with all that is in `${{ }}` worked out. A text that is one expression takes its type. */
export function expand(value: unknown, scope: Scope): unknown {
  if (typeof value === 'string') return expandText(value, scope)
  if (Array.isArray(value)) return value.map((item) => expand(item, scope))
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, expand(item, scope)]))
  return value
}

function expandText(text: string, scope: Scope): unknown {
  const [whole] = text.trim().matchAll(pattern)
  if (whole && whole[0] === text.trim()) return evaluate(whole[1] ?? '', scope)
  return text.replaceAll(pattern, (_, inner: string) => {
    const value = evaluate(inner, scope)
    if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'Array' : 'Object'
    return value === null ? '' : String(value)
  })
}

/** Whether an `if` lets its step or job run. Without one of the functions that ask for the state so far, that must be success. */
export function isTrue(condition: unknown, scope: Scope): boolean {
  const text = condition === undefined ? 'success()' : String(condition).trim()
  const inner = /^\$\{\{([\s\S]*)\}\}$/.exec(text)?.[1] ?? text
  if (inner.includes('${{'))
    throw new Error(`if: ${text} is text with an expression in it, which is always true`)
  const asksForState = statusFunction.test(inner.replaceAll(/'[^']*'/g, ''))
  return evaluate(asksForState ? `!!(${inner})` : `success() && !!(${inner})`, scope) === true
}
