import { extname } from 'node:path'
import { InputError } from '../../errors.ts'
import { isWithin } from '../bounds.ts'
import type { Finding, ListingRuleName } from '../listing/finding.ts'
import type { Claim } from './claims.ts'
import { type Choice, chooseType, nearestSizes } from './device-choice.ts'
import { hasSize, writeSize } from './display-types.ts'
import { type FilmHead, readFilm } from './film.ts'
import { filmProblems } from './film-rules.ts'
import { type ImageHead, readImage } from './image.ts'
import { imageProblems } from './image-rules.ts'
import type { MediaFile } from './media.ts'
import type { Problem } from './problem.ts'

/** What one file turned out to be. Without a choice it goes nowhere, and a finding says why. */
export interface JudgedFile {
  claim: Claim
  findings: Finding[]
  choice?: Choice
  file?: MediaFile
}

export interface Standard {
  /** The folders out of which no link may lead. */
  bounds: readonly string[]
  isIgnored: ((rule: ListingRuleName) => boolean) | undefined
}

/** Looks into a file, of which it reads the head alone, and finds the set that it is for. */
export async function judgeFile(claim: Claim, { bounds, isIgnored }: Standard): Promise<JudgedFile> {
  const { path, place, kind } = claim
  const finding = ({ rule, level, text }: Problem) => ({ rule, level, message: `${path} ${text}`, place })
  try {
    if (!(await isWithin(path, bounds))) return { claim, findings: [finding(OUTSIDE)] }
    const head = kind === 'screenshot' ? await readImage(path) : await readFilm(path)
    const chosen = chosenType(claim, head)
    const own = problemsOf(claim, head).filter(({ rule }) => !isIgnored?.(rule))
    const problems = [...own, ...(chosen.problem ? [chosen.problem] : [])]
    const findings = problems.map(finding)
    const isRefused = problems.some(({ level }) => level === 'error')
    if (chosen.choice === undefined || isRefused) return { claim, findings }
    const { width, height } = head
    const frame = claim.previewFrameTimeCode
    const file = { path, place, width, height, ...(frame && { previewFrameTimeCode: frame }) }
    return { claim, findings, choice: chosen.choice, file }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    const findings = error.problems.map((message) => ({
      rule: 'unreadable' as const,
      level: 'error' as const,
      message,
      place,
    }))
    return { claim, findings }
  }
}

const OUTSIDE: Problem = {
  rule: 'outside',
  level: 'error',
  text: 'leads out of the folder of its listing and of the working directory. Copy the file to where it belongs.',
}

function problemsOf(claim: Claim, head: ImageHead | FilmHead): Problem[] {
  const ending = extname(claim.path).toLowerCase()
  return 'format' in head ? imageProblems(head, ending) : filmProblems(head, ending, claim)
}

interface Chosen {
  choice?: Choice
  problem?: Problem
}

function chosenType({ kind, type, hints }: Claim, head: ImageHead | FilmHead): Chosen {
  const pixels = `has ${writeSize(head)} pixels`
  if (type !== undefined) {
    // Where nothing is known of a type's sizes, Apple decides.
    if (type.sizes.length === 0 || hasSize(type, head)) return { choice: { type, others: [] } }
    const text = `${pixels}, which ${type.slot} does not take. It takes ${nearestSizes(kind, head, [type])}.`
    return { problem: { rule: 'size', level: 'error', text } }
  }
  const choice = chooseType(kind, head, hints)
  if (choice === undefined) {
    const text = `${pixels}, which no ${kind} may have. Next to it come ${nearestSizes(kind, head)}.`
    return { problem: { rule: 'size', level: 'error', text } }
  }
  if ('type' in choice) {
    if (choice.misnamed === undefined) return { choice }
    const text = `names ${choice.misnamed}, but ${pixels}, so it is taken for ${choice.type.slot}. Rename it, or export it anew.`
    return { choice, problem: { rule: 'misnamed', level: 'warning', text } }
  }
  const slots = choice.map(({ slot }) => slot)
  const text = `${pixels}, which could be for ${slots.join(', ')}. Say which with its name, such as ${slots[0]}_1${extname(hints.words)}.`
  return { problem: { rule: 'ambiguous', level: 'error', text } }
}
