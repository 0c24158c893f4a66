import { flag, integer, text } from './inputs.ts'

/** What every step takes for its side of GitHub. */
export const githubInputs = {
  comment: flag(
    'Keep one comment of this step and app on the pull request, updated in place. The job needs `pull-requests: write`.',
  ).or(false),
  pullRequest: integer(
    'Number of the pull request to comment on, where the event of the workflow has none.',
    {
      least: 1,
      most: 2 ** 31,
    },
  ).optional(),
  githubToken: text('Token for the API of GitHub.').secret().givenByRunner('github.token'),
}

export const deploymentEnvironmentInput = text(
  'Environment, for example `TestFlight`, in which the build is recorded as a deployment on GitHub. The job needs `deployments: write`.',
)
