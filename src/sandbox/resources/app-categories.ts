import type { Family } from '../family.ts'
import type { World } from '../world.ts'

export const appCategories: Family = {
  type: 'appCategories',
  relations: { subcategories: { type: 'appCategories', relation: 'parent' } },
}

const topLevel =
  'BOOKS BUSINESS DEVELOPER_TOOLS EDUCATION ENTERTAINMENT FINANCE FOOD_AND_DRINK GAMES GRAPHICS_AND_DESIGN ' +
  'HEALTH_AND_FITNESS LIFESTYLE MAGAZINES_AND_NEWSPAPERS MEDICAL MUSIC NAVIGATION NEWS PHOTO_AND_VIDEO PRODUCTIVITY ' +
  'REFERENCE SHOPPING SOCIAL_NETWORKING SPORTS STICKERS TRAVEL UTILITIES WEATHER'

const below: Readonly<Record<string, string>> = {
  GAMES:
    'ACTION ADVENTURE BOARD CARD CASINO CASUAL FAMILY MUSIC PUZZLE RACING ROLE_PLAYING SIMULATION SPORTS STRATEGY TRIVIA WORD',
  STICKERS:
    'ANIMALS ART CELEBRATIONS CELEBRITIES CHARACTERS EATING_AND_DRINKING EMOJI_AND_EXPRESSIONS FASHION GAMING ' +
    'KIDS_AND_FAMILY MOVIES_AND_TV MUSIC PEOPLE PLACES_AND_OBJECTS SPORTS_AND_ACTIVITIES',
}

/** Apple's categories are there from the start and never change. */
export function addCategories(world: World): void {
  for (const id of topLevel.split(' ')) {
    const platforms = id === 'STICKERS' ? ['IOS'] : ['IOS', 'MAC_OS', 'TV_OS', 'VISION_OS']
    world.insert('appCategories', { id, attributes: { platforms } })
    for (const name of below[id]?.split(' ') ?? []) {
      world.insert('appCategories', {
        id: `${id}_${name}`,
        attributes: { platforms },
        relations: { parent: [id] },
      })
    }
  }
}
