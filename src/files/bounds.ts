import { realpath } from 'node:fs/promises'
import { relative, sep } from 'node:path'

/** Folders as they really lie; those that are not there are left out. */
export async function realPaths(paths: readonly string[]): Promise<string[]> {
  const real = await Promise.all(paths.map((path) => realpath(path).catch(() => undefined)))
  return real.filter((path) => path !== undefined)
}

/**
 * Whether a path leads, through whatever links, into one of these folders. A link in a repository could otherwise show what lies
 * elsewhere on the runner. What is missing is told as such elsewhere.
 */
export async function isWithin(path: string, bounds: readonly string[]): Promise<boolean> {
  const target = await realpath(path).catch(() => undefined)
  if (target === undefined) return true
  return bounds.some((bound) => {
    const way = relative(bound, target)
    return way !== '..' && !way.startsWith(`..${sep}`) && way !== target
  })
}
