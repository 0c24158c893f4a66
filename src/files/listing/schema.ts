import { APP_STORE_LOCALES } from '../locales.ts'
import { DEFAULT_LOCALE } from './app-store-yaml.ts'
import { localeTexts, sections } from './definition.ts'
import type { Field, Fields } from './fields.ts'

export interface Schema {
  [keyword: string]: unknown
}

/** The JSON Schema of `app-store.yml`, from the definition that the reader reads by; draft 7, which editors know best. */
export function listingSchema(): Schema {
  const locales = [...APP_STORE_LOCALES, DEFAULT_LOCALE]
  return {
    $schema: 'http://json-schema.org/draft-07/schema#',
    title: 'app-store.yml',
    description: 'The listing of an app in the App Store. What is left out is left alone; null clears.',
    ...objectOf({
      $schema: { type: 'string' },
      ...Object.fromEntries(
        Object.entries<Fields>(sections).map(([name, fields]) => [name, schemaOf(fields)]),
      ),
      locales: {
        description:
          'The texts by locale. A locale that is named exists; default stands in for what others lack.',
        ...objectOf(Object.fromEntries(locales.map((locale) => [locale, { $ref: '#/definitions/texts' }]))),
      },
    }),
    definitions: { texts: { ...schemaOf(localeTexts), type: ['object', 'null'] } },
  }
}

function objectOf(properties: Schema): Schema {
  return { type: 'object', additionalProperties: false, properties }
}

function schemaOf(fields: Fields): Schema {
  return objectOf(
    Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOfField(field)])),
  )
}

function schemaOfField(field: Field): Schema {
  const { description } = field
  const orNull = field.isClearable ? ['null'] : []
  switch (field.kind) {
    case 'flag':
      return { description, type: 'boolean' }
    case 'choice':
      return { description, enum: [...field.values, ...(field.isClearable ? [null] : [])] }
    case 'list': {
      const items = { type: 'string', pattern: field.pattern, examples: [field.example] }
      return { description, type: 'array', items, uniqueItems: true }
    }
    case 'date':
      return { description, type: ['string', ...orNull], format: 'date-time' }
    case 'locale':
      return { description, enum: [...APP_STORE_LOCALES] }
    case 'version':
      return { description, type: ['string', 'number'], pattern: '^\\d+(\\.\\d+){0,2}$' }
    case 'keywords': {
      const text = { type: ['string', ...orNull], maxLength: field.longest }
      return { description, anyOf: [text, { type: 'array', items: { type: 'string' } }] }
    }
    default: {
      const length = {
        ...(field.shortest === undefined ? {} : { minLength: field.shortest }),
        ...(field.longest === undefined ? {} : { maxLength: field.longest }),
      }
      const pattern = field.kind === 'url' ? { pattern: '^[Hh][Tt][Tt][Pp][Ss]?://\\S+$' } : {}
      return { description, type: ['string', ...orNull], ...length, ...pattern }
    }
  }
}
