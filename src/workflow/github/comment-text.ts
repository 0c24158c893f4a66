import { markdownText } from '../plain-text.ts'

/** Text from outside in a comment: besides no Markdown, nobody is called, and no other issue gets a reference. */
export function commentText(text: string): string {
  return markdownText(text)
    .replace(/&#(64|35);/g, (mark) => `${mark}&#8203;`)
    .replace(/\bGH-(?=\d)/gi, (mark) => `${mark}&#8203;`)
}

/** The text as a link where the address is one that Markdown takes as it is. */
export function linkTo(address: string | undefined, text: string): string {
  return isAddress(address) ? `[${commentText(text)}](${address})` : commentText(text)
}

export function isAddress(address: string | undefined): address is string {
  return address !== undefined && address.length <= 500 && /^https?:\/\/[^\s()<>[\]"'`\\]+$/.test(address)
}

/** Apple's names of states as words: "waiting for beta review". */
export function stateWords(state: string): string {
  return commentText(state.toLowerCase().replaceAll('_', ' '))
}

const platformNames: Readonly<Record<string, string>> = {
  IOS: 'iOS',
  MAC_OS: 'macOS',
  TV_OS: 'tvOS',
  VISION_OS: 'visionOS',
}

export function platformName(platform: string): string {
  return platformNames[platform] ?? platform
}

/** A block that stands folded until it is opened. */
export function folded(title: string, lines: readonly string[]): string[] {
  return ['<details>', `<summary>${title}</summary>`, '', ...lines, '', '</details>', '']
}
