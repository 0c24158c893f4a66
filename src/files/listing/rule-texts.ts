const reference = 'https://developer.apple.com/help/app-store-connect/reference/app-information'
const versionPage = `${reference}/platform-version-information`
const appPage = `${reference}/app-information`
const guidelines = 'https://developer.apple.com/app-store/review/guidelines/'
const metadataGuideline = `${guidelines}#accurate-metadata`

/** What is looked for in the values of a listing, in words for people. The level is the highest that a finding of the rule has. */
export const valueRules = {
  length: {
    level: 'error',
    title: 'Texts have the length that Apple takes',
    explanation:
      'Each text of the listing has a longest form, and some a shortest. It is a warning where only a count that takes emoji for two would be too long.',
    fix: 'Shorten the text, or give one that is long enough.',
    link: versionPage,
  },
  lines: {
    level: 'error',
    title: 'Short texts are one line',
    explanation: 'Names, subtitles, keywords and the like have no line breaks.',
    fix: 'Write the text on one line.',
    link: versionPage,
  },
  characters: {
    level: 'error',
    title: 'Texts have no characters that Apple refuses',
    explanation:
      'Apple refuses emoji and control characters in texts of the store. Stars, check marks and the like it has refused at times, which is a warning.',
    fix: 'Take the character out.',
    link: versionPage,
  },
  markup: {
    level: 'warning',
    title: 'Texts have no markup',
    explanation: 'The store shows texts as they are: HTML and Markdown appear as signs.',
    fix: 'Write plain text, without tags and marks.',
    link: versionPage,
  },
  url: {
    level: 'error',
    title: 'Addresses are whole',
    explanation: 'Addresses of the listing are complete web addresses that people can reach.',
    fix: 'Write the whole address, beginning with https.',
    link: versionPage,
  },
  email: {
    level: 'error',
    title: 'E-mail addresses have their form',
    explanation: 'Apple refuses what is no e-mail address.',
    fix: 'Write one address, such as review@your-domain.com.',
    link: versionPage,
  },
  phone: {
    level: 'warning',
    title: 'Phone numbers have their country code',
    explanation: 'Apple refuses phone numbers of reviewers’ contacts that do not begin with a country code.',
    fix: 'Write the number with its country code, such as +44 20 7946 0000.',
    link: versionPage,
  },
  version: {
    level: 'error',
    title: 'The version is one to three integers',
    explanation: 'A version of the store is at most three integers with periods between them.',
    fix: 'Write a version such as 1.2.0.',
    link: versionPage,
  },
  keywords: {
    level: 'warning',
    title: 'Keywords use their hundred characters well',
    explanation:
      'Keywords are divided by commas alone. Spaces beside commas, words that are given twice, and words of the name or subtitle are room lost.',
    fix: 'Divide the keywords by commas, and name each once.',
    link: 'https://developer.apple.com/app-store/search/',
  },
  'first-version': {
    level: 'warning',
    title: 'The first version has no news',
    explanation: 'Apple refuses what’s new in the first version of a platform, so that it is not sent.',
    fix: 'Leave the text out until the second version.',
    link: versionPage,
  },
  required: {
    level: 'warning',
    title: 'What a review needs is there',
    explanation:
      'Apple reviews a version only when each locale has a name, a description, keywords and the addresses.',
    fix: 'Add the text for the locale.',
    link: versionPage,
  },
  release: {
    level: 'error',
    title: 'The release and its date go together',
    explanation:
      'A date goes with the release type SCHEDULED and with no other. A date that is past is a warning.',
    fix: 'Give both, or leave both out.',
    link: versionPage,
  },
  copyright: {
    level: 'warning',
    title: 'The copyright has a year and an owner',
    explanation: 'Apple asks for the year and the name, without the sign, which the store puts there.',
    fix: 'Write it as in 2026 Example Ltd.',
    link: versionPage,
  },
  categories: {
    level: 'error',
    title: 'Categories go together',
    explanation: 'The two categories differ, and subcategories belong to their category.',
    fix: 'Correct the category that the sentence names.',
    link: `${appPage}`,
  },
  'age-rating': {
    level: 'error',
    title: 'Answers about the age rating go together',
    explanation: 'Some answers are possible only together with others, and each has its own values.',
    fix: 'Correct the answers that the sentence names.',
    link: `${reference}/age-ratings-values-and-definitions`,
  },
  'review-detail': {
    level: 'error',
    title: 'Reviewers get the demo account that they are promised',
    explanation: 'Where a demo account is needed to look at the app, reviewers need its name and password.',
    fix: 'Give demoAccountName and demoAccountPassword, or say that none is required.',
    link: versionPage,
  },
  'license-agreement': {
    level: 'error',
    title: 'A license agreement of one’s own says where it holds',
    explanation: 'An agreement in place of Apple’s names the countries for which it is.',
    fix: 'Name the territories, by their codes of three letters.',
    link: appPage,
  },
  platform: {
    level: 'notice',
    title: 'What is there is for the platform',
    explanation: 'Some texts, screenshots and previews are for another platform, and left alone.',
    fix: 'Nothing, unless it was meant for this platform.',
    link: versionPage,
  },
  placeholder: {
    level: 'warning',
    title: 'Texts are finished',
    explanation: 'Fillers, marks of templates and addresses of examples were left in. Reviewers reject them.',
    fix: 'Write the text that it stands for.',
    link: metadataGuideline,
  },
  'future-functionality': {
    level: 'warning',
    title: 'Texts promise nothing that is to come',
    explanation: 'Reviewers reject promises of what the app cannot do yet.',
    fix: 'Tell what the app does now.',
    link: metadataGuideline,
  },
  'other-platforms': {
    level: 'warning',
    title: 'Texts name no other platforms',
    explanation: 'Reviewers reject names of other mobile platforms (guideline 2.3.10).',
    fix: 'Take the name out, unless it is what the app works with.',
    link: metadataGuideline,
  },
  'apple-sentiment': {
    level: 'warning',
    title: 'Texts find no fault with Apple',
    explanation: 'Reviewers take offence at faults of Apple.',
    fix: 'Say what works better now.',
    link: guidelines,
  },
  'test-words': {
    level: 'warning',
    title: 'Texts do not sound like a test',
    explanation: 'Reviewers reject what looks unfinished (guideline 2.2).',
    fix: 'Take words such as beta out.',
    link: guidelines,
  },
} as const
