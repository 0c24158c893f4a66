import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import type { Workflow, WorkflowStep } from './support/workflow-examples.ts'
import { lintWorkflows } from './support/workflow-linter.ts'

const folder = join(import.meta.dirname, '../.github/workflows')
const workflows = readdirSync(folder).map((file) => {
  const text = readFileSync(join(folder, file), 'utf8')
  const workflow: Workflow = parse(text)
  const jobs = Object.values(workflow.jobs)
  const steps: WorkflowStep[] = jobs.flatMap((job) => job.steps ?? [])
  return { file, text, workflow, jobs, steps, isForOthers: /^ {2}workflow_call:/m.test(text) }
})
const forOthers = workflows.filter(({ isForOthers }) => isForOthers)
const own = workflows.filter(({ isForOthers }) => !isForOthers)

test('actionlint has nothing to say of the workflows', () => {
  const named = workflows.map(({ file, text }) => ({ path: `.github/workflows/${file}`, text }))
  expect(lintWorkflows(named).flat()).toEqual([])
})

test('actionlint sees what is wrong', () => {
  const wrong = `on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - run: echo "\${{ github.event.head_commit.message }}"
      - uses: actions/checkout@v4
        with: { no-such-input: 1 }
`
  expect(lintWorkflows([{ path: 'wrong.yml', text: wrong }]).flat()).toEqual([
    expect.stringContaining('wrong.yml:6:24 "github.event.head_commit.message" is potentially untrusted'),
    expect.stringContaining('wrong.yml:8:17 input "no-such-input" is not defined'),
  ])
})

test.each(workflows)('actions in $file are pinned to a commit, with the version beside it', ({ text }) => {
  const uses = [...text.matchAll(/^ *(?:- )?uses: (.*)$/gm)].map(([, value = '']) => value)
  const isPinned = /^[\w-]+\/[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/
  const isOurs = /^(OWNER\/app-store-connect-action@v1|\.\/(\.github\/workflows\/[\w-]+\.yml)?)$/
  expect(uses.filter((value) => !isPinned.test(value) && !isOurs.test(value))).toEqual([])
})

test('an action has the same commit everywhere', () => {
  const commits = new Map<string, Set<string>>()
  for (const { uses = './' } of workflows.flatMap(({ steps }) => steps)) {
    const [name = '', commit = ''] = uses.split('@')
    commits.set(name, (commits.get(name) ?? new Set()).add(commit))
  }
  expect([...commits].filter(([, { size }]) => size > 1)).toEqual([])
})

test.each(workflows)('$file grants nothing but what a job says with a reason', ({ text, workflow }) => {
  expect(workflow.permissions).toEqual({})
  const grants = [...text.matchAll(/^ +permissions:\n((?: {6,}.*\n)+)/gm)].flatMap(([, lines = '']) =>
    lines.trimEnd().split('\n'),
  )
  expect(grants.filter((line) => !/^ {6}[a-z-]+: (read|write) # \w+/.test(line))).toEqual([])
  expect(text).not.toMatch(/(read|write)-all/)
})

test.each(workflows)('no token is left behind for later steps in $file', ({ steps }) => {
  const checkouts = steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))
  for (const { with: inputs } of checkouts) expect(inputs).toMatchObject({ 'persist-credentials': false })
})

test.each(workflows)('values reach the scripts of $file by the environment alone', ({ steps }) => {
  expect(steps.filter(({ run }) => run?.includes('${{'))).toEqual([])
})

test.each(workflows)('$file ends in time, and runs once at a time', ({ workflow, jobs, isForOthers }) => {
  expect(workflow.concurrency).toHaveProperty('group')
  // Some wait for Apple; six hours are GitHub's limit.
  const mostMinutes = isForOthers ? 360 : 30
  for (const job of jobs.filter(({ uses }) => uses === undefined))
    expect(job['timeout-minutes']).toBeLessThanOrEqual(mostMinutes)
})

test.each(workflows)('code of a fork never runs with the rights of the repository in $file', ({ text }) => {
  expect(text).not.toMatch(/pull_request_target|workflow_run|issue_comment/)
})

test.each(own)('$file needs no secrets', ({ text }) => {
  expect(text).not.toMatch(/secrets\./)
})

test.each(forOthers)(
  '$file takes the one secret that it says, and gives it to what it calls alone',
  ({ text }) => {
    const used = [...text.matchAll(/^ *([\w-]+): .*(?:\bsecrets\.|inherit)(.*)$/gm)].map(([line]) =>
      line.trim(),
    )
    expect(used.length).toBeGreaterThan(0)
    const isSaid = /^(api-private-key|PRIVATE_KEY): \$\{\{ secrets\.api-private-key \}\}$/
    expect(used.filter((line) => !isSaid.test(line))).toEqual([])
  },
)

test.each(forOthers)('each input, secret and output of $file says what it is', ({ workflow }) => {
  const { workflow_call: call } = workflow.on as { workflow_call: Record<string, Record<string, object>> }
  const declared = [call.inputs, call.secrets, call.outputs].flatMap((part = {}) => Object.entries(part))
  expect(declared.filter(([, said]) => !('description' in said)).map(([name]) => name)).toEqual([])
})

test.each(forOthers)('the page of the ready workflows links $file and shows how it is called', ({ file }) => {
  const page = readFileSync(join(folder, '../../docs/workflows.md'), 'utf8')
  expect(page).toContain(`](../.github/workflows/${file})`)
  expect(page).toContain(`uses: OWNER/app-store-connect-action/.github/workflows/${file}@v1`)
})
