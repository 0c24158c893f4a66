import type { Level, ListingRuleName } from './finding.ts'

export interface WordRule {
  rule: ListingRuleName
  level: Level
  /** Whole words in small letters, in any text. */
  words: readonly string[]
  /** Longer terms in which a word is fine. */
  except?: readonly string[]
  advice: string
}

/**
 * Words for which reviewers reject a listing, or that were left in by mistake. Most are those of fastlane precheck; as warnings, for a
 * word may be right where it stands.
 * https://docs.fastlane.tools/actions/precheck/
 */
export const WORD_RULES: readonly WordRule[] = [
  {
    rule: 'placeholder',
    level: 'warning',
    words: [
      'lorem ipsum',
      'hipster ipsum',
      'bacon ipsum',
      'dolor sit amet',
      'placeholder',
      'text here',
      'your text',
      'insert text',
      'your app name',
      'app description',
      'fixme',
      'tbd',
      'xxx',
    ],
    advice: 'Write the text that it stands for.',
  },
  {
    rule: 'future-functionality',
    level: 'warning',
    words: [
      'coming soon',
      'coming shortly',
      'in the next release',
      'arriving soon',
      'arriving shortly',
      'here soon',
      'here shortly',
    ],
    advice: 'Reviewers reject promises of what the app cannot do yet.',
  },
  {
    rule: 'other-platforms',
    level: 'warning',
    words: [
      'android',
      'google',
      'compuserve',
      'windows phone',
      'windows 10 mobile',
      'sailfish os',
      'windows universal app',
      'blackberry',
      'palm os',
      'symbian',
    ],
    except: ['google analytics', 'google drive'],
    advice: 'Reviewers reject names of other platforms (guideline 2.3.10).',
  },
  {
    rule: 'apple-sentiment',
    level: 'warning',
    words: [
      'ios bug',
      'macos bug',
      'safari bug',
      'webkit bug',
      'uikit bug',
      'apple store bug',
      'slow iphone',
      'slow ipad',
      'old iphone',
    ],
    advice: 'Reviewers take offence at faults of Apple; say what works better now.',
  },
  {
    rule: 'test-words',
    level: 'warning',
    words: ['just a test', 'alpha test', 'beta test', 'beta', 'testing'],
    advice: 'Reviewers reject what looks unfinished (guideline 2.2).',
  },
]

/** Marks of texts that were to be filled in, with upper and lower case as they stand. */
export const PLACEHOLDER_MARKS =
  /\bTODO\b:?|\{\{[^{}\n]{0,60}\}\}|<%[^%\n]{0,60}%>|\$\{[^{}\n]{0,60}\}|\[(?:(?:your|insert|add|app|company|name|placeholder)\b[^\][\n]{0,40})\]/u

/** Hosts of examples; https://www.rfc-editor.org/rfc/rfc2606 */
export const EXAMPLE_HOSTS = /(^|\.)(example\.(com|org|net)|example|test|invalid|localhost)$/i
