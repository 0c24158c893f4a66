/** A TestFlight group as the output `groups` of distribute has it. */
export interface Group {
  name: string
  kind: 'internal' | 'external'
  publicLink: string | undefined
  hasBuild: boolean
}

export function groupsIn(outputs: ReadonlyMap<string, string>): Group[] {
  const list: unknown = JSON.parse(outputs.get('groups') ?? '[]')
  return (Array.isArray(list) ? list : []).flatMap(
    ({ name, kind, publicLink, hasBuild }: Record<string, unknown>) => ({
      name: String(name),
      kind: kind === 'internal' ? ('internal' as const) : ('external' as const),
      publicLink: typeof publicLink === 'string' ? publicLink : undefined,
      hasBuild: hasBuild === true,
    }),
  )
}

const open = new Set(['BETA_APPROVED', 'IN_BETA_TESTING', 'READY_FOR_BETA_TESTING'])

/** Whether testers of that kind can install the build. */
export function isOpenTo(kind: Group['kind'], outputs: ReadonlyMap<string, string>): boolean {
  return open.has(outputs.get(`${kind}-build-state`) ?? '')
}

/** The link by which anybody gets the build, once the review has let it through. */
export function publicLinkOf(outputs: ReadonlyMap<string, string>): string | undefined {
  if (!isOpenTo('external', outputs)) return undefined
  return groupsIn(outputs).find(({ hasBuild, publicLink }) => hasBuild && publicLink)?.publicLink
}
