import type { GroupSettings } from '../../app-store-connect/beta-groups.ts'

/** "1 tester", "1,998 testers". */
export function count(number: number, what: string): string {
  return `${number.toLocaleString('en-US')} ${what}${number === 1 ? '' : 's'}`
}

/** The first few, and how many more there are. */
export function some(names: readonly string[], most = 3): string {
  const rest = names.length - most
  const shown = names.slice(0, most).join(', ')
  return rest > 0 ? `${shown} and ${rest.toLocaleString('en-US')} more` : shown
}

/** Settings of a group for people: "public link on, limit 500, feedback off". */
export function settingsText(settings: GroupSettings): string {
  const { publicLinkEnabled, publicLinkLimitEnabled, publicLinkLimit, feedbackEnabled } = settings
  const state = (what: string, isOn: boolean | undefined) =>
    isOn === undefined ? [] : [`${what} ${isOn ? 'on' : 'off'}`]
  const limit = publicLinkLimit === undefined ? [] : [`limit ${publicLinkLimit}`]
  return [
    ...state('public link', publicLinkEnabled),
    ...(publicLinkLimitEnabled === false ? ['no limit'] : limit),
    ...state('feedback', feedbackEnabled),
  ].join(', ')
}
