import { APP_STORE_LOCALES } from '../locales.ts'
import { displayTypesOf } from '../media/display-types.ts'
import { MEDIA_KEYS, type MediaKind } from '../media/media.ts'
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
          'What the store shows by locale. A locale that is named exists; default stands in for the texts that others lack.',
        ...objectOf(
          Object.fromEntries(
            locales.map((locale) => [
              locale,
              { $ref: `#/definitions/${locale === DEFAULT_LOCALE ? 'texts' : 'locale'}` },
            ]),
          ),
        ),
      },
    }),
    definitions: { texts: orNull(schemaOf(localeTexts)), locale: orNull(schemaOfLocale()), ...MEDIA_SCHEMAS },
  }
}

function orNull(schema: Schema): Schema {
  return { ...schema, type: ['object', 'null'] }
}

const PATH = { type: 'string', minLength: 1 }

const MEDIA_SCHEMAS: Schema = {
  screenshots: filesOf('screenshot', PATH),
  previews: filesOf('preview', {
    anyOf: [
      PATH,
      {
        ...objectOf({
          path: PATH,
          previewFrameTimeCode: {
            description: 'The poster frame.',
            type: 'string',
            pattern: '^\\d\\d:[0-5]\\d:[0-5]\\d(:[0-2]\\d|\\.\\d{3})$',
            examples: ['00:00:05:00'],
          },
        }),
        required: ['path'],
      },
    ],
  }),
}

/** A path, a list of paths, or a map of Apple's types to them. */
function filesOf(kind: MediaKind, file: Schema): Schema {
  const files = { anyOf: [file, { type: 'array', items: file }, { type: 'null' }] }
  const slots = displayTypesOf(kind).map(({ slot }) => [slot, files] as const)
  return {
    description: `The ${MEDIA_KEYS[kind]}: files or folders, whose pixels tell for which device they are, or a map of Apple's types to them. An empty list under a type removes those of that type; a type that is left out is left alone.`,
    anyOf: [...files.anyOf, objectOf(Object.fromEntries(slots))],
  }
}

function schemaOfLocale(): Schema {
  const media = Object.values(MEDIA_KEYS).map((key) => [key, { $ref: `#/definitions/${key}` }] as const)
  return objectOf({ ...propertiesOf(localeTexts), ...Object.fromEntries(media) })
}

function objectOf(properties: Schema): Schema {
  return { type: 'object', additionalProperties: false, properties }
}

function schemaOf(fields: Fields): Schema {
  return objectOf(propertiesOf(fields))
}

function propertiesOf(fields: Fields): Schema {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, schemaOfField(field)]))
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
