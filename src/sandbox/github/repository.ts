import { createHistory, type History } from './history.ts'

export type Access = 'read' | 'write'

export interface User {
  login: string
  type: 'User' | 'Bot'
}

export interface Comment {
  id: number
  /** Of the issue or pull request. */
  number: number
  body: string
  user: User
  created_at: string
  updated_at: string
}

export interface Deployment {
  id: number
  sha: string
  ref: string
  task: string
  environment: string
  payload: unknown
  description: string | null
  production_environment: boolean
  /** The oldest first. */
  statuses: {
    id: number
    state: string
    description: string
    environment_url: string
    log_url: string
  }[]
}

/** What the repository holds. A test fills it, and looks at it. */
export interface Repository {
  /** `owner/name` */
  fullName: string
  comments: Comment[]
  history: History
  deployments: Deployment[]
  /** Whom the token acts as. */
  viewer: User
  nextId(): number
}

export function createRepository(fullName: string): Repository {
  let id = 1000
  return {
    fullName,
    comments: [],
    history: createHistory(),
    deployments: [],
    viewer: { login: 'github-actions[bot]', type: 'Bot' },
    nextId: () => {
      id += 1
      return id
    },
  }
}
