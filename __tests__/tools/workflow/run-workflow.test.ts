import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runWorkflow } from '../../../src/tools/workflow/run-workflow.ts'
import { readWorkflow } from '../../../src/tools/workflow/workflow-file.ts'
import type { World } from '../../../src/tools/workflow/world.ts'

const testWithShell = process.platform === 'win32' ? test.skip : test
async function run(text: string, more: Partial<World> = {}) {
  return await runWorkflow(readWorkflow(text), { eventName: 'push', ...more })
}

testWithShell(
  'values go from step to step, from job to job, and past a failure as the conditions say',
  async () => {
    const { result, jobs, outputs } = await run(`
on: push
env: { FROM: workflow, ALL: workflow }
jobs:
  last:
    needs: [first, broken]
    if: \${{ !cancelled() && needs.broken.result == 'failure' }}
    runs-on: ubuntu-latest
    env: { FROM: job }
    steps:
      - run: '[[ "$FROM $ALL $SAID" == "step workflow seven words" && $ADDED == yes ]]'
        env: { FROM: step, SAID: '\${{ needs.first.outputs.said }}', ADDED: 'yes' }
  next:
    needs: broken
    runs-on: ubuntu-latest
    steps: [{ run: 'true' }]
  first:
    runs-on: ubuntu-latest
    outputs: { said: '\${{ steps.say.outputs.said }}' }
    steps:
      - id: say
        run: |
          echo 'said<<E
          \${{ env.FROM == 'workflow' && 'seven words' }}
          E' >> "$GITHUB_OUTPUT"
          echo 'MORE=more' >> "$GITHUB_ENV"
          echo '# Done' >> "$GITHUB_STEP_SUMMARY"
      - run: '[[ $MORE == more && "\${{ env.MORE }}" == more ]]'
        shell: bash
  broken:
    runs-on: ubuntu-latest
    steps:
      - { run: exit 3, continue-on-error: true, id: soft }
      - { run: 'false', if: steps.soft.outcome == 'failure' && steps.soft.conclusion == 'success' }
      - { run: 'true' }
      - { run: 'true', if: always() }
      - { run: 'true', if: failure() }
`)
    expect({ result, outputs }).toEqual({ result: 'failure', outputs: {} })
    const conclusions = Object.fromEntries(
      jobs.map(({ name, result: end, steps }) => [name, [end, ...steps.map(({ conclusion }) => conclusion)]]),
    )
    expect(conclusions).toEqual({
      last: ['success', 'success'],
      next: ['skipped'],
      first: ['success', 'success', 'success'],
      broken: ['failure', 'success', 'failure', 'skipped', 'success', 'success'],
    })
    expect(jobs.find(({ name }) => name === 'first')?.steps[0]?.summary).toBe('# Done\n')
  },
)

const called = `
on:
  workflow_call:
    inputs:
      name: { type: string, default: Garden }
      times: { type: number, required: true }
      loud: { type: boolean }
    secrets:
      key: { required: true }
    outputs:
      text: { value: '\${{ jobs.say.outputs.text }}' }
permissions: {}
jobs:
  say:
    runs-on: ubuntu-latest
    permissions: { contents: read }
    outputs: { text: '\${{ steps.say.outputs.text }}' }
    steps:
      - id: say
        run: echo "text=$TEXT" >> "$GITHUB_OUTPUT"
        env: { TEXT: '\${{ inputs.name }} \${{ inputs.times }} \${{ inputs.loud }} \${{ secrets.key }}' }
`

function caller(job: string): string {
  return `
on: push
jobs:
  call:
    uses: ./.github/workflows/called.yml
    ${job}
  after:
    needs: call
    runs-on: ubuntu-latest
    steps: [{ id: got, run: 'echo "text=\${{ needs.call.outputs.text }}" >> "$GITHUB_OUTPUT"' }]
`
}

testWithShell(
  'a called workflow sees its inputs and the secrets that it is given, and hands outputs back',
  async () => {
    const world = { secrets: { A: 'one' }, calledWorkflow: () => called }
    const text = caller(`with: { times: 3 }\n    secrets: { key: "\${{ secrets.A }}" }`)
    const { jobs } = await run(text, world)
    expect(jobs.map(({ name }) => name)).toEqual(['call / say', 'after'])
    expect(jobs[1]?.steps[0]?.outputs).toEqual({ text: 'Garden 3 false one' })
  },
)

test.each([
  ['with: { times: 3 }', 'needs the secret key'],
  ['secrets: { key: a }', 'needs the input times'],
  ['with: { times: "3" }\n    secrets: { key: a }', 'has to be a number'],
  ['with: { times: 3, tims: 4 }\n    secrets: { key: a }', 'has no input tims'],
  ['with: { times: 3 }\n    secrets: { key: a }\n    permissions: {}', 'asks for contents: read'],
])('a call with %j is an error, as on GitHub', async (job, message) => {
  await expect(run(caller(job), { calledWorkflow: () => called })).rejects.toThrow(message)
})

testWithShell.each([
  ['fail-fast: false, max-parallel: 2', ['success', 'failure', 'success']],
  ['max-parallel: 1', ['success', 'failure']],
])('a matrix with %s', async (strategy, results) => {
  const matrix = `\${{ fromJSON('{"app":[{"id":1},{"id":2},{"id":3}]}') }}`
  const { jobs } = await run(`
on: push
jobs:
  app:
    strategy: { ${strategy}, matrix: "${matrix.replaceAll('"', '\\"')}" }
    runs-on: ubuntu-latest
    steps: [{ run: '[[ \${{ matrix.app.id }} != 2 ]]' }]
`)
  expect(jobs.map(({ result }) => result)).toEqual(results)
  expect(jobs[0]?.name).toBe('app (1)')
})

testWithShell('jobs hand files to each other, and each begins with an empty folder', async () => {
  const checkout = mkdtempSync(join(tmpdir(), 'checkout-'))
  writeFileSync(join(checkout, 'a.txt'), 'a')
  const { result, artifacts } = await run(
    `
on: push
jobs:
  one:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - run: mkdir -p build/deep && cp a.txt build/deep/b.txt && cp a.txt build/c.txt
      - { uses: actions/upload-artifact@v4, with: { name: folder, path: build } }
      - { uses: actions/upload-artifact@v4, with: { name: file, path: 'build/*/b.txt' } }
  two:
    needs: one
    runs-on: ubuntu-latest
    steps:
      - run: '[[ -z "$(ls)" ]]'
      - { uses: actions/download-artifact@v4, with: { name: folder, path: out } }
      - run: '[[ $(cat out/deep/b.txt) == a ]]'
      - { uses: github/codeql-action/upload-sarif@v4, with: { sarif_file: out/c.txt }, continue-on-error: true, id: sarif }
      - run: '[[ \${{ steps.sarif.outcome }} == failure ]]'
`,
    { checkout },
  )
  rmSync(checkout, { recursive: true })
  expect({ result, artifacts }).toEqual({
    result: 'success',
    artifacts: { file: ['b.txt'], folder: ['c.txt', 'deep/b.txt'] },
  })
})

test.each([
  ['an action', '{ uses: someone/thing@v1 }', 'no stand-in for someone/thing@v1'],
  ['a shell', '{ run: ls, shell: pwsh }', 'shell pwsh'],
  ['an input', '{ uses: actions/checkout@v6, with: { filter: a } }', 'input filter'],
])('%s that is not known fails its step', async (_, step, message) => {
  const { jobs } = await run(`on: push\njobs: { a: { runs-on: x, steps: [${step}] } }`)
  expect(jobs[0]?.steps[0]).toMatchObject({ outcome: 'failure', log: expect.stringContaining(message) })
})

test.each([
  ['jobs: { a: { runs-on: x, container: y, steps: [{ run: ls }] } }', 'container'],
  ['jobs: { a: { runs-on: x, steps: [{ run: ls, background: true }] } }', 'background'],
  ['jobs: { a: { runs-on: x } }', 'either steps or uses'],
])('%s is not passed over', (text, message) => {
  expect(() => readWorkflow(`on: push\n${text}`)).toThrow(message)
})
