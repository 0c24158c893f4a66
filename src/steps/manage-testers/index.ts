import { findApp } from '../../app-store-connect/apps.ts'
import { listGroups } from '../../app-store-connect/beta-groups.ts'
import { type BetaTester, listTesters } from '../../app-store-connect/beta-testers.ts'
import { appIdInput, bundleIdInput, dryRunInput } from '../../common-inputs.ts'
import { maskedEmail } from '../../files/email-address.ts'
import { readTestersFile, type TestersFile } from '../../files/testers-file.ts'
import { choice, flag, integer, list, text, type ValuesOf } from '../../inputs.ts'
import { carryOut, planOutputs } from '../../plan.ts'
import { defineStep, type StepContext } from '../../step.ts'
import { changesFor, invitationChange } from './changes.ts'
import { confirm, throwRefusals } from './confirmation.ts'
import { compare, type Differences, type Standing } from './differences.ts'
import { resolveGroups } from './groups.ts'
import { checkRemovals } from './removals.ts'
import { count, some } from './words.ts'
import type { Work } from './work.ts'

const inputs = {
  testersFile: text(
    'Path of the file that declares groups and testers: YAML or JSON, or `.csv` for testers alone as fastlane has it. Its form: docs/testers-file.md.',
  ),
  appId: appIdInput.optional(),
  bundleId: bundleIdInput.optional(),
  groups: list('TestFlight groups, by name or id; here for testers of whom the file names none.').optional(),
  mode: choice(
    '`add` adds what is missing; `exact` also takes testers who are not declared out of the groups that the file speaks of.',
    ['add', 'exact'],
  ).or('add'),
  maxRemovals: integer(
    'How many testers `mode: exact` may take out in one go; with more, the step fails before it changes anything.',
    { least: 0, most: 100_000 },
  ).or(10),
  resendInvitations: flag('Send declared testers who have not accepted it the invitation again.').or(false),
  showEmails: flag('Print e-mail addresses in full, in place of `a…@example.com`.').or(false),
  dryRun: dryRunInput,
}

const outputs = {
  appId: 'Apple ID of the app.',
  groupIds: 'Ids of the groups, separated by commas.',
  added: 'How many times a tester came into a group.',
  removed: 'How many times a tester was taken out of a group.',
  ...planOutputs,
}

type Given = ValuesOf<typeof inputs>
type Context = StepContext<keyof typeof outputs>

export const manageTesters = defineStep({
  summary: 'Bring TestFlight groups and testers to what a file declares.',
  inputs,
  outputs,
  example: {
    id: 'testers',
    inputs: { bundleId: 'com.example.app', testersFile: 'testers.yml', dryRun: 'true' },
    outputs: ['changes', 'plan'],
  },
  pages: ['testers-file.md'],
  async run(given, context) {
    const { appStoreConnect: api, log, reach, tell } = context
    const file = await readTestersFile(given.testersFile, {
      defaultGroups: given.groups ?? [],
      areEmailsShown: given.showEmails,
    })
    const declared = `${count(file.groups.length, 'group')} and ${count(file.testers.length, 'tester')}`
    log.info(`${file.path} declares ${declared}.`)
    const { id: appId, name } = await findApp(api, given)
    reach({ appId, added: '0', removed: '0' })
    tell({ name: 'App', value: name, link: `https://appstoreconnect.apple.com/apps/${appId}` })
    await bringAbout({ given, context, file, appId })
    return {}
  },
})

interface Task {
  given: Given
  context: Context
  file: TestersFile
  appId: string
}

async function bringAbout(task: Task): Promise<void> {
  const { given, context, file, appId } = task
  const { appStoreConnect: api, signal } = context
  const { dryRun: isDryRun, mode, maxRemovals: most } = given
  const look = async (): Promise<Standing> => {
    const [groups, testers] = await Promise.all([listGroups(api, appId), listTesters(api, appId)])
    return { groups, testers }
  }
  const compareWith = (standing: Standing) =>
    compare({ testers: file.testers, groups: resolveGroups(file, standing.groups) }, standing, mode)

  const standing = await look()
  const differences = compareWith(standing)
  tellOtherNames(differences, task)
  const work = workFor(task, standing)
  const waiting = given.resendInvitations ? uninvited(file, standing) : []
  const changes = [
    ...changesFor(differences, work),
    ...(waiting.length > 0 ? [invitationChange(waiting, work)] : []),
  ]
  if (!isDryRun) checkRemovals(differences, { most, show: work.show })
  const isApplied = await carryOut(changes, { ...context, isDryRun })
  if (isDryRun) checkRemovals(differences, { most, show: work.show })
  const isChanged = isApplied && changes.length > 0
  tellGroups(task, isChanged ? await confirm({ look, compareWith, work, signal }) : standing)
  throwRefusals(file, work)
}

function workFor({ given, context, appId }: Task, standing: Standing): Work {
  const { appStoreConnect: api, log, reach, tell } = context
  const counts = { added: 0, removed: 0 }
  return {
    api,
    appId,
    standing,
    log,
    show: given.showEmails ? (email) => email : maskedEmail,
    refusals: [],
    onMembers(change, number) {
      counts[change] += number
      reach({ added: String(counts.added), removed: String(counts.removed) })
      tell({ name: 'Testers', value: `${counts.added} added, ${counts.removed} removed` })
    },
    groupIds: new Map(),
    testerIds: new Map(),
  }
}

/** Declared testers who are in the app and have not accepted. */
function uninvited(file: TestersFile, { testers }: Standing): BetaTester[] {
  const declared = new Set(file.testers.map(({ email }) => email.toLowerCase()))
  return testers.filter(
    ({ email, state }) =>
      declared.has(email.toLowerCase()) && (state === 'NOT_INVITED' || state === 'INVITED'),
  )
}

function tellOtherNames({ otherNames }: Differences, { file, context }: Task): void {
  if (otherNames.length === 0) return
  const places = otherNames.map(({ line }) => `${file.path}:${line}`)
  context.log.notice(
    `App Store Connect has another name for ${count(otherNames.length, 'tester')}, and Apple lets nobody change it: ${some(places, 10)}`,
  )
}

function tellGroups({ file, appId, context: { reach, tell } }: Task, { groups, testers }: Standing): void {
  const existing = [...new Set(resolveGroups(file, groups).values())].flatMap((group) => group.existing ?? [])
  reach({ groupIds: existing.map(({ id }) => id).join(',') })
  for (const { id, name, isInternal, publicLink } of existing) {
    const members = testers.filter(({ groupIds }) => groupIds.has(id)).length
    const kind = isInternal ? 'internal' : 'external'
    const value = `${count(members, 'tester')}, ${kind}${publicLink ? ', public link' : ''}`
    const page = `https://appstoreconnect.apple.com/apps/${appId}/testflight/groups/${id}`
    tell({ name: `Group ${name}`, value, link: publicLink ?? page })
  }
}
