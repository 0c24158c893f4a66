import { CATEGORIES, OLD_CATEGORIES, OLD_SUBCATEGORIES, SUBCATEGORIES } from './categories.ts'
import {
  choice,
  date,
  email,
  file,
  flag,
  keywords,
  list,
  locale,
  phone,
  secret,
  text,
  url,
  versionNumber,
} from './fields.ts'

/**
 * All that a listing can say, in Apple's words. The readers, the JSON Schema, the writers and the rules about lengths are made
 * from it. Limits are those of App Store Connect.
 * https://developer.apple.com/help/app-store-connect/reference/app-information/platform-version-information
 */
export const appInfoTexts = {
  name: text('The name of the app in the store.', { shortest: 2, longest: 30 }),
  subtitle: text('A summary that stands below the name.', { longest: 30, isClearable: true }),
  privacyPolicyUrl: url('The page with the privacy policy.', { longest: 255, isClearable: true }),
  privacyChoicesUrl: url('The page where people choose what happens to their data.', {
    longest: 255,
    isClearable: true,
  }),
  privacyPolicyText: text('The privacy policy itself; for apps on Apple TV.', {
    isLong: true,
    isClearable: true,
  }),
}

export const versionTexts = {
  description: text('What the app is and does, in plain text.', { longest: 4000, isLong: true }),
  keywords: keywords('Words to find the app by: a list, or a text with commas.', { longest: 100 }),
  promotionalText: text('A text above the description that can be changed at any time.', {
    longest: 170,
    isLong: true,
    isClearable: true,
  }),
  whatsNew: text("What's new in this version; not for the first one.", {
    longest: 4000,
    isLong: true,
    isClearable: true,
  }),
  supportUrl: url('The page with support for the app.', { longest: 255 }),
  marketingUrl: url('The page that presents the app.', { longest: 255, isClearable: true }),
}

export const appFields = {
  primaryLocale: locale('The locale that stands in where another one has no texts.'),
  contentRightsDeclaration: choice('Whether the app shows content of others.', [
    'DOES_NOT_USE_THIRD_PARTY_CONTENT',
    'USES_THIRD_PARTY_CONTENT',
  ]),
}

export const versionFields = {
  versionString: versionNumber('The version that is edited, or made when it does not exist.', {
    longest: 18,
  }),
  copyright: text('Who owns the rights, after the year: 2026 Example Ltd.', {
    longest: 200,
    isClearable: true,
  }),
  releaseType: choice('When an approved version is released.', ['MANUAL', 'AFTER_APPROVAL', 'SCHEDULED']),
  earliestReleaseDate: date('With SCHEDULED: the whole hour at which it is released at the earliest.', {
    isClearable: true,
  }),
  phasedRelease: flag('Whether automatic updates are spread over 7 days. false takes a phased release away.'),
  routingAppCoverage: file('The path of the .geojson of a routing app, seen from this file.', {
    isClearable: true,
  }),
}

const category = { spellings: OLD_CATEGORIES }
const subcategory = { isClearable: true, spellings: OLD_SUBCATEGORIES }

export const categoryFields = {
  primaryCategory: choice('Where the app is found.', CATEGORIES, category),
  primarySubcategoryOne: choice('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
  primarySubcategoryTwo: choice('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
  secondaryCategory: choice('Where the app is found as well.', CATEGORIES, {
    isClearable: true,
    ...category,
  }),
  secondarySubcategoryOne: choice('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
  secondarySubcategoryTwo: choice('For GAMES and STICKERS.', SUBCATEGORIES, subcategory),
}

function howMuch(what: string) {
  return choice(`How much there is of this: ${what}.`, [
    'NONE',
    'INFREQUENT_OR_MILD',
    'FREQUENT_OR_INTENSE',
    'INFREQUENT',
    'FREQUENT',
  ])
}

/** https://developer.apple.com/documentation/appstoreconnectapi/ageratingdeclaration */
export const ageRatingFields = {
  alcoholTobaccoOrDrugUseOrReferences: howMuch('use of alcohol, tobacco or drugs'),
  contests: howMuch('contests'),
  gamblingSimulated: howMuch('simulated gambling'),
  gunsOrOtherWeapons: howMuch('guns or other weapons'),
  horrorOrFearThemes: howMuch('horror or fear'),
  matureOrSuggestiveThemes: howMuch('mature or suggestive themes'),
  medicalOrTreatmentInformation: howMuch('information about medicine or treatment'),
  profanityOrCrudeHumor: howMuch('profanity or crude humor'),
  sexualContentGraphicAndNudity: howMuch('graphic sexual content and nudity'),
  sexualContentOrNudity: howMuch('sexual content or nudity'),
  violenceCartoonOrFantasy: howMuch('cartoon or fantasy violence'),
  violenceRealistic: howMuch('realistic violence'),
  violenceRealisticProlongedGraphicOrSadistic: howMuch('prolonged graphic or sadistic violence'),
  advertising: flag('Whether there is advertising.'),
  ageAssurance: flag('Whether the age of people is checked.'),
  gambling: flag('Whether people can gamble for money.'),
  healthOrWellnessTopics: flag('Whether it is about health or wellness.'),
  lootBox: flag('Whether there are loot boxes.'),
  messagingAndChat: flag('Whether people can send messages to each other.'),
  parentalControls: flag('Whether there are parental controls.'),
  socialMedia: flag('Whether it is a social medium; goes with userGeneratedContent.'),
  socialMediaAgeRestricted: flag('Whether the social medium is closed to the young; goes with socialMedia.'),
  unrestrictedWebAccess: flag('Whether people can reach any page of the web.'),
  userGeneratedContent: flag('Whether people can publish what they made.'),
  kidsAgeBand: choice('For the Kids category alone.', ['FIVE_AND_UNDER', 'SIX_TO_EIGHT', 'NINE_TO_ELEVEN'], {
    isClearable: true,
  }),
  ageRatingOverrideV2: choice('A higher rating than the answers give.', [
    'NONE',
    'NINE_PLUS',
    'THIRTEEN_PLUS',
    'SIXTEEN_PLUS',
    'EIGHTEEN_PLUS',
    'UNRATED',
  ]),
  ageRatingOverride: choice('The former ageRatingOverrideV2.', [
    'NONE',
    'NINE_PLUS',
    'THIRTEEN_PLUS',
    'SIXTEEN_PLUS',
    'SEVENTEEN_PLUS',
    'UNRATED',
  ]),
  koreaAgeRatingOverride: choice('A higher rating for Korea.', ['NONE', 'FIFTEEN_PLUS', 'NINETEEN_PLUS']),
  developerAgeRatingInfoUrl: url('A page of yours about the rating.', { longest: 255, isClearable: true }),
}

export const reviewDetailFields = {
  contactFirstName: text('The first name of whom the reviewers ask.'),
  contactLastName: text('The last name of whom the reviewers ask.'),
  contactPhone: phone('The phone number with + and the country code.'),
  contactEmail: email('The e-mail address of whom the reviewers ask.'),
  demoAccountName: text('The name with which the reviewers sign in.', { isClearable: true }),
  demoAccountPassword: secret('The password with which the reviewers sign in.', { isClearable: true }),
  demoAccountRequired: flag('Whether one must sign in to see all of the app.'),
  notes: text('What the reviewers should know.', { longest: 4000, isLong: true, isClearable: true }),
  attachment: file('The path of a file for the reviewers, seen from this file.', { isClearable: true }),
}

const licenseAgreementFields = {
  agreementText: text("Your own license agreement; null goes back to Apple's.", {
    isLong: true,
    isClearable: true,
  }),
  territories: list('Where it is valid.', { pattern: '^[A-Z]{3}$', example: 'USA' }),
}

/** What is not said per locale, by the name of its section. */
export const sections = {
  app: appFields,
  version: versionFields,
  categories: categoryFields,
  ageRating: ageRatingFields,
  reviewDetail: reviewDetailFields,
  licenseAgreement: licenseAgreementFields,
}

/** What is said per locale. */
export const localeTexts = { ...appInfoTexts, ...versionTexts }
