import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Artifacts } from './artifacts.ts'
import { expand } from './expressions.ts'
import { textsAt } from './fields.ts'
import { type JobState, runStep, scopeOf, textsOf } from './run-step.ts'
import type { Job } from './workflow-file.ts'
import { githubVariables, type JobRun, type World } from './world.ts'

export interface Placed {
  job: Job
  name: string
  world: World
  artifacts: Artifacts
  /** `github`, `inputs`, `vars`, `secrets`, `needs`, `matrix`, `strategy`. */
  contexts: Record<string, unknown>
  /** Of the workflow. */
  env: Record<string, string>
}

/** Runs the steps of a job in a folder of its own. */
export async function runJob({ job, name, world, artifacts, contexts, env }: Placed): Promise<JobRun> {
  const folder = mkdtempSync(join(tmpdir(), 'job-'))
  try {
    const places = placesIn(folder)
    const isMac = textsAt(expand(job.runsOn, { contexts })).some((label) => label.startsWith('macos'))
    const github: Record<string, unknown> = {
      ...givenGitHub(contexts),
      workspace: places.workspace,
      event_path: places.event,
      job: job.id,
    }
    writeFileSync(places.event, JSON.stringify(github.event ?? {}))
    const runner = {
      os: isMac ? 'macOS' : 'Linux',
      arch: isMac ? 'ARM64' : 'X64',
      temp: places.temp,
      debug: '',
    }
    const state: JobState = {
      world,
      workspace: places.workspace,
      artifacts,
      contexts: { ...contexts, github, runner },
      variables: {
        ...githubVariables(github),
        GITHUB_ACTIONS: 'true',
        CI: 'true',
        RUNNER_OS: runner.os,
        RUNNER_ARCH: runner.arch,
        RUNNER_TEMP: runner.temp,
      },
      env: { ...env, ...textsOf(expand(job.env, { contexts })) },
      paths: isMac && world.macPrograms !== undefined ? [world.macPrograms] : [],
      isFailed: false,
      done: [],
    }
    for (const step of job.steps) {
      const run = await runStep(step, state)
      state.done.push(run)
      if (run.conclusion === 'failure') state.isFailed = true
    }
    return {
      name,
      result: state.isFailed ? 'failure' : 'success',
      outputs: textsOf(expand(job.outputs, scopeOf(state))),
      steps: state.done,
    }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function placesIn(folder: string): { workspace: string; temp: string; event: string } {
  const places = {
    workspace: join(folder, 'workspace'),
    temp: join(folder, 'temp'),
    event: join(folder, 'event.json'),
  }
  mkdirSync(places.workspace)
  mkdirSync(places.temp)
  return places
}

function givenGitHub({ github }: Record<string, unknown>): Record<string, unknown> {
  return typeof github === 'object' && github !== null ? { ...github } : {}
}
