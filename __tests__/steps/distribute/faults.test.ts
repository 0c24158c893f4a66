import type { Fault } from '../../../src/sandbox/faults.ts'
import { bundleId, groupsOf, notesOf, reviewInputs, startTestFlight, succeeded } from './support.ts'

const notes = { 'en-US': 'Faster', 'de-DE': 'Schneller' }

/** Everything that the step can write in one run, from a build that nobody has prepared. */
async function startWhole() {
  const testFlight = await startTestFlight({ stepPerRequestMs: 2_500 })
  const { sandbox } = testFlight
  const build = testFlight.addBuild('42', { usesNonExemptEncryption: null })
  const older = testFlight.addBuild('41')
  testFlight.addGroup('Friends')
  const old = testFlight.addGroup('Old', { isInternalGroup: true })
  sandbox.addTester({ app: bundleId, email: 'known@example.com' })
  const inputs = {
    'bundle-id': bundleId,
    version: '1.2.0',
    'build-number': '42',
    groups: 'Friends, Fresh',
    'create-groups': 'internal',
    'remove-from-groups': 'Old',
    testers: 'known@example.com, new@example.com',
    'release-notes': JSON.stringify(notes),
    'uses-non-exempt-encryption': 'false',
    'notify-testers': 'false',
    'expire-previous-builds': 'true',
    ...reviewInputs,
  }
  const end = () => {
    const groups = sandbox.all('betaGroups')
    const named = (ids: readonly string[]) =>
      ids.map((id) => groups.find((group) => group.id === id)?.attributes.name)
    return {
      groups: groups.map(({ attributes }) => attributes.name).sort(),
      having: named(groupsOf(sandbox, build.id)).sort(),
      notes: notesOf(sandbox, build.id),
      notesCount: sandbox
        .all('betaBuildLocalizations')
        .filter(({ relations }) => relations.build?.[0] === build.id).length,
      testers: sandbox
        .all('betaTesters')
        .map(({ attributes, relations }) => [attributes.email, relations.builds])
        .sort(),
      submissions: sandbox.all('betaAppReviewSubmissions').map(({ relations }) => relations.build),
      texts: sandbox.all('betaAppLocalizations').map(({ attributes }) => attributes.description),
      contact: sandbox.find('betaAppReviewDetails', testFlight.app.id)?.attributes.contactEmail,
      isAuto: sandbox.find('buildBetaDetails', build.id)?.attributes.autoNotifyEnabled,
      isOlderExpired: sandbox.find('builds', older.id)?.attributes.expired,
    }
  }
  const right = {
    groups: ['Fresh', 'Friends', 'Old'],
    having: ['Fresh', 'Friends'],
    notes,
    notesCount: 2,
    testers: [
      ['known@example.com', [build.id]],
      ['new@example.com', [build.id]],
    ],
    submissions: [[build.id]],
    texts: ['An example app.'],
    contact: 'contact@example.com',
    isAuto: false,
    isOlderExpired: true,
  }
  return { ...testFlight, build, old, inputs, end, right }
}

let known: Promise<{ on: string; skip: number }[]> | undefined

/** The requests of a run without faults, each with how often its like came before. */
function happyPath(): Promise<{ on: string; skip: number }[]> {
  known ??= runWithoutFaults()
  return known
}

async function runWithoutFaults(): Promise<{ on: string; skip: number }[]> {
  await using whole = await startWhole()
  succeeded(await whole.run(whole.inputs))
  expect(whole.end()).toEqual(whole.right)
  const trace = whole.sandbox.trace()
  return trace.map((on, index) => ({
    on,
    skip: trace.slice(0, index).filter((request) => request === on).length,
  }))
}

const unclear: Record<string, Fault> = {
  'a reset before it arrived': { kind: 'reset-before' },
  'a reset after it took effect': { kind: 'reset-after' },
  'a 503 in HTML after it took effect': { kind: 'html-after', status: 503 },
}
const notFound: Record<string, Fault> = {
  'a 404': { kind: 'status', status: 404, code: 'NOT_FOUND' },
}
const refused: Record<string, Fault> = {
  'a 429': { kind: 'status', status: 429, code: 'RATE_LIMIT_EXCEEDED', headers: { 'retry-after': '0' } },
  'a 401': { kind: 'unauthorized' },
}

test.concurrent.each(Object.entries(refused))(
  '%s to every request of a run is lived through, and nothing is twice',
  async (_, fault) => {
    await using whole = await startWhole()
    // The first of each kind: how often the service is asked while it takes something in depends on its clock.
    for (const request of await happyPath())
      if (request.skip === 0) whole.sandbox.faults.add({ ...request, fault })
    succeeded(await whole.run(whole.inputs))
    expect(whole.sandbox.faults.remaining).toBe(0)
    expect(whole.end()).toEqual(whole.right)
  },
)

/** All at once would make each request wait for the others. */
const atOnce = 6

test.concurrent.each(Object.entries({ ...unclear, ...notFound }))(
  '%s, at each request of a run: the right end, or an error and a second run that ends right, and nothing twice',
  async (name, fault) => {
    // A read without an answer is repeated in the same way whatever it reads, and a 503 to a PATCH as a reset is.
    const hit = (await happyPath()).filter(({ on, skip }) => {
      if (on.startsWith('GET ')) return name in notFound && skip === 0
      return !name.includes('503') || on.startsWith('POST ')
    })
    expect(hit.length).toBeGreaterThan(5)
    const waiting = [...hit]
    let ends = 0
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        await using whole = await startWhole()
        whole.sandbox.faults.add({ ...next, fault })
        const first = await whole.run(whole.inputs)
        const isHit = whole.sandbox.faults.remaining === 0
        if (first.exitCode !== 0) {
          expect(first.annotations('error')).toHaveLength(1)
          expect(first.log).not.toContain('This is a bug of the action')
          succeeded(await whole.run(whole.inputs))
        }
        ends += 1
        expect({ request: next, isHit, end: whole.end() }).toEqual({
          request: next,
          isHit: true,
          end: whole.right,
        })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
    expect(ends).toBe(hit.length)
  },
  120_000,
)
