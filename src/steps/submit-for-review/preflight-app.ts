import { missingTexts } from './preflight-texts.ts'
import type { Stored, Surroundings } from './stored.ts'

const contact = ['contactFirstName', 'contactLastName', 'contactPhone', 'contactEmail']
const demoAccount = ['demoAccountName', 'demoAccountPassword']

export function* wrongReviewDetail({ listing }: Stored): Iterable<string> {
  const values = listing.reviewDetail?.values ?? {}
  const needed = values.demoAccountRequired === true ? [...contact, ...demoAccount] : contact
  const lacking = needed.filter((name) => (values[name] ?? '') === '')
  if (lacking.length === 0) return
  yield `The details for the reviewers lack ${lacking.join(', ')}. Set them with the step update-metadata (review details), or on the page of the version in App Store Connect > App Review Information.`
}

/** Null here is a question without an answer, and keeps any version from being reviewed. */
const ageRatingQuestions = [
  'alcoholTobaccoOrDrugUseOrReferences',
  'contests',
  'gamblingSimulated',
  'gunsOrOtherWeapons',
  'horrorOrFearThemes',
  'matureOrSuggestiveThemes',
  'medicalOrTreatmentInformation',
  'profanityOrCrudeHumor',
  'sexualContentGraphicAndNudity',
  'sexualContentOrNudity',
  'violenceCartoonOrFantasy',
  'violenceRealistic',
  'violenceRealisticProlongedGraphicOrSadistic',
  'advertising',
  'ageAssurance',
  'gambling',
  'healthOrWellnessTopics',
  'lootBox',
  'messagingAndChat',
  'parentalControls',
  'unrestrictedWebAccess',
  'userGeneratedContent',
]

export function* wrongInfo({ version }: Stored, { appInfo }: Surroundings): Iterable<string> {
  if (!appInfo) return
  const policy = version.platform === 'TV_OS' ? 'privacyPolicyText' : 'privacyPolicyUrl'
  yield* missingTexts(appInfo.localizations, {
    names: ['name', policy],
    where: 'in App Store Connect > App Information',
  })
  if ((appInfo.categories.primaryCategory ?? null) === null) {
    yield 'The app has no primary category. Set it with the step update-metadata (categories), or in App Store Connect > App Information > Category.'
  }
  const open = ageRatingQuestions.filter((name) => (appInfo.ageRating?.values[name] ?? null) === null)
  if (appInfo.ageRating && open.length > 0) {
    yield `Questions about the age rating are not answered: ${open.join(', ')}. Answer them with the step update-metadata (age rating), or in App Store Connect > App Information > Age Rating.`
  }
}

export function* wrongOffer({ app }: Stored, { offer }: Surroundings): Iterable<string> {
  if (app.contentRightsDeclaration === null) {
    yield 'It is not said whether the app shows content of others (contentRightsDeclaration). Say it with the step update-metadata, or in App Store Connect > App Information > Content Rights.'
  }
  if (offer.hasPrice === false) {
    yield 'The app has no price, not even free. Set one in App Store Connect > Pricing and Availability.'
  }
  if (offer.hasAvailability === false) {
    yield 'The app is sold nowhere yet. Choose the countries in App Store Connect > Pricing and Availability.'
  }
}
