import type { JsonObject } from '../json.ts'
import { invalidAttribute, lockedAttribute, Refusal } from '../refusal.ts'
import type { World } from '../world.ts'
import { checkText, requireLocale } from './texts.ts'

export interface TextRule {
  longest?: number
  shortest?: number
  isAddress?: true
  /** Words of its own for a text that is too long. */
  tooLong?: string
  unit?: 'characters' | 'bytes'
}

export type TextRules = Readonly<Record<string, TextRule>>

/** Everything that is wrong with the texts given. */
export function* wrongTexts(world: World, attributes: JsonObject, rules: TextRules): Iterable<Refusal> {
  for (const [name, rule] of Object.entries(rules)) {
    const text = attributes[name]
    if (typeof text === 'string' && text !== '') yield* wrongText(world, { ...rule, name, text })
  }
}

interface Given extends TextRule {
  name: string
  text: string
}

function* wrongText(world: World, { name, text, ...rule }: Given): Iterable<Refusal> {
  const { longest, shortest = 0, isAddress, tooLong, unit = 'characters' } = rule
  const length = unit === 'bytes' ? Buffer.byteLength(text) : text.length
  if (longest !== undefined && length > longest) {
    const detail = tooLong ?? `'${name}' cannot be longer than '${longest}' characters.`
    yield invalidAttribute(name, detail, { suffix: '.TOO_LONG' })
  }
  if (length < shortest)
    yield invalidAttribute(name, `'${name}' cannot be shorter than '${shortest}' characters.`)
  if (isAddress && !isWebAddress(text))
    yield invalidAttribute(name, `'${text}' is not a valid value for the attribute '${name}'`)
  if (!isAddress && world.behaviour.emojiInStoreTexts === 'refused') {
    try {
      checkText(text, { name, longest: Number.POSITIVE_INFINITY })
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      yield error
    }
  }
}

function isWebAddress(text: string): boolean {
  return /^https?:\/\//i.test(text) && URL.canParse(text)
}

export function requireStoreLocale(locale: string): void {
  requireLocale(locale, {
    unknown: 'The language specified is not listed for localization',
    title: 'An attribute value is invalid.',
  })
}

export function* lockedTexts(
  attributes: JsonObject,
  mayChange: (name: string) => boolean,
): Iterable<Refusal> {
  for (const name of Object.keys(attributes)) if (!mayChange(name)) yield lockedAttribute(name)
}

/** How texts are kept: an empty one is none, as far as anybody knows. */
export function storedTexts(world: World, attributes: JsonObject): JsonObject {
  if (world.behaviour.emptyStoreText === 'kept') return attributes
  return Object.fromEntries(
    Object.entries(attributes).map(([name, value]) => [name, value === '' ? null : value]),
  )
}
