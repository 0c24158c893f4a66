import type { Rule } from './rule.ts'

/** Told by the reader itself: where nothing can be read, nothing can be checked. */
export const unreadableRule: Rule = {
  id: 'package-readable',
  family: 'structure',
  level: 'error',
  codes: [],
  title: 'The package can be read',
  explanation: 'The file is a whole .ipa or .pkg with one app in it.',
  fix: 'Make the package again, and see that it was copied or downloaded completely.',
  link: 'https://developer.apple.com/documentation/xcode/distributing-your-app-for-beta-testing-and-releases',
  check: () => [],
}
