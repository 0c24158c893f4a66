import { commitOf, pullRequestOf } from '../../../src/workflow/github/pull-request.ts'

test.each<[string, object, number | undefined, string]>([
  ['a pull request', { pull_request: { number: 7, head: { sha: 'h' } } }, 7, 'h'],
  ['a comment on a pull request', { issue: { number: 8, pull_request: {} } }, 8, 's'],
  ['a comment on an issue', { issue: { number: 8 } }, undefined, 's'],
  ['a run after another', { workflow_run: { head_sha: 'w', pull_requests: [{ number: 9 }] } }, 9, 'w'],
  [
    'a run that is listed with pull requests of another repository',
    {
      repository: { id: 1 },
      workflow_run: {
        head_sha: 'w',
        pull_requests: [
          { number: 99, base: { repo: { id: 2 } } },
          { number: 9, base: { repo: { id: 1 } } },
        ],
      },
    },
    9,
    'w',
  ],
  ['a run after one of a fork', { workflow_run: { head_sha: 'w', pull_requests: [] } }, undefined, 'w'],
  [
    'a merge queue',
    { merge_group: { head_ref: 'refs/heads/gh-readonly-queue/main/pr-10-abc', head_sha: 'm' } },
    10,
    'm',
  ],
  ['a push', { after: 's' }, undefined, 's'],
])('of %s the pull request and the commit are known', (_event, payload, number, commit) => {
  expect(pullRequestOf({ payload })).toBe(number)
  expect(commitOf({ payload, sha: 's' })).toBe(commit)
})
