import { assignToGroups, createGroup, removeFromGroups } from '../../app-store-connect/beta-groups.ts'
import type { Change } from '../../plan.ts'
import type { WantedGroup } from './groups.ts'
import type { Work } from './work.ts'

export function groupChanges({ api, app, build, resolved, context, done }: Work): Change[] {
  const has = new Set(build.groupIds)
  const automatic = resolved.groups.filter(({ group }) => group?.hasAccessToAllBuilds)
  for (const { name } of automatic) {
    context.log.notice(`The internal group "${name}" gets every build by itself; nothing to assign.`)
  }
  const lacking = resolved.groups.filter(
    ({ group }) => !group || !(group.hasAccessToAllBuilds || has.has(group.id)),
  )
  const toMake = lacking.filter(({ group }) => !group)
  const made: Change[] = toMake.map((wanted) => ({
    action: 'create',
    subject: `${wanted.isInternal ? 'internal' : 'external'} group "${wanted.name}"`,
    async apply() {
      wanted.group = await createGroup(api, {
        appId: app.id,
        name: wanted.name,
        isInternal: wanted.isInternal,
      })
    },
  }))
  if (lacking.length === 0) return made
  const assignment: Change = {
    action: 'update',
    subject: `groups of the build: add ${quotedNames(lacking)}`,
    async apply() {
      const ids = lacking.flatMap(({ group }) => group?.id ?? [])
      const { log, signal } = context
      await assignToGroups(api, { buildId: build.id, groupIds: ids, log, signal })
      for (const id of ids) done.added.add(id)
    },
  }
  return [...made, assignment]
}

export function removalChanges({ api, build, resolved, context, done }: Work): Change[] {
  const has = new Set(build.groupIds)
  for (const { name, group } of resolved.toRemoveFrom) {
    if (!group?.hasAccessToAllBuilds) continue
    context.log.warning(`The internal group "${name}" gets every build by itself, and keeps this one.`)
  }
  const toRemove = resolved.toRemoveFrom.filter(({ group }) => group && has.has(group.id))
  if (toRemove.length === 0) return []
  return [
    {
      action: 'update',
      subject: `groups of the build: remove ${quotedNames(toRemove)}`,
      async apply() {
        const ids = toRemove.flatMap(({ group }) => group?.id ?? [])
        await removeFromGroups(api, build.id, ids)
        for (const id of ids) done.removed.add(id)
      },
    },
  ]
}

function quotedNames(groups: readonly WantedGroup[]): string {
  return groups.map(({ name }) => `"${name}"`).join(', ')
}
