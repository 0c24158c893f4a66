const names = `business developer-tools education entertainment finance games action-games adventure-games arcade-games board-games
  card-games casino-games dice-games educational-games family-games kids-games music-games puzzle-games racing-games
  role-playing-games simulation-games sports-games strategy-games trivia-games word-games graphics-design healthcare-fitness
  lifestyle medical music news photography productivity reference social-networking sports travel utilities video weather`

/** https://developer.apple.com/documentation/bundleresources/information-property-list/lsapplicationcategorytype */
export const macCategories: ReadonlySet<string> = new Set(
  names.split(/\s+/).map((name) => `public.app-category.${name}`),
)
