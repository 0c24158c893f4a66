import type { Family, Update } from '../family.ts'
import type { JsonObject } from '../json.ts'
import { invalidAttribute, lockedAttribute, type Refusal, refuseAll } from '../refusal.ts'
import type { Resource } from '../store.ts'
import { isInfoEditable } from './app-info-generations.ts'

export const ageRatingDeclarations: Family = { type: 'ageRatingDeclarations', view, update }

const levels =
  'alcoholTobaccoOrDrugUseOrReferences contests gamblingSimulated gunsOrOtherWeapons horrorOrFearThemes ' +
  'matureOrSuggestiveThemes medicalOrTreatmentInformation profanityOrCrudeHumor sexualContentGraphicAndNudity ' +
  'sexualContentOrNudity violenceCartoonOrFantasy violenceRealistic violenceRealisticProlongedGraphicOrSadistic'
const flags =
  'advertising ageAssurance gambling healthOrWellnessTopics lootBox messagingAndChat parentalControls ' +
  'unrestrictedWebAccess userGeneratedContent'

/** What has to be answered before an app is reviewed. */
export const ageRatingQuestions: readonly string[] = `${levels} ${flags}`.split(' ')

/** Whether a question is answered by a level; the others take yes or no. */
export function isLevel(question: string): boolean {
  return levels.split(' ').includes(question)
}

function view({ attributes }: Resource): JsonObject {
  const {
    ageRatingOverride = 'NONE',
    ageRatingOverrideV2 = 'NONE',
    koreaAgeRatingOverride = 'NONE',
  } = attributes
  return { ageRatingOverride, ageRatingOverrideV2, koreaAgeRatingOverride }
}

function update({ world, resource, attributes }: Update): Resource {
  const info = world.get('appInfos', resource.relations.appInfo?.[0] ?? '')
  if (!isInfoEditable(info, world)) refuseAll(Object.keys(attributes).map((name) => lockedAttribute(name)))
  refuseAll(wrongAnswers(attributes, resource.attributes))
  return world.change(resource, { attributes })
}

/** Of two answers the one needs the other. */
function* wrongAnswers(changes: JsonObject, previous: JsonObject): Iterable<Refusal> {
  const answers = { ...previous, ...changes }
  for (const [name, needed] of [
    ['socialMediaAgeRestricted', 'socialMedia'],
    ['socialMedia', 'userGeneratedContent'],
  ] as const) {
    if (answers[name] !== true || answers[needed] === true || !(name in changes || needed in changes))
      continue
    yield invalidAttribute(name, `'${name}' can only be true if '${needed}' is true`)
  }
}

export function unanswered({ attributes }: Resource): string[] {
  return ageRatingQuestions.filter((name) => (attributes[name] ?? null) === null)
}

/** A rough one, for Apple's own table is not public: what was asked for, 4+ for harmless apps, and 13+ for others. */
export function ageRatingOf(declaration: Resource): string | null {
  if (unanswered(declaration).length > 0) return null
  const { ageRatingOverrideV2 } = declaration.attributes
  if (typeof ageRatingOverrideV2 === 'string' && ageRatingOverrideV2 !== 'NONE') return ageRatingOverrideV2
  const isHarmless = ageRatingQuestions.every((name) => {
    const answer = declaration.attributes[name]
    return answer === 'NONE' || answer === false
  })
  return isHarmless ? 'FOUR_PLUS' : 'THIRTEEN_PLUS'
}
