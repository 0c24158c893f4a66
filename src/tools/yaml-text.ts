import { parse, stringify } from 'yaml'

export function readYaml(text: string): unknown {
  return parse(text)
}

export function writeYaml(value: unknown): string {
  return stringify(value, { lineWidth: 0 })
}
