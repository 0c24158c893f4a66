import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { InputError, messageOf } from '../../errors.ts'
import type { FieldChange, PlannedChange } from '../../plan.ts'
import { nameOf, type Stored } from './stored.ts'

interface PlanFile {
  appId: string
  platform: string
  version: string
  changes: PlannedChange[]
}

export async function writePlanFile(
  path: string,
  stored: Stored,
  changes: readonly PlannedChange[],
): Promise<void> {
  const plan = { ...headOf(stored), changes: changes.map(dataOf) }
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, `${JSON.stringify(plan, null, 2)}\n`)
  } catch (cause) {
    throw new InputError(`The plan cannot be written to ${path}: ${messageOf(cause)}.`, { cause })
  }
}

/**
 * A plan holds when all that is to be changed now stands in it, from and to the same values. What stands in it and is done already,
 * by a run that stopped in the middle, is no hindrance. Throws an InputError that names what moved.
 */
export async function checkPlanFile(
  path: string,
  stored: Stored,
  changes: readonly PlannedChange[],
): Promise<void> {
  const plan = await readPlanFile(path)
  const head = headOf(stored)
  if (plan.appId !== head.appId || plan.platform !== head.platform || plan.version !== head.version) {
    throw new InputError(
      `The plan in ${path} is for ${plan.version} of app ${plan.appId} on ${plan.platform}, and this run is for ${head.version} of app ${head.appId} on ${head.platform}. Make a new plan.`,
    )
  }
  const planned = new Set(plan.changes.flatMap(keysOf))
  const moved = changes.flatMap((change) =>
    keysOf(change).every((key) => planned.has(key)) ? [] : [`  ${change.subject}`],
  )
  if (moved.length === 0) return
  throw new InputError(
    [
      `The plan in ${path} does not hold any more: App Store Connect or the files have moved since. Nothing was changed. It differs in:`,
      ...new Set(moved),
      'Make a new plan with dry-run: true, and look at it again.',
    ].join('\n'),
  )
}

async function readPlanFile(path: string): Promise<PlanFile> {
  try {
    const plan: unknown = JSON.parse(await readFile(path, 'utf8'))
    if (isPlan(plan)) return plan
  } catch (cause) {
    throw new InputError(
      `The plan in ${path} cannot be read: ${messageOf(cause)}. Make it with dry-run: true and the same plan-file.`,
      { cause },
    )
  }
  throw new InputError(
    `${path} is not a plan of this step. Make one with dry-run: true and plan-file: ${path}.`,
  )
}

function isPlan(plan: unknown): plan is PlanFile {
  return (
    typeof plan === 'object' &&
    plan !== null &&
    'changes' in plan &&
    Array.isArray(plan.changes) &&
    'appId' in plan
  )
}

function headOf(stored: Stored): Omit<PlanFile, 'changes'> {
  const { app, version } = stored
  return { appId: app.id, platform: version.platform, version: nameOf(stored) }
}

function dataOf({ action, subject, fields }: PlannedChange): PlannedChange {
  return { action, subject, fields: fields ?? [] }
}

function keysOf({ action, subject, fields = [] }: PlannedChange): string[] {
  const key = (field?: FieldChange) =>
    // Of an order it counts what it shall be: it moves on with each file that was sent already.
    JSON.stringify([
      action === 'delete',
      subject,
      field?.name,
      field?.name === 'order' || field?.from,
      field?.to,
    ])
  return fields.length > 0 ? fields.map(key) : [key()]
}
