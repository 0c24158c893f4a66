import { bodyOf, identityIn, otherSections, sectionsIn } from '../../../src/workflow/github/comment-body.ts'
import { sameness, sectionMarkdown } from '../../../src/workflow/github/section.ts'

const identity = { step: 'distribute', app: '64' }
const ios = { platform: 'IOS', runId: '1', text: 'iOS\n\nmore' }
const mac = { platform: 'MAC_OS', runId: '1', text: 'macOS' }
const unknown = { platform: '', runId: '1', text: 'failed early' }

test('a body is read as it was written, also with the line ends of a browser', () => {
  const body = bodyOf(identity, [mac, ios])
  expect(identityIn(body)).toEqual(identity)
  expect(sectionsIn(body)).toEqual([ios, mac])
  expect(sectionsIn(body.replaceAll('\n', '\r\n'))).toEqual([ios, mac])
  expect(identityIn(`Quoted:\n${body}`)).toBeUndefined()
})

test.each([
  ['its own platform is replaced', [ios, mac], { platform: 'IOS', runId: '2' }, [mac]],
  ['an unknown platform of its own run stays', [unknown], { platform: 'IOS', runId: '1' }, [unknown]],
  ['an unknown platform of an older run goes', [unknown, mac], { platform: 'IOS', runId: '2' }, [mac]],
  ['a run of unknown platform leaves the others', [ios, mac], { platform: '', runId: '2' }, [ios, mac]],
  ['a run of unknown platform replaces the only one', [ios], { platform: '', runId: '2' }, []],
])('%s', (_what, sections, own, expected) => {
  expect(otherSections(bodyOf(identity, sections), own)).toEqual(expected)
})

const content = {
  step: 'update-metadata',
  outcome: 'succeeded' as const,
  failure: undefined,
  isLate: false,
  isDryRun: true,
  outputs: new Map<string, string>(),
  facts: [],
  plan: {
    isDryRun: true,
    done: new Set<never>(),
    changes: Array.from({ length: 40 }, (_, index) => ({
      action: 'update',
      subject: 'texts',
      locale: `l${index}`,
      from: 'long enough to fill the room\n'.repeat(300),
      to: 'and another text\n'.repeat(300),
    })),
  },
}
const footer = { runUrl: 'https://github.com/a/b/actions/runs/1', commit: 'abc', now: new Date(0) }

test('a plan that is too long is cut, and the place of the rest is named', async () => {
  const text = await sectionMarkdown(content, { footer, room: 60_000 })
  expect(text.length).toBeLessThan(60_000)
  expect(text).toMatch(
    /\d+ more parts of the plan would be too long for a comment; .* \[the run\]\(https:\/\/github\.com\/a\/b\/actions\/runs\/1\)/,
  )
  const short = await sectionMarkdown(content, { footer, room: 500 })
  expect(short.length).toBeLessThan(501)
})

test('only the commit counts where the same is told again', async () => {
  const told = (commit: string, run: number) =>
    sectionMarkdown(content, {
      footer: { runUrl: `https://github.com/a/b/actions/runs/${run}`, commit, now: new Date(run) },
      room: 60_000,
    })
  expect(sameness(await told('abc', 60_000))).toBe(sameness(await told('abc', 120_000)))
  expect(sameness(await told('abc', 1))).not.toBe(sameness(await told('def', 1)))
})
