import type { BetaGroup } from '../../app-store-connect/beta-groups.ts'
import { nearest } from '../../nearest.ts'

/** A group that is wanted; without `group` it is still to be made. */
export interface WantedGroup {
  name: string
  isInternal: boolean
  group?: BetaGroup
}

/**
 * Finds groups by id or exact name. Names are not unique at Apple, so two of one name are a problem that lists their ids.
 * A name that is not there is one to make when `createAs` says so, else a problem with the groups there are.
 */
export function resolveGroups(
  wanted: readonly string[],
  groups: readonly BetaGroup[],
  { input, createAs }: { input: string; createAs?: 'internal' | 'external' | undefined },
): { found: WantedGroup[]; problems: string[] } {
  const found: WantedGroup[] = []
  const problems: string[] = []
  const add = (one: WantedGroup) => {
    if (!one.group || !found.some(({ group }) => group?.id === one.group?.id)) found.push(one)
  }
  for (const name of new Set(wanted)) {
    const [first, ...others] = groups.filter((group) => group.id === name || group.name === name)
    if (first && others.length > 0) {
      const ids = [first, ...others].map(({ id }) => id).join(', ')
      problems.push(`${input} names "${name}", and several groups have that name. Name it by its id: ${ids}.`)
    } else if (first) {
      add({ name: first.name, isInternal: first.isInternal, group: first })
    } else if (createAs && !isId(name)) {
      add({ name, isInternal: createAs === 'internal' })
    } else {
      problems.push(unknownGroup(name, groups, { input, mayBeMade: input === 'groups' && !isId(name) }))
    }
  }
  return { found, problems }
}

/** What looks like an id is meant as one, and never the name of a group to make. */
function isId(text: string): boolean {
  return /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)
}

function unknownGroup(
  name: string,
  groups: readonly BetaGroup[],
  { input, mayBeMade }: { input: string; mayBeMade: boolean },
): string {
  const close = nearest(
    name,
    groups.map((group) => group.name),
  )
  const list = groups.map(
    (group) => `  ${group.name} (${group.isInternal ? 'internal' : 'external'}, ${group.id})`,
  )
  return [
    `${input} names "${name}", which the app does not have${close ? `; did you mean "${close}"?` : '.'}`,
    ...(list.length > 0 ? ['Groups there are:', ...list] : ['The app has no group yet.']),
    ...(mayBeMade ? ['With create-groups: internal or external it is made.'] : []),
  ].join('\n')
}
