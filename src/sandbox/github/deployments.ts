import { resolveCommit } from './history.ts'
import { Refusal } from './refusal.ts'
import type { Deployment, Repository } from './repository.ts'
import { type Call, pageOf, type Route } from './route.ts'

const all = new URLPattern({ pathname: '/repos/:owner/:repo/deployments' })
const statuses = new URLPattern({ pathname: '/repos/:owner/:repo/deployments/:id/statuses' })
const states = ['error', 'failure', 'inactive', 'in_progress', 'queued', 'pending', 'success']
const longestDescription = 140

/** https://docs.github.com/rest/deployments */
export const deploymentRoutes: readonly Route[] = [
  {
    method: 'GET',
    pattern: all,
    area: 'deployments',
    answer: (call) => pageOf(newestFirst(call.repository.deployments.filter(matching(call.query))), call),
  },
  {
    method: 'POST',
    pattern: all,
    area: 'deployments',
    answer(call) {
      const { repository, body } = call
      const ref = textIn(body, 'ref')
      const { auto_merge: mayMerge = true, required_contexts: contexts, payload = {} } = body
      if (contexts !== undefined && !Array.isArray(contexts)) throw invalid('Deployment', 'required_contexts')
      if (typeof mayMerge !== 'boolean') throw invalid('Deployment', 'auto_merge')
      checkDescription(body)
      const commit = resolveCommit(repository.history, ref)
      if (!commit) throw new Refusal(422, `No ref found for: ${ref}`)
      const environment = body.environment === undefined ? 'production' : textIn(body, 'environment')
      const deployment: Deployment = {
        id: repository.nextId(),
        sha: commit.sha,
        ref,
        task: 'deploy',
        environment,
        payload,
        description: typeof body.description === 'string' ? body.description : null,
        production_environment:
          typeof body.production_environment === 'boolean'
            ? body.production_environment
            : environment === 'production',
        statuses: [],
      }
      repository.deployments.push(deployment)
      return { status: 201, body: shown(deployment) }
    },
  },
  {
    method: 'GET',
    pattern: statuses,
    area: 'deployments',
    answer: (call) => pageOf(newestFirst(deploymentOf(call).statuses), call),
  },
  {
    method: 'POST',
    pattern: statuses,
    area: 'deployments',
    answer(call) {
      const deployment = deploymentOf(call)
      const { repository, body } = call
      const state = textIn(body, 'state')
      if (!states.includes(state)) throw invalid('DeploymentStatus', 'state')
      checkDescription(body)
      const status = {
        id: repository.nextId(),
        state,
        description: String(body.description ?? ''),
        environment_url: addressIn(body, 'environment_url'),
        log_url: addressIn(body, 'log_url'),
      }
      deployment.statuses.push(status)
      if (state === 'success' && body.auto_inactive !== false) retireOthers(repository, deployment)
      return { status: 201, body: status }
    },
  },
]

/** Of those before in the same environment, the ones that had succeeded; production ones stay as they are. */
function retireOthers(repository: Repository, current: Deployment): void {
  for (const { id, environment, statuses, production_environment } of repository.deployments) {
    const isOther = id !== current.id && environment === current.environment && !production_environment
    if (isOther && statuses.at(-1)?.state === 'success')
      statuses.push({
        id: repository.nextId(),
        state: 'inactive',
        description: '',
        environment_url: '',
        log_url: '',
      })
  }
}

function matching(query: URLSearchParams) {
  return ({ sha, environment, task, ref }: Deployment) =>
    Object.entries({ sha, environment, task, ref }).every(
      ([name, value]) => (query.get(name) ?? value) === value,
    )
}

function newestFirst<Item>(items: readonly Item[]): readonly Item[] {
  return items.toReversed()
}

function deploymentOf({ repository, get }: Call): Deployment {
  const found = repository.deployments.find(({ id }) => id === Number(get('id')))
  if (!found) throw new Refusal(404, 'Not Found')
  return found
}

function shown({ statuses: _, ...deployment }: Deployment) {
  return deployment
}

function textIn(body: Call['body'], name: string): string {
  const value = body[name]
  if (typeof value !== 'string' || value === '')
    throw new Refusal(422, 'Validation Failed', [
      { resource: 'Deployment', code: 'missing_field', field: name },
    ])
  return value
}

function addressIn(body: Call['body'], name: string): string {
  const value = body[name] ?? ''
  if (typeof value !== 'string' || (value !== '' && !/^https?:/.test(value)))
    throw invalid('DeploymentStatus', name)
  return value
}

function checkDescription({ description = '' }: Call['body']): void {
  if (typeof description !== 'string' || description.length > longestDescription)
    throw invalid('Deployment', 'description')
}

function invalid(resource: string, field: string): Refusal {
  return new Refusal(422, 'Validation Failed', [{ resource, code: 'invalid', field }])
}
