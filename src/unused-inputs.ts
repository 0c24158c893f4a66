import { connectionInputs } from './common-inputs.ts'
import { githubInputs } from './github-inputs.ts'
import { type Inputs, yamlName } from './inputs.ts'
import { nearest } from './nearest.ts'
import type { AnyStep } from './step.ts'

/**
 * A warning about given inputs that the chosen step does not read, or undefined. The other steps are loaded only when there is one,
 * to say which of them do.
 */
export async function unusedInputs(options: {
  given: readonly string[]
  name: string
  step: AnyStep
  steps: Readonly<Record<string, () => Promise<AnyStep>>>
}): Promise<string | undefined> {
  const used = namesIn({ ...connectionInputs, ...githubInputs, ...options.step.inputs })
  const unused = options.given.filter((input) => input !== 'step' && !used.has(input))
  if (unused.length === 0) return undefined
  const others = await Promise.all(
    Object.entries(options.steps).map(async ([name, load]) => ({
      name,
      inputs: namesIn((await load()).inputs),
    })),
  )
  const known = [...used, ...others.flatMap(({ inputs }) => [...inputs])]
  const lines = unused.map((input) => {
    const users = others.filter(({ inputs }) => inputs.has(input)).map(({ name }) => name)
    if (users.length > 0)
      return `${input} has no effect in step ${options.name}. Steps that use it: ${users.join(', ')}.`
    const close = nearest(input, known)
    return `${input} is no input of this action${close ? `; did you mean ${close}?` : '.'}`
  })
  return lines.join('\n')
}

function namesIn(inputs: Inputs): Set<string> {
  return new Set(
    Object.entries(inputs).flatMap(([name, { alias }]) => [yamlName(name), ...(alias ? [alias] : [])]),
  )
}
