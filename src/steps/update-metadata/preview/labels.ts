const labels: Readonly<Record<string, string>> = {
  whatsNew: 'What’s new',
  promotionalText: 'Promotional text',
  supportUrl: 'Support',
  marketingUrl: 'Website',
  privacyPolicyUrl: 'Privacy policy',
  privacyChoicesUrl: 'Privacy choices',
  privacyPolicyText: 'Privacy policy (Apple TV)',
  contentRightsDeclaration: 'Content of others',
  primaryCategory: 'Category',
  primarySubcategoryOne: 'First subcategory',
  primarySubcategoryTwo: 'Second subcategory',
  ageRatingOverrideV2: 'Higher age rating',
}

const platforms: Readonly<Record<string, string>> = {
  IOS: 'iOS',
  MAC_OS: 'macOS',
  TV_OS: 'tvOS',
  VISION_OS: 'visionOS',
}

/** What stands beside a value: a name of ours, or Apple's attribute name taken apart into words. */
export function labelOf(attribute: string): string {
  if (Object.hasOwn(labels, attribute)) return labels[attribute] ?? attribute
  const words = attribute.replace(/(?<=[a-z0-9])(?=[A-Z])/g, ' ').toLowerCase()
  return capitalized(words.replace(/\burl\b/, 'URL'))
}

/** Apple's words for choices as people write them. */
export function answerOf(value: string): string {
  if (value === 'true') return 'Yes'
  if (value === 'false') return 'No'
  return /^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$/.test(value)
    ? capitalized(value.replaceAll('_', ' ').toLowerCase())
    : value
}

export function platformName(platform: string): string {
  return Object.hasOwn(platforms, platform) ? (platforms[platform] ?? platform) : platform
}

/** "German (Germany)" for de-DE. */
export function languageName(locale: string): string {
  try {
    return (
      new Intl.DisplayNames(['en'], { type: 'language', languageDisplay: 'standard' }).of(locale) ?? locale
    )
  } catch {
    // It is no language tag; what it is called is all there is to show.
    return locale
  }
}

/** "1 change", "3 changes", "no changes". */
export function counted(count: number, one: string): string {
  if (count === 0) return `no ${one}s`
  return `${count} ${one}${count === 1 ? '' : 's'}`
}

function capitalized(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}
