const versionPage =
  'https://developer.apple.com/help/app-store-connect/reference/app-information/platform-version-information'
const localesPage =
  'https://developer.apple.com/help/app-store-connect/reference/app-information/app-store-localizations'

/** What is looked for while the files of a listing and its media are read. What cannot be read cannot be sent either. */
export const readingRules = {
  encoding: {
    level: 'error',
    title: 'Files of the listing can be read',
    explanation:
      'A file is not text in UTF-8, is not written as YAML or JSON must be, is too large, or cannot be opened.',
    fix: 'Correct the file, and save it in UTF-8.',
    link: versionPage,
  },
  locale: {
    level: 'error',
    title: 'Locales are those of the store',
    explanation: 'Folders and keys are named by the locales that the store has, each once.',
    fix: 'Name it as the store does, such as en-US or de-DE.',
    link: localesPage,
  },
  empty: {
    level: 'warning',
    title: 'The files say something',
    explanation: 'A file or a list is empty, which changes nothing.',
    fix: 'Fill it, or remove it.',
    link: versionPage,
  },
  default: {
    level: 'error',
    title: 'Default texts stand in for locales',
    explanation:
      'The folder or key default stands in for texts of locales that are there, and for nothing else. It is a warning or a notice where it only has no effect.',
    fix: 'Make a folder for each locale, or write the texts there.',
    link: localesPage,
  },
  unsupported: {
    level: 'notice',
    title: 'All folders are read',
    explanation: 'A folder of the layout is for something that no step does.',
    fix: 'Nothing, if that is known.',
    link: versionPage,
  },
  'unknown-file': {
    level: 'warning',
    title: 'All files have a meaning',
    explanation: 'A file has a name that the layout does not know, or stands where it is not looked for.',
    fix: 'Correct its name or place, or remove it.',
    link: versionPage,
  },
  'unknown-key': {
    level: 'error',
    title: 'All keys have a meaning',
    explanation: 'A key is not known, so that its value would never be sent.',
    fix: 'Correct the key, or remove it.',
    link: versionPage,
  },
  'old-name': {
    level: 'notice',
    title: 'Keys have their present names',
    explanation: 'A key has a name from before, which is still read.',
    fix: 'Write the present name of the key.',
    link: versionPage,
  },
  kind: {
    level: 'error',
    title: 'Values are of the kind that their key takes',
    explanation: 'A key takes a text, a list, true or false, and got something else.',
    fix: 'Write a value of the right kind.',
    link: versionPage,
  },
  value: {
    level: 'error',
    title: 'Values are among those that Apple has',
    explanation: 'A key takes one of a few words, and got another.',
    fix: 'Write one of the words that the sentence names.',
    link: versionPage,
  },
  date: {
    level: 'error',
    title: 'Dates have their form',
    explanation: 'A date is a whole hour with its zone.',
    fix: 'Write it as in 2030-05-01T09:00:00+02:00.',
    link: versionPage,
  },
  clear: {
    level: 'error',
    title: 'Only what can be cleared is cleared',
    explanation: 'Apple has no empty value for some keys.',
    fix: 'Give a value, or leave the key out.',
    link: versionPage,
  },
} as const
