/** A JSON schema of the few forms that a report is made of; from it both the published schema and the type of a report follow. */
interface Form {
  readonly type: TypeName | readonly [TypeName, 'null']
  readonly description?: string
  readonly items?: Form
  readonly properties?: Readonly<Record<string, Form>>
  readonly required?: readonly string[]
  readonly additionalProperties?: false
}

type TypeName = 'string' | 'integer' | 'boolean' | 'array' | 'object'

/** The values that a schema describes. */
export type ValueOf<F> = F extends { type: readonly [infer Name, 'null'] }
  ? Plain<F, Name> | null
  : F extends { type: infer Name }
    ? Plain<F, Name>
    : never

type Plain<F, Name> = Name extends 'string'
  ? string
  : Name extends 'integer'
    ? number
    : Name extends 'boolean'
      ? boolean
      : Name extends 'array'
        ? F extends { items: infer Item }
          ? ValueOf<Item>[]
          : never
        : F extends { properties: infer Properties }
          ? { [Key in keyof Properties]: ValueOf<Properties[Key]> }
          : never

export function text(description: string) {
  return { type: 'string', description } as const
}

export function integer(description: string) {
  return { type: 'integer', description } as const
}

export function flag(description: string) {
  return { type: 'boolean', description } as const
}

export function list<const Item extends Form>(description: string, items: Item) {
  return { type: 'array', description, items } as const
}

/** All of it is always there; what is not known is null. */
export function record<const Properties extends Record<string, Form>>(
  description: string,
  properties: Properties,
) {
  const required: readonly string[] = Object.keys(properties)
  return { type: 'object', description, properties, required, additionalProperties: false } as const
}

export function orNull<const F extends Form & { type: TypeName }>(
  form: F,
): Omit<F, 'type'> & { readonly type: readonly [F['type'], 'null'] } {
  return { ...form, type: [form.type, 'null'] }
}
