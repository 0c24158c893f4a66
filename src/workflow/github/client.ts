import { context, getOctokit } from '@actions/github'

/** The API of GitHub with a token; each call throws an error with `status` where GitHub refuses. */
export type GitHub = ReturnType<typeof getOctokit>

/** The event and the run of the workflow. */
export type RunContext = typeof context

/** The host is the one that the runner names, so that the token goes nowhere else. */
export function openGitHub(token: string): { github: GitHub; run: RunContext } {
  return { github: getOctokit(token), run: context }
}
