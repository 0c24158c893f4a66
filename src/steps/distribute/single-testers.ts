import { onceAssignable } from '../../app-store-connect/assignable.ts'
import type { AppStoreConnect } from '../../app-store-connect/client.ts'
import { AppleError } from '../../app-store-connect/errors.ts'
import type { Log } from '../../app-store-connect/log.ts'
import type { BodyFor, QueryFor, RequestFor } from '../../app-store-connect/operations.ts'
import { InputError } from '../../errors.ts'
import { maskedEmail, problemOfEmail } from '../../files/email-address.ts'
import type { Change } from '../../plan.ts'

export interface Tester {
  id: string
  email: string
  hasBuild: boolean
}

/** So that the address of a request stays well below what servers take. */
const mostEmails = 100

export function checkEmails(emails: readonly string[]): void {
  const problems = emails.flatMap((email) => {
    const problem = problemOfEmail(email)
    return problem === undefined
      ? []
      : `testers has "${maskedEmail(email)}", which is no e-mail address: ${problem}. Correct or remove it.`
  })
  if (problems.length > 0) throw new InputError(problems)
}

/** The testers of the app with these addresses, and whether they have the build on their own account. */
export async function findTesters(
  api: AppStoreConnect,
  { appId, buildId, emails }: { appId: string; buildId: string; emails: readonly string[] },
): Promise<Tester[]> {
  const known = new Map<string, Tester>()
  for (let start = 0; start < emails.length; start += mostEmails) {
    const query = {
      'filter[apps]': [appId],
      'filter[email]': emails.slice(start, start + mostEmails),
      'fields[betaTesters]': ['email', 'state'],
      limit: 200,
    } satisfies QueryFor<'GET /v1/betaTesters'>
    for await (const { id, attributes } of api.items('GET /v1/betaTesters', { query })) {
      const email = attributes?.email?.toLowerCase()
      // A revoked tester stays in lists, and is gone.
      if (email && attributes?.state !== 'REVOKED') known.set(email, { id, email, hasBuild: false })
    }
  }
  if (known.size === 0) return []
  const request = {
    path: { id: buildId },
    query: { 'fields[betaTesters]': ['email'], limit: 200 },
  } satisfies RequestFor<'GET /v1/builds/{id}/individualTesters'>
  for await (const { attributes } of api.items('GET /v1/builds/{id}/individualTesters', request)) {
    const tester = known.get(attributes?.email?.toLowerCase() ?? '')
    if (tester) tester.hasBuild = true
  }
  return [...known.values()]
}

interface Patience {
  log: Log
  signal: AbortSignal
}

export function testerChanges(
  api: AppStoreConnect,
  {
    appId,
    buildId,
    emails,
    testers,
    log,
    signal,
  }: { appId: string; buildId: string; emails: readonly string[]; testers: readonly Tester[] } & Patience,
): Change[] {
  const wanted = [...new Set(emails.map((email) => email.toLowerCase()))]
  const toAdd = testers.filter(({ email, hasBuild }) => wanted.includes(email) && !hasBuild)
  const toMake = wanted.filter((email) => !testers.some((tester) => tester.email === email))
  const additions: Change[] =
    toAdd.length === 0
      ? []
      : [
          {
            action: 'update',
            subject: `single testers of the build: ${toAdd.map(({ email }) => maskedEmail(email)).join(', ')}`,
            apply: () => addToBuild(api, { buildId, ids: toAdd.map(({ id }) => id), log, signal }),
          },
        ]
  return [
    ...additions,
    ...toMake.map(
      (email): Change => ({
        action: 'create',
        subject: `tester ${maskedEmail(email)} of the build`,
        apply: () => makeTester(api, { appId, buildId, email, log, signal }),
      }),
    ),
  ]
}

async function addToBuild(
  api: AppStoreConnect,
  { buildId, ids, log, signal }: { buildId: string; ids: readonly string[] } & Patience,
): Promise<void> {
  const body = {
    data: ids.map((id) => ({ type: 'betaTesters', id })),
  } satisfies BodyFor<'POST /v1/builds/{id}/relationships/individualTesters'>
  const request = { path: { id: buildId }, body }
  await onceAssignable(
    () => api.write('POST /v1/builds/{id}/relationships/individualTesters', request, { isFresh: true }),
    { log, signal },
  )
}

async function makeTester(
  api: AppStoreConnect,
  { appId, buildId, email, log, signal }: { appId: string; buildId: string; email: string } & Patience,
): Promise<void> {
  const body = {
    data: {
      type: 'betaTesters',
      attributes: { email },
      relationships: { builds: { data: [{ type: 'builds', id: buildId }] } },
    },
  } satisfies BodyFor<'POST /v1/betaTesters'>
  const query = {
    'filter[email]': [email],
    'filter[builds]': [buildId],
    limit: 1,
  } satisfies QueryFor<'GET /v1/betaTesters'>
  const find = async () => (await api.get('GET /v1/betaTesters', { query })).data[0]
  try {
    await onceAssignable(() => api.create('POST /v1/betaTesters', { body }, { find }), { log, signal })
  } catch (error) {
    if (!(error instanceof AppleError && error.status === 409)) throw error
    // Apple has the tester after all, and did not list him before.
    const [tester] = await findTesters(api, { appId, buildId, emails: [email] })
    if (!tester) throw error
    if (!tester.hasBuild) await addToBuild(api, { buildId, ids: [tester.id], log, signal })
  }
}
