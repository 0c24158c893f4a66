import { twoColumns } from '../two-columns.ts'
import { commentText, isAddress, linkTo, platformName, stateWords } from './comment-text.ts'
import { type Group, groupsIn, isOpenTo } from './groups.ts'
import { foldedQrCode } from './qr-code.ts'

type Outputs = ReadonlyMap<string, string>

/** More codes than these would be longer than the rest together. */
const mostCodes = 4

/** A build for testers: what it is, where it stands, who has it, and how it gets onto a device. */
export function betaMarkdown(outputs: Outputs, { isDryRun }: { isDryRun: boolean }): string[] {
  const groups = groupsIn(outputs)
  const rows: [string, string | undefined][] = [
    ['Version', whole(outputs, 'version')],
    ['Build', buildCell(outputs)],
    ['Platform', commentText(platformName(outputs.get('platform') ?? '')) || undefined],
    ['Processing', stateOf(outputs, 'processing-state')],
    ['Groups', groups.map(groupWords).join('<br>') || undefined],
    ['Internal testing', stateOf(outputs, 'internal-build-state')],
    ['External testing', stateOf(outputs, 'external-build-state')],
    ['Beta review', stateOf(outputs, 'beta-review-state')],
  ]
  const table = twoColumns(rows.flatMap(([name, value]) => (value ? [[name, value] as const] : [])))
  return isDryRun ? table : [...table, ...installation(outputs, groups)]
}

function whole(outputs: Outputs, name: string): string | undefined {
  const value = outputs.get(name)
  return value ? commentText(value) : undefined
}

function buildCell(outputs: Outputs): string | undefined {
  const number = outputs.get('build-number')
  return number ? linkTo(outputs.get('testflight-url'), number) : undefined
}

function stateOf(outputs: Outputs, name: string): string | undefined {
  const state = outputs.get(name)
  return state ? stateWords(state) : undefined
}

function groupWords({ name, kind, hasBuild, publicLink }: Group): string {
  const words = [kind, ...(hasBuild ? [] : ['does not have the build'])].join(', ')
  return `${commentText(name)} (${words}${isAddress(publicLink) ? `, [public link](${publicLink})` : ''})`
}

function installation(outputs: Outputs, groups: readonly Group[]): string[] {
  const having = groups.filter(({ hasBuild }) => hasBuild)
  const page = linkTo(outputs.get('testflight-url'), 'TestFlight page of the build')
  if (having.length === 0) {
    return outputs.get('processing-state') === 'VALID'
      ? [`The build can be given to testers: with the step \`distribute\`, or on the ${page}.`, '']
      : []
  }
  const internal = having.filter(({ kind }) => kind === 'internal')
  const external = having.filter(({ kind }) => kind === 'external')
  const linked = external.filter(({ publicLink }) => isAddress(publicLink))
  const device = outputs.get('platform') === 'MAC_OS' ? 'Mac' : 'device'
  return [
    '**How to install it**',
    '',
    ...(internal.length > 0 ? [internalLine(outputs, { names: namesOf(internal), device })] : []),
    ...(external.length > 0 ? externalLines(outputs, { external, linked, device }) : []),
    '',
    ...linked.slice(0, mostCodes).flatMap(({ name, publicLink = '' }) => foldedQrCode(name, publicLink)),
  ]
}

function internalLine(outputs: Outputs, { names, device }: { names: string; device: string }): string {
  return isOpenTo('internal', outputs)
    ? `- Internal testers (${names}): open the TestFlight app on the ${device}, where the build is listed.`
    : `- Internal testers (${names}) cannot install it yet: ${stateOf(outputs, 'internal-build-state') ?? 'not processed'}.`
}

function externalLines(
  outputs: Outputs,
  { external, linked, device }: { external: Group[]; linked: Group[]; device: string },
): string[] {
  if (!isOpenTo('external', outputs)) {
    const state = stateOf(outputs, 'external-build-state') ?? 'not in review'
    return [
      `- External testers (${namesOf(external)}) cannot install it yet: ${state}.${afterReview(outputs)}`,
    ]
  }
  const invited = external.filter((group) => !linked.includes(group))
  return [
    ...linked.map(
      ({ name, publicLink }) =>
        `- Anybody with the link (${commentText(name)}): install the TestFlight app on the ${device}, then open ${linkTo(publicLink, publicLink ?? '')} there, or scan the code below.`,
    ),
    ...(invited.length > 0
      ? [`- Invited testers (${namesOf(invited)}): open the TestFlight app, or the invitation in the mail.`]
      : []),
  ]
}

function afterReview(outputs: Outputs): string {
  return /WAITING|IN_BETA_REVIEW/.test(outputs.get('external-build-state') ?? '')
    ? ' The links work for this build once Apple has approved it.'
    : ''
}

function namesOf(groups: readonly Group[]): string {
  return groups.map(({ name }) => commentText(name)).join(', ')
}
