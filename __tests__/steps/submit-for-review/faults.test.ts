import type { Fault } from '../../../src/sandbox/faults.ts'
import { buildOf, bundleId, type Scene, startReview, submissionsOf, succeeded } from './support.ts'

/** Everything that the step writes: from a version that has to be made, and from one to be taken back first. */
const starts = {
  async made() {
    const scene = await startReview({ state: 'READY_FOR_DISTRIBUTION', stepPerRequestMs: 2_500 })
    scene.addBuild('7', { version: '1.2', usesNonExemptEncryption: null })
    const inputs = {
      version: '1.2',
      'build-number': '7',
      'uses-non-exempt-encryption': 'false',
      'release-type': 'manual',
      'phased-release': 'true',
      'whats-new': 'Faster.',
    }
    return {
      scene,
      inputs,
      right: { versions: ['READY_FOR_DISTRIBUTION', 'WAITING_FOR_REVIEW'], build: '7', taken: 0 },
    }
  },
  async 'taken back'() {
    const scene = await startReview({ state: 'IN_REVIEW', stepPerRequestMs: 2_500 })
    scene.addBuild('7')
    scene.sandbox.addReviewSubmission({ app: bundleId, state: 'IN_REVIEW', versions: [scene.version.id] })
    const inputs = { 'build-number': '7', 'if-submission-exists': 'cancel' }
    return { scene, inputs, right: { versions: ['WAITING_FOR_REVIEW'], build: '7', taken: 1 } }
  },
}

type Start = keyof typeof starts

function endOf(scene: Scene) {
  const own = scene.sandbox
    .all('appStoreVersions')
    .filter(({ attributes }) => !['REPLACED_WITH_NEW_VERSION'].includes(`${attributes.appVersionState}`))
    .filter(({ attributes }) => attributes.versionString !== '1.0')
  const submissions = submissionsOf(scene)
  return {
    versions: own.map(({ attributes }) => attributes.appVersionState).sort(),
    build: buildOf(scene, own.at(-1)?.id ?? ''),
    taken: submissions.filter((one) => one === 'COMPLETE 0').length,
    sent: submissions.filter((one) => one.startsWith('WAITING')),
    drafts: submissions.filter((one) => one.startsWith('READY')),
  }
}

const whole = { sent: ['WAITING_FOR_REVIEW 1'], drafts: [] }

async function requestsOf(start: Start): Promise<{ on: string; skip: number }[]> {
  const { scene, inputs, right } = await starts[start]()
  await using _ = scene
  succeeded(await scene.run(inputs))
  expect(endOf(scene)).toEqual({ ...right, ...whole })
  const trace = scene.sandbox.trace()
  return trace.map((on, index) => ({ on, skip: trace.slice(0, index).filter((one) => one === on).length }))
}

test.concurrent.each([
  ['a 429', { kind: 'status', status: 429, code: 'RATE_LIMIT_EXCEEDED', headers: { 'retry-after': '0' } }],
  ['a 401', { kind: 'unauthorized' }],
] as [string, Fault][])(
  '%s to every write of a run is lived through, and nothing is twice',
  async (_, fault) => {
    for (const start of ['made', 'taken back'] as const) {
      const { scene, inputs, right } = await starts[start]()
      await using _ = scene
      const writes = (await requestsOf(start)).filter(({ on, skip }) => !on.startsWith('GET ') && skip === 0)
      for (const request of writes) scene.sandbox.faults.add({ ...request, fault })
      succeeded(await scene.run(inputs))
      expect(scene.sandbox.faults.remaining).toBe(0)
      expect(endOf(scene)).toEqual({ ...right, ...whole })
    }
  },
  60_000,
)

const atOnce = 4
const afterReset = 'a reset after it took effect'

test.concurrent.each([
  [afterReset, { kind: 'reset-after' }],
  ['a 503 in HTML after it took effect', { kind: 'html-after', status: 503 }],
  ['a reset before it arrived', { kind: 'reset-before' }],
] as [string, Fault][])(
  '%s, at each write of a run: the right end, or an error and a second run that ends right, and nothing twice',
  async (name, fault) => {
    const all = await Promise.all(
      (['made', 'taken back'] as const).map(async (start) =>
        (await requestsOf(start)).map((request) => ({ start, request })),
      ),
    )
    // What may be sent twice is repeated in the same way after each of these.
    const isHit = (on: string) => (name === afterReset ? !on.startsWith('GET ') : on.startsWith('POST '))
    const waiting = all.flat().filter(({ request }) => isHit(request.on))
    expect(waiting.length).toBeGreaterThan(4)
    const worker = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const { start, request } = next
        const { scene, inputs, right } = await starts[start]()
        await using _ = scene
        scene.sandbox.faults.add({ ...request, fault })
        const first = await scene.run(inputs)
        const isMet = scene.sandbox.faults.remaining === 0
        if (first.exitCode !== 0) {
          expect(first.annotations('error')).toHaveLength(1)
          expect(first.log).not.toContain('This is a bug of the action')
          succeeded(await scene.run(inputs))
        }
        expect({ start, request, isMet, end: endOf(scene) }).toEqual({
          start,
          request,
          isMet: true,
          end: { ...right, ...whole },
        })
      }
    }
    await Promise.all(Array.from({ length: atOnce }, worker))
  },
  120_000,
)

test.concurrent.each([{ kind: 'reset-after' }, { kind: 'html-after', status: 503 }] as const)(
  'calling what was rejected mended lives through $kind',
  async (fault) => {
    await using scene = await startReview({
      state: 'REJECTED',
      behaviour: { resubmissionNeedsResolvedItems: true },
    })
    const { sandbox, version } = scene
    sandbox.addReviewSubmission({ app: bundleId, state: 'UNRESOLVED_ISSUES', versions: [version.id] })
    sandbox.faults.add({ on: 'PATCH /v1/reviewSubmissionItems/{id}', fault })
    succeeded(await scene.run())
    expect(sandbox.faults.remaining).toBe(0)
    expect(submissionsOf(scene)).toEqual(['WAITING_FOR_REVIEW 1'])
  },
)
