import { InputError, messageOf } from './errors.ts'

/** One input of a step: how it is described, read, and what stands when it is not given. */
export interface Input<Value> {
  readonly description: string
  readonly presence: 'required' | 'optional' | 'default'
  /** The default as written in YAML, for the documents. */
  readonly defaultText?: string
  readonly defaultValue?: Value
  /** A name that other actions use for the same thing; accepted without a word. */
  readonly alias?: string
  /** The expression that action.yml has the runner fill in where the workflow gives nothing. */
  readonly runnerDefault?: string
  /** Hidden from every log before anything is said. */
  readonly isSecret?: boolean
  /** Throws an Error that says what is wrong with the text; the name of the input is put before it. */
  parse(text: string): Value
}

export interface RequiredInput<Value> extends Input<Value> {
  or(value: Value, shown?: string): Input<Value>
  optional(): Input<Value | undefined>
  aka(alias: string): RequiredInput<Value>
  secret(): RequiredInput<Value>
  givenByRunner(expression: string): Input<Value | undefined>
}

export type Inputs = Record<string, Input<unknown>>

export type ValuesOf<Declared extends Inputs> = {
  [Name in keyof Declared]: Declared[Name] extends Input<infer Value> ? Value : never
}

function input<Value>(
  declared: Pick<Input<Value>, 'description' | 'parse' | 'alias' | 'isSecret'>,
): RequiredInput<Value> {
  return {
    ...declared,
    presence: 'required',
    or: (defaultValue, shown = String(defaultValue)) => ({
      ...declared,
      presence: 'default',
      defaultValue,
      defaultText: shown,
    }),
    optional: () => ({ ...declared, presence: 'optional' }),
    aka: (alias) => input({ ...declared, alias }),
    secret: () => input({ ...declared, isSecret: true }),
    givenByRunner: (expression) => ({
      ...declared,
      presence: 'optional',
      runnerDefault: `\${{ ${expression} }}`,
    }),
  }
}

export function text(description: string): RequiredInput<string> {
  return input({ description, parse: (value) => value })
}

/** An input that its own function reads. */
export function custom<Value>(description: string, parse: (text: string) => Value): RequiredInput<Value> {
  return input({ description, parse })
}

export function flag(description: string): RequiredInput<boolean> {
  return input({
    description,
    parse(value) {
      if (/^(true|True|TRUE)$/.test(value)) return true
      if (/^(false|False|FALSE)$/.test(value)) return false
      throw new Error(`is "${value}", but must be true or false.`)
    },
  })
}

export function choice<const Value extends string>(
  description: string,
  values: readonly Value[],
  spellings: Readonly<Record<string, Value>> = {},
): RequiredInput<Value> {
  return input({
    description: `${description} One of ${values.map((value) => `\`${value}\``).join(', ')}.`,
    parse(given) {
      const found =
        values.find((value) => value.toLowerCase() === given.toLowerCase()) ?? spellings[given.toLowerCase()]
      if (found === undefined) throw new Error(`is "${given}", but must be one of ${values.join(', ')}.`)
      return found
    },
  })
}

export function integer(
  description: string,
  { least, most }: { least: number; most: number },
): RequiredInput<number> {
  return input({
    description,
    parse(value) {
      const number = /^\d+$/.test(value) ? Number(value) : Number.NaN
      if (!(number >= least && number <= most)) {
        throw new Error(`is "${value}", but must be a whole number from ${least} to ${most}.`)
      }
      return number
    },
  })
}

const unitMs: Record<string, number> = { ms: 1, s: 1_000, m: 60_000, h: 3_600_000 }
/** A timer cannot hold much more. */
const mostMs = 24 * 24 * 3_600_000

/** A length of time in milliseconds, from "90 minutes", "1h 30m", "45s", or a bare number of minutes. */
export function duration(description: string): RequiredInput<number> {
  return input({
    description,
    parse(value) {
      const terms = [...value.matchAll(/(\d+(?:\.\d+)?)\s*([a-z]*)\s*/gi)]
      const isWhole = terms.map(([term]) => term).join('') === value && terms.length > 0
      const total = terms.reduce((sum, [, number, unit]) => sum + Number(number) * unitOf(unit ?? ''), 0)
      if (!isWhole || !(total > 0) || total > mostMs) {
        throw new Error(
          `is "${value}", but must be a length of time such as "60 minutes", "1h 30m" or "45s".`,
        )
      }
      return total
    },
  })
}

function unitOf(word: string): number {
  const unit = /^(ms|milliseconds?)$/i.test(word) ? 'ms' : (/^(s|m|h)/i.exec(word)?.[0].toLowerCase() ?? 'm')
  const isKnown =
    word === '' || /^(ms|milliseconds?|s|secs?|seconds?|m|mins?|minutes?|h|hrs?|hours?)$/i.test(word)
  return isKnown ? (unitMs[unit] ?? Number.NaN) : Number.NaN
}

export function list(description: string): RequiredInput<string[]> {
  return input({
    description: `${description} Separated by newlines or commas.`,
    parse: (value) => value.split(/[\n,]/).flatMap((item) => item.trim() || []),
  })
}

/** `versionId` in code is `version-id` in YAML. */
export function yamlName(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)
}

/** Reads all inputs that are declared; `given` finds the text of one by its YAML name. Throws one InputError for all that is wrong. */
export function readInputs<Declared extends Inputs>(
  declared: Declared,
  given: (yamlName: string) => string | undefined,
): ValuesOf<Declared> {
  const problems: string[] = []
  const values = Object.entries(declared).map(([name, input]) => {
    const label = yamlName(name)
    const own = given(label)
    const aliased = input.alias ? given(input.alias) : undefined
    if (own !== undefined && aliased !== undefined && own !== aliased) {
      problems.push(`${label} and ${input.alias} are the same input, and differ. Give one of them.`)
    }
    const value = own ?? aliased
    if (value === undefined) {
      if (input.presence === 'required') problems.push(`${label} is missing. ${input.description}`)
      return [name, input.presence === 'default' ? input.defaultValue : undefined]
    }
    try {
      return [name, input.parse(value)]
    } catch (error) {
      problems.push(`${label} ${messageOf(error)}`)
      return [name, undefined]
    }
  })
  if (problems.length > 0) throw new InputError(problems)
  // Each value was parsed by the input of its name, which is what the type says.
  return Object.fromEntries(values) as ValuesOf<Declared>
}
