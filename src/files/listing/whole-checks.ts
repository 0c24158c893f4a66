import type { AnyEntry, Entry } from './fields.ts'
import type { Finding, Level, ListingRuleName } from './finding.ts'
import type { Listing } from './listing.ts'

/** Rules about values that must go together, each told at the value that does not. */
export function checkTogether(listing: Listing, now: Date | undefined): Finding[] {
  return [
    ...checkRelease(listing, now),
    ...checkCopyright(listing, now),
    ...checkCategories(listing),
    ...checkAgeRating(listing),
    ...checkReviewDetail(listing),
    ...checkAgreement(listing),
  ]
}

function finding(
  rule: ListingRuleName,
  level: Level,
  entry: AnyEntry | Entry<never>,
  message: string,
): Finding {
  return { rule, level, message, place: entry.place }
}

function* checkRelease({ version }: Listing, now: Date | undefined): Generator<Finding> {
  const { releaseType, earliestReleaseDate } = version
  if (releaseType?.value === 'SCHEDULED' && !earliestReleaseDate?.value) {
    yield finding('release', 'error', releaseType, 'releaseType SCHEDULED needs an earliestReleaseDate.')
  }
  if (!earliestReleaseDate?.value) return
  if (releaseType !== undefined && releaseType.value !== 'SCHEDULED') {
    const message = `earliestReleaseDate goes with releaseType SCHEDULED, not with ${releaseType.value}.`
    yield finding('release', 'error', earliestReleaseDate, message)
  }
  if (now !== undefined && Date.parse(earliestReleaseDate.value) < now.getTime()) {
    const message = `earliestReleaseDate ${earliestReleaseDate.value} is past: the version would be released at once after approval.`
    yield finding('release', 'warning', earliestReleaseDate, message)
  }
}

function* checkCopyright({ version: { copyright } }: Listing, now: Date | undefined): Generator<Finding> {
  if (!copyright?.value) return
  const years = [...copyright.value.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/g)].map(([year]) => Number(year))
  if (years.length === 0) {
    yield finding('copyright', 'warning', copyright, 'copyright has no year, as in 2026 Example Ltd.')
  }
  const future = now === undefined ? undefined : years.find((year) => year > now.getUTCFullYear())
  if (future !== undefined)
    yield finding('copyright', 'warning', copyright, `copyright names ${future}, which is to come.`)
  if (/©|\(c\)|copyright/i.test(copyright.value)) {
    yield finding('copyright', 'notice', copyright, 'copyright needs no ©; the store puts it there.')
  }
}

function* checkCategories({ categories }: Listing): Generator<Finding> {
  const { primaryCategory, secondaryCategory } = categories
  if (primaryCategory?.value && primaryCategory.value === secondaryCategory?.value) {
    yield finding(
      'categories',
      'error',
      secondaryCategory,
      'secondaryCategory is the primaryCategory as well.',
    )
  }
  const pairs = [
    [primaryCategory, categories.primarySubcategoryOne, categories.primarySubcategoryTwo],
    [secondaryCategory, categories.secondarySubcategoryOne, categories.secondarySubcategoryTwo],
  ] as const
  for (const [parent, one, two] of pairs) {
    for (const sub of [one, two]) {
      if (!sub?.value || parent === undefined) continue
      if (parent.value === null || !sub.value.startsWith(`${parent.value}_`)) {
        const message = `${sub.value} is not a subcategory of ${parent.value ?? 'nothing'}.`
        yield finding('categories', 'error', sub, message)
      }
    }
    if (one?.value && one.value === two?.value) {
      yield finding('categories', 'error', two, `${two.value} is given twice.`)
    }
  }
}

function* checkAgeRating({ ageRating }: Listing): Generator<Finding> {
  const { socialMedia, socialMediaAgeRestricted, userGeneratedContent } = ageRating
  const { ageRatingOverride, ageRatingOverrideV2 } = ageRating
  if (socialMediaAgeRestricted?.value && socialMedia?.value === false) {
    const message = 'socialMediaAgeRestricted: true needs socialMedia: true.'
    yield finding('age-rating', 'error', socialMediaAgeRestricted, message)
  }
  if (socialMedia?.value && userGeneratedContent?.value === false) {
    yield finding('age-rating', 'error', socialMedia, 'socialMedia: true needs userGeneratedContent: true.')
  }
  if (ageRatingOverride === undefined) return
  const level = ageRatingOverrideV2 === undefined ? 'warning' : 'error'
  const message = 'ageRatingOverride is the former ageRatingOverrideV2; write that alone.'
  yield finding('age-rating', level, ageRatingOverride, message)
}

function* checkReviewDetail({ reviewDetail }: Listing): Generator<Finding> {
  const { demoAccountRequired, demoAccountName, demoAccountPassword } = reviewDetail
  if (demoAccountRequired?.value !== true) return
  const isCleared = demoAccountName?.value === null || demoAccountPassword?.value === null
  const isMissing = demoAccountName === undefined || demoAccountPassword === undefined
  if (!isCleared && !isMissing) return
  const message = isCleared
    ? 'demoAccountRequired is true, but the demo account is cleared.'
    : 'demoAccountRequired is true; without demoAccountName and demoAccountPassword here, App Store Connect must have them.'
  yield finding('review-detail', isCleared ? 'error' : 'notice', demoAccountRequired, message)
}

function* checkAgreement({ licenseAgreement: { agreementText, territories } }: Listing): Generator<Finding> {
  if (agreementText?.value && territories === undefined) {
    const message = 'A license agreement of your own needs territories, such as [USA, DEU].'
    yield finding('license-agreement', 'error', agreementText, message)
  }
  const wrong = territories?.value?.find((code) => !/^[A-Z]{3}$/.test(code))
  if (territories !== undefined && wrong !== undefined) {
    const message = `territories has ${JSON.stringify(wrong.slice(0, 20))}; Apple's codes are three capital letters, such as USA.`
    yield finding('license-agreement', 'error', territories, message)
  }
}
