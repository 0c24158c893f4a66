import { fieldsAt, isFields, listAt } from './fields.ts'

export type Combination = Readonly<Record<string, unknown>>

/** https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations */
export function combinationsOf(matrix: unknown): Combination[] {
  const { include, exclude, ...vectors } = fieldsAt('matrix', matrix)
  let combinations: Combination[] = Object.keys(vectors).length > 0 ? [{}] : []
  for (const [name, values] of Object.entries(vectors)) {
    if (!Array.isArray(values) || values.length === 0) throw new Error(`The matrix has no values for ${name}`)
    combinations = combinations.flatMap((combination) =>
      values.map((value: unknown) => ({ ...combination, [name]: value })),
    )
  }
  const excluded = listAt(exclude).filter(isFields)
  const left = combinations.filter((combination) => !excluded.some((part) => fits(combination, part)))
  return withIncluded(left, listAt(include).filter(isFields))
}

/** What is included completes the combinations that it does not contradict, or is one of its own. */
function withIncluded(combinations: readonly Combination[], included: readonly Combination[]): Combination[] {
  const completed = combinations.map((combination) => ({ original: combination, combination }))
  const added: Combination[] = []
  for (const part of included) {
    const fitting = completed.filter(({ original }) =>
      Object.entries(part).every(([key, value]) => !(key in original) || isSame(original[key], value)),
    )
    for (const item of fitting) item.combination = { ...item.combination, ...part }
    if (fitting.length === 0) added.push(part)
  }
  return [...completed.map(({ combination }) => combination), ...added]
}

function fits(combination: Combination, part: Combination): boolean {
  return Object.entries(part).every(([key, value]) => isSame(combination[key], value))
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
