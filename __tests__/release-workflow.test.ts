import { spawnSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { parse } from 'yaml'

interface Step {
  name?: string
  uses?: string
  run?: string
}

const path = join(import.meta.dirname, '../.github/workflows/release.yml')
const { jobs }: { jobs: Record<string, { needs?: string; environment?: string; steps: Step[] }> } = parse(
  readFileSync(path, 'utf8'),
)
const testWithShell = process.platform === 'win32' ? test.skip : test

/** Runs a step of the publishing job as the runner does, with a GitHub that has these tags. Resolves to the writes it was asked for. */
function publish(name: string, github: { tags: string[]; refuses?: string }) {
  const script = jobs.publish?.steps.find((step) => step.name === name)?.run ?? 'exit 9'
  const folder = mkdtempSync(join(tmpdir(), 'publish-'))
  try {
    writeFileSync(join(folder, 'gh'), fakeGitHub(github))
    chmodSync(join(folder, 'gh'), 0o755)
    const { status, stdout } = spawnSync('bash', ['-e', '-c', script], {
      encoding: 'utf8',
      env: {
        PATH: `${folder}${delimiter}${process.env.PATH}`,
        ASKED: join(folder, 'asked'),
        GITHUB_REF_NAME: 'v1.10.0',
        GITHUB_SHA: 'c0ffee',
        GH_REPO: 'OWNER/action',
      },
    })
    writeFileSync(join(folder, 'asked'), '', { flag: 'a' })
    return { status, stdout, asked: readFileSync(join(folder, 'asked'), 'utf8').split('\n').filter(Boolean) }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function fakeGitHub({ tags, refuses = 'nothing' }: { tags: string[]; refuses?: string }): string {
  return `#!/usr/bin/env bash
case "$*" in
  *matching-refs*) printf '%s\\n' ${tags.filter((tag) => tag.startsWith('v1.')).join(' ')} ;;
  *git/ref/tags/v1) ${tags.includes('v1') ? 'true' : 'exit 1'} ;;
  'release view '*) ${tags.includes('released') ? 'true' : 'exit 1'} ;;
  *) echo "$*" >> "$ASKED"; [[ "$*" != *"${refuses}"* ]] ;;
esac
`
}

test('a release is published after it was checked and attested, and after whoever the environment names agreed', () => {
  expect(jobs.attest?.needs).toBe('check')
  expect(jobs.publish).toMatchObject({ needs: 'attest', environment: 'release' })
})

test('the jobs that can sign or write do not even have the code of the repository', () => {
  const steps = [jobs.attest, jobs.publish].flatMap((job) => job?.steps ?? [])
  expect(steps.map(({ uses }) => uses?.split('@')[0]).filter(Boolean)).toEqual([
    'actions/download-artifact',
    'actions/attest-build-provenance',
    'actions/attest-sbom',
    'actions/download-artifact',
  ])
})

testWithShell('the major tag moves to the newest release', () => {
  const { status, asked } = publish('Move the major tag', {
    tags: ['v1', 'v1.9.0', 'v1.10.0', 'v1.2.0-beta.1'],
  })
  expect(status).toBe(0)
  expect(asked).toEqual([
    'api --method PATCH repos/OWNER/action/git/refs/tags/v1 -F force=true -f sha=c0ffee --silent',
  ])
})

testWithShell('the first release of a major version makes its tag', () => {
  const { asked } = publish('Move the major tag', { tags: ['v1.10.0'] })
  expect(asked).toEqual([
    'api --method POST repos/OWNER/action/git/refs -f ref=refs/tags/v1 -f sha=c0ffee --silent',
  ])
})

testWithShell('an old release that is run again leaves the major tag where it is', () => {
  const { status, asked, stdout } = publish('Move the major tag', { tags: ['v1', 'v1.10.0', 'v1.10.1'] })
  expect({ status, asked }).toEqual({ status: 0, asked: [] })
  expect(stdout).toContain('v1.10.1 is newer than v1.10.0')
})

testWithShell('a major tag that may not be moved is told, with what to do', () => {
  const { status, stdout } = publish('Move the major tag', { tags: ['v1', 'v1.10.0'], refuses: 'PATCH' })
  expect(status).toBe(1)
  expect(stdout).toContain('git push --force origin c0ffee:refs/tags/v1')
})

testWithShell('a release is made once, with its notes and the list of what is in it', () => {
  const first = publish('Make the release', { tags: [] })
  expect(first.asked).toEqual([
    'release create v1.10.0 --verify-tag --title v1.10.0 --notes-file release/notes.md release/sbom.spdx.json',
  ])
  expect(publish('Make the release', { tags: ['released'] })).toMatchObject({ status: 0, asked: [] })
})
