import { cpSync, existsSync, globSync, mkdirSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, resolve, sep } from 'node:path'

/** The files that jobs of a run hand to each other. */
export class Artifacts implements Disposable {
  readonly #folder = mkdtempSync(join(tmpdir(), 'artifacts-'))

  /** Resolves to how many files went in. What is in all of their paths is left out of their names, as GitHub does. */
  store({ name, paths, folder, mayReplace }: Upload): number {
    const target = join(this.#folder, encodeURIComponent(name))
    const found = paths
      .flatMap((path) => globSync(path, { cwd: folder }))
      .map((path) => resolve(folder, path))
    const files = [...new Set(found.flatMap(filesIn))]
    if (files.length === 0) return 0
    if (existsSync(target)) {
      if (mayReplace === 'no') throw new Error(`An artifact ${name} is there already`)
      rmSync(target, { recursive: true })
    }
    const [only] = found
    const root =
      found.length === 1 && only !== undefined && statSync(only).isDirectory() ? only : commonFolder(files)
    for (const file of files) copy(file, join(target, relative(root, file)))
    return files.length
  }

  fetch(name: string, folder: string): void {
    const source = join(this.#folder, encodeURIComponent(name))
    if (!existsSync(source)) throw new Error(`There is no artifact ${name}`)
    cpSync(source, folder, { recursive: true })
  }

  /** By name, with the names of their files. */
  list(): Record<string, string[]> {
    const names = globSync('*', { cwd: this.#folder })
    return Object.fromEntries(
      names.map((name) => {
        const folder = join(this.#folder, name)
        return [
          decodeURIComponent(name),
          filesIn(folder)
            .map((file) => relative(folder, file))
            .sort(),
        ]
      }),
    )
  }

  [Symbol.dispose](): void {
    rmSync(this.#folder, { recursive: true, force: true })
  }
}

interface Upload {
  name: string
  /** Patterns. */
  paths: readonly string[]
  folder: string
  mayReplace: 'yes' | 'no'
}

function filesIn(path: string): string[] {
  if (!statSync(path).isDirectory()) return [path]
  return globSync('**', { cwd: path })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile())
}

function commonFolder(files: readonly string[]): string {
  return files.map(dirname).reduce((common, folder) => {
    let shared = common
    while (folder !== shared && !folder.startsWith(`${shared}${sep}`)) shared = dirname(shared)
    return shared
  })
}

function copy(file: string, target: string): void {
  mkdirSync(dirname(target), { recursive: true })
  cpSync(file, target)
}
