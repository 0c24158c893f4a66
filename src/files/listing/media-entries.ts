import { MEDIA_KEYS } from '../media/media.ts'
import type { YamlContent, YamlNode, YamlValue } from '../yaml.ts'

export const MEDIA_NAMES: readonly string[] = Object.values(MEDIA_KEYS)

export function valueIn(node: YamlNode | undefined, name: string): YamlNode | undefined {
  return node?.kind === 'map' ? node.entries.find(({ key }) => key === name)?.value : undefined
}

/** A locale as the reader of texts shall see it; its pictures and films have a reader of their own. */
export function withoutMedia(node: YamlNode): YamlNode {
  if (node.kind !== 'map') return node
  return { ...node, entries: node.entries.filter(({ key }) => !MEDIA_NAMES.includes(key)) }
}

/** What a locale says about pictures and films, as it can be written again. */
export function keptMedia(node: YamlNode | undefined): YamlContent {
  if (node?.kind !== 'map') return {}
  const entries = node.entries.filter(({ key, value }) => MEDIA_NAMES.includes(key) && !isNothing(value))
  return Object.fromEntries(entries.map(({ key, value }) => [key, contentOf(value)]))
}

function isNothing(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.value === null
}

function contentOf(node: YamlNode): YamlValue {
  if (node.kind === 'scalar') return node.text
  if (node.kind === 'list') {
    const items = node.items.map(contentOf)
    return items.filter((item): item is string | YamlContent => typeof item === 'string' || isContent(item))
  }
  const entries = node.entries.filter(({ value }) => !isNothing(value))
  return Object.fromEntries(entries.map(({ key, value }) => [key, contentOf(value)]))
}

function isContent(value: YamlValue): value is YamlContent {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
