import { custom, flag, integer, text, type ValuesOf } from './inputs.ts'

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
  githubToken: custom('Token for the API of GitHub.', (token) => (isUnexpanded(token) ? undefined : token))
    .secret()
    .givenByRunner('github.token'),
}

export const deploymentEnvironmentInput = text(
  'Environment, for example `TestFlight`, in which the build is recorded as a deployment on GitHub. The job needs `deployments: write`.',
)

/** What the workflow wants GitHub to be told. */
export interface GitHubWishes {
  token: string
  isCommentWanted: boolean
  pullRequest: number | undefined
  deploymentEnvironment: string | undefined
  isDryRun: boolean
}

export function githubWishes(
  values: ValuesOf<typeof githubInputs> & { deploymentEnvironment?: unknown; dryRun?: unknown },
): GitHubWishes | undefined {
  const { comment, pullRequest, githubToken, deploymentEnvironment: environment } = values
  const deploymentEnvironment = typeof environment === 'string' ? environment : undefined
  if (!githubToken || !(comment || deploymentEnvironment)) return undefined
  return {
    token: githubToken,
    isCommentWanted: comment,
    pullRequest,
    deploymentEnvironment,
    isDryRun: values.dryRun === true,
  }
}

/** Runners that are not GitHub's leave the expression as it is. */
export function isUnexpanded(token: string): boolean {
  return token.startsWith('${{')
}

/** What is wrong where something is to be told without a token. */
export function missingToken(given: ReadonlyMap<string, string>): string | undefined {
  const wanting = [
    /^true$/i.test(given.get('comment') ?? '') ? 'comment' : undefined,
    given.has('deployment-environment') ? 'deployment-environment' : undefined,
  ].filter((name) => name !== undefined)
  const token = given.get('github-token') ?? ''
  if (wanting.length === 0 || (token !== '' && !isUnexpanded(token))) return undefined
  return `github-token is missing, which ${wanting.join(' and ')} ${wanting.length === 1 ? 'needs' : 'need'}. Give it \`\${{ github.token }}\`, or a token of your own.`
}
