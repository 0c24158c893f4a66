/** Apple's categories are words; only games and stickers have subcategories. */
export const CATEGORIES = [
  'BOOKS',
  'BUSINESS',
  'DEVELOPER_TOOLS',
  'EDUCATION',
  'ENTERTAINMENT',
  'FINANCE',
  'FOOD_AND_DRINK',
  'GAMES',
  'GRAPHICS_AND_DESIGN',
  'HEALTH_AND_FITNESS',
  'LIFESTYLE',
  'MAGAZINES_AND_NEWSPAPERS',
  'MEDICAL',
  'MUSIC',
  'NAVIGATION',
  'NEWS',
  'PHOTO_AND_VIDEO',
  'PRODUCTIVITY',
  'REFERENCE',
  'SHOPPING',
  'SOCIAL_NETWORKING',
  'SPORTS',
  'STICKERS',
  'TRAVEL',
  'UTILITIES',
  'WEATHER',
] as const

const GAMES = [
  'GAMES_ACTION',
  'GAMES_ADVENTURE',
  'GAMES_BOARD',
  'GAMES_CARD',
  'GAMES_CASINO',
  'GAMES_CASUAL',
  'GAMES_FAMILY',
  'GAMES_MUSIC',
  'GAMES_PUZZLE',
  'GAMES_RACING',
  'GAMES_ROLE_PLAYING',
  'GAMES_SIMULATION',
  'GAMES_SPORTS',
  'GAMES_STRATEGY',
  'GAMES_TRIVIA',
  'GAMES_WORD',
] as const

const STICKERS = [
  'STICKERS_ANIMALS',
  'STICKERS_ART',
  'STICKERS_CELEBRATIONS',
  'STICKERS_CELEBRITIES',
  'STICKERS_CHARACTERS',
  'STICKERS_EATING_AND_DRINKING',
  'STICKERS_EMOJI_AND_EXPRESSIONS',
  'STICKERS_FASHION',
  'STICKERS_GAMING',
  'STICKERS_KIDS_AND_FAMILY',
  'STICKERS_MOVIES_AND_TV',
  'STICKERS_MUSIC',
  'STICKERS_PEOPLE',
  'STICKERS_PLACES_AND_OBJECTS',
  'STICKERS_SPORTS_AND_ACTIVITIES',
] as const

export const SUBCATEGORIES = [...GAMES, ...STICKERS] as const

/**
 * Names from iTunes Connect that old fastlane folders still have, without the prefix `MZGenre.`.
 * https://docs.fastlane.tools/actions/deliver/#reference
 */
export const OLD_CATEGORIES = {
  'Apps.DeveloperTools': 'DEVELOPER_TOOLS',
  'Apps.Food_Drink': 'FOOD_AND_DRINK',
  'Apps.GraphicsDesign': 'GRAPHICS_AND_DESIGN',
  'Apps.Newsstand': 'MAGAZINES_AND_NEWSPAPERS',
  'Apps.Shopping': 'SHOPPING',
  Book: 'BOOKS',
  Healthcare_Fitness: 'HEALTH_AND_FITNESS',
  Photography: 'PHOTO_AND_VIDEO',
  SocialNetworking: 'SOCIAL_NETWORKING',
  ...plainWords(CATEGORIES, ''),
} as const

export const OLD_SUBCATEGORIES = {
  'Apps.Stickers.BirthdaysAndCelebrations': 'STICKERS_CELEBRATIONS',
  'Apps.Stickers.Emotions': 'STICKERS_EMOJI_AND_EXPRESSIONS',
  'Apps.Stickers.FoodAndDrink': 'STICKERS_EATING_AND_DRINKING',
  'Apps.Stickers.Games': 'STICKERS_GAMING',
  'Apps.Stickers.KidsAndFamily': 'STICKERS_KIDS_AND_FAMILY',
  'Apps.Stickers.MoviesAndTV': 'STICKERS_MOVIES_AND_TV',
  'Apps.Stickers.Places': 'STICKERS_PLACES_AND_OBJECTS',
  'Apps.Stickers.Sports': 'STICKERS_SPORTS_AND_ACTIVITIES',
  Arcade: 'GAMES_CASUAL',
  RolePlaying: 'GAMES_ROLE_PLAYING',
  ...plainWords(GAMES, 'GAMES_'),
  ...stickerWords(),
} as const

/** `TRAVEL` was `Travel`; names of several words were written in other ways. */
function plainWords<Value extends string>(values: readonly Value[], prefix: string): Record<string, Value> {
  const single = values.filter((value) => /^[A-Z]+$/.test(value.slice(prefix.length)))
  return Object.fromEntries(single.map((value) => [titleOf(value.slice(prefix.length)), value]))
}

function stickerWords(): Record<string, (typeof STICKERS)[number]> {
  const words = plainWords(STICKERS, 'STICKERS_')
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [`Apps.Stickers.${word}`, value]))
}

function titleOf(word: string): string {
  return word.slice(0, 1) + word.slice(1).toLowerCase()
}
