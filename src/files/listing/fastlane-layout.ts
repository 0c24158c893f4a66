import type {
  appInfoTexts,
  categoryFields,
  localeTexts,
  reviewDetailFields,
  versionTexts,
} from './definition.ts'

/**
 * Where fastlane deliver keeps what. A file whose whole content is `<clear>` is ours: fastlane has no way to clear a field, and an
 * empty file leaves it alone in both.
 * https://docs.fastlane.tools/actions/deliver/
 */
export const CLEAR = '<clear>'

export const REVIEW_FOLDER = 'review_information'
export const DEFAULT_FOLDER = 'default'

type Names<F> = Readonly<Record<string, keyof F & string>>

export const LOCALE_FILES: Names<typeof localeTexts> = {
  'name.txt': 'name',
  'subtitle.txt': 'subtitle',
  'privacy_url.txt': 'privacyPolicyUrl',
  'apple_tv_privacy_policy.txt': 'privacyPolicyText',
  'description.txt': 'description',
  'keywords.txt': 'keywords',
  'promotional_text.txt': 'promotionalText',
  'release_notes.txt': 'whatsNew',
  'support_url.txt': 'supportUrl',
  'marketing_url.txt': 'marketingUrl',
} satisfies Names<typeof appInfoTexts & typeof versionTexts>

export const COPYRIGHT_FILE = 'copyright.txt'

/** fastlane has no place for it. */
export const ROUTING_FILE = 'routing_app_coverage.geojson'

export const CATEGORY_FILES: Names<typeof categoryFields> = {
  'primary_category.txt': 'primaryCategory',
  'primary_first_sub_category.txt': 'primarySubcategoryOne',
  'primary_second_sub_category.txt': 'primarySubcategoryTwo',
  'secondary_category.txt': 'secondaryCategory',
  'secondary_first_sub_category.txt': 'secondarySubcategoryOne',
  'secondary_second_sub_category.txt': 'secondarySubcategoryTwo',
}

/** In the order in which they count: fastlane prefers the old names where both have a text. */
export const REVIEW_FILES: Names<typeof reviewDetailFields> = {
  'first_name.txt': 'contactFirstName',
  'last_name.txt': 'contactLastName',
  'phone_number.txt': 'contactPhone',
  'email_address.txt': 'contactEmail',
  'demo_user.txt': 'demoAccountName',
  'demo_password.txt': 'demoAccountPassword',
  'demo_account_required.txt': 'demoAccountRequired',
  'notes.txt': 'notes',
}

export const OLD_REVIEW_FILES: Names<typeof reviewDetailFields> = {
  'review_first_name.txt': 'contactFirstName',
  'review_last_name.txt': 'contactLastName',
  'review_phone_number.txt': 'contactPhone',
  'review_email.txt': 'contactEmail',
  'review_demo_user.txt': 'demoAccountName',
  'review_demo_password.txt': 'demoAccountPassword',
  'review_notes.txt': 'notes',
  'demo_required.txt': 'demoAccountRequired',
}

/** The names under which people keep the file of deliver's option `app_rating_config_path`, in the folder or beside it. */
export const AGE_RATING_FILES = [
  'app_rating_config.json',
  'app_store_rating_config.json',
  'age_rating_config.json',
  'age_rating.json',
  'app_rating.json',
  'rating_config.json',
  'ratings_config.json',
  'itunes_rating_config.json',
] as const

/** Folders that are there for something else. */
export const OTHER_FOLDERS: ReadonlySet<string> = new Set(['android', 'fonts', 'screenshots', 'previews'])

/** What fastlane has a place for, and App Store Connect has not (or not here). */
export const UNSUPPORTED_FOLDERS: Readonly<Record<string, string>> = {
  trade_representative_contact_information: 'Apple does not ask for a trade representative any more.',
  app_clip_review_information: 'App Clips are not among what this step writes.',
  appletv: 'Texts are the same for all devices; the folder is for screenshots.',
  imessage: 'Texts are the same for all devices; the folder is for screenshots.',
}

/** Files that are there for people. */
export function isForPeople(name: string): boolean {
  return name.startsWith('.') || /^(readme|changelog|license)\b/i.test(name) || /\.md$/i.test(name)
}
