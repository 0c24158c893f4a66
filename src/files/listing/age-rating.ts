import type { YamlNode } from '../yaml.ts'
import { ageRatingFields } from './definition.ts'
import { entriesIn, readSection, report, type Source } from './field-reader.ts'
import { isFieldName, type Values } from './fields.ts'

/** Questions as iTunes Connect named them, without the prefix `MZGenre.`; fastlane takes them still. */
const OLD_QUESTIONS: Readonly<Record<string, string>> = {
  ALCOHOL_TOBACCO_DRUGS: 'alcoholTobaccoOrDrugUseOrReferences',
  CARTOON_FANTASY_VIOLENCE: 'violenceCartoonOrFantasy',
  GAMBLING: 'gamblingSimulated',
  GAMBLING_CONTESTS: 'gamblingAndContests',
  GRAPHIC_SEXUAL_CONTENT_NUDITY: 'sexualContentGraphicAndNudity',
  HORROR: 'horrorOrFearThemes',
  MATURE_SUGGESTIVE: 'matureOrSuggestiveThemes',
  MEDICAL_TREATMENT_INFO: 'medicalOrTreatmentInformation',
  PROFANITY_CRUDE_HUMOR: 'profanityOrCrudeHumor',
  PROLONGED_GRAPHIC_SADISTIC_REALISTIC_VIOLENCE: 'violenceRealisticProlongedGraphicOrSadistic',
  REALISTIC_VIOLENCE: 'violenceRealistic',
  SEXUAL_CONTENT_NUDITY: 'sexualContentOrNudity',
  UNRESTRICTED_WEB_ACCESS: 'unrestrictedWebAccess',
}

const OLD_LEVELS = ['NONE', 'INFREQUENT_OR_MILD', 'FREQUENT_OR_INTENSE']

type AgeRating = Values<typeof ageRatingFields>

/**
 * Reads the answers for the age rating, also as they were given before: numbers from 0 to 2, names of iTunes Connect, and the two
 * questions that Apple has taken away. Where an old answer could mean several new ones, it is an error that says which.
 */
export function readAgeRating(node: YamlNode, label: string, source: Source): AgeRating {
  const gone: { name: string; value: YamlNode; line: number }[] = []
  const entries = entriesIn(node, label, source).flatMap(({ key, line, value }) => {
    const word = key.replace(/^MZGenre\./, '')
    const name = Object.hasOwn(OLD_QUESTIONS, word) ? (OLD_QUESTIONS[word] ?? word) : word
    if (name === 'gamblingAndContests' || name === 'seventeenPlus') {
      gone.push({ name, value, line })
      return []
    }
    if (name !== key && isFieldName(ageRatingFields, name)) {
      report(source, 'old-name', 'notice', line, `${key} is called ${name} today.`)
    }
    return [{ key: isFieldName(ageRatingFields, name) ? name : key, line, value: withoutNumber(name, value) }]
  })
  const answers = readSection(ageRatingFields, { kind: 'map', line: node.line, entries }, { source })
  for (const { name, value, line } of gone) {
    const isYes = value.kind === 'scalar' && /^(true|1)$/i.test(value.text)
    const isNo = value.kind === 'scalar' && /^(false|0)$/i.test(value.text)
    if (name === 'seventeenPlus') tellSeventeenPlus({ isYes, line, answers, source })
    else if (isYes || isNo) splitGambling({ isYes, line, answers, source })
    else report(source, 'kind', 'error', line, `${name} must be true or false.`)
  }
  return answers
}

function withoutNumber(name: string, value: YamlNode): YamlNode {
  if (value.kind !== 'scalar' || !isFieldName(ageRatingFields, name)) return value
  const { kind } = ageRatingFields[name]
  if (kind === 'flag' && /^[01]$/.test(value.text))
    return { ...value, value: value.text === '1', text: value.text === '1' ? 'true' : 'false' }
  const level = /^[012]$/.test(value.text) ? OLD_LEVELS[Number(value.text)] : undefined
  return kind === 'choice' && level !== undefined ? { ...value, value: level, text: level } : value
}

interface Gone {
  isYes: boolean
  line: number
  answers: AgeRating
  source: Source
}

/** EAS asks everybody for `seventeenPlus`, so `false` is nothing to tell. */
function tellSeventeenPlus({ isYes, line, answers, source }: Gone): void {
  if (!isYes || answers.ageRatingOverrideV2 !== undefined) return
  const message =
    'Apple has no seventeenPlus any more. Write ageRatingOverrideV2: SIXTEEN_PLUS or EIGHTEEN_PLUS in its place.'
  report(source, 'age-rating', 'error', line, message)
}

function splitGambling({ isYes, line, answers, source }: Gone): void {
  const place = { file: source.file, line }
  if (isYes && answers.contests === undefined) {
    const message =
      'Apple has split gamblingAndContests. Write gambling: true or false, and contests: NONE, INFREQUENT or FREQUENT.'
    report(source, 'age-rating', 'error', line, message)
    return
  }
  const message = 'Apple has split gamblingAndContests into gambling and contests.'
  report(source, 'age-rating', 'notice', line, message)
  answers.gambling ??= { value: isYes, place }
  answers.contests ??= { value: 'NONE', place }
}
