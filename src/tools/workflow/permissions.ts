import { type Fields, fieldsAt } from './fields.ts'
import type { Job, Workflow } from './workflow-file.ts'

const ranks: Readonly<Record<string, number>> = { none: 0, read: 1, write: 2 }
/** What a repository grants where its workflows say nothing, unless its owner lets it grant more. */
const standard = { contents: 'read', packages: 'read' }

/** The permissions of a job. */
export function permissionsOf(workflow: Workflow, job: Job, around?: Fields): Fields {
  const own = job.permissions ?? workflow.permissions
  if (own === undefined) return around ?? standard
  if (typeof own === 'string') throw new Error(`permissions: ${own} is more than any job needs`)
  return fieldsAt(`permissions of ${job.id}`, own)
}

/** GitHub does not begin a workflow whose called workflow asks for more than the job that calls it has. */
export function demandWithin(granted: Fields, asked: Fields, place: string): void {
  for (const [area, access] of Object.entries(asked)) {
    if ((ranks[String(access)] ?? 3) > (ranks[String(granted[area] ?? 'none')] ?? 0))
      throw new Error(`${place} asks for ${area}: ${access}, which the job that calls it does not have`)
  }
}
