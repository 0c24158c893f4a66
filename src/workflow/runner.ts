import { isAbsolute, relative, resolve } from 'node:path'
import * as core from '@actions/core'
import type { FilePlace } from '../errors.ts'
import { plainText } from './plain-text.ts'

/** The inputs that the workflow gave, by their YAML names; empty ones count as not given. */
export function givenInputs(environment: NodeJS.ProcessEnv): Map<string, string> {
  const given = Object.entries(environment).flatMap(([name, value]) => {
    const trimmed = value?.trim() ?? ''
    return name.startsWith('INPUT_') && trimmed !== ''
      ? [[name.slice(6).toLowerCase(), trimmed] as const]
      : []
  })
  return new Map(given)
}

export const log = {
  debug: (message: string) => core.debug(shownText(message)),
  info: (message: string) => core.info(shownText(message)),
  notice: (message: string) => core.notice(shownText(message)),
  warning: (message: string) => core.warning(shownText(message)),
  group: <T>(title: string, run: () => Promise<T>) => core.group(shownText(title), run),
}

/** Shorter ones are words as well, and taken out of the log by the runner alone. */
const shortestSecret = 8
const secrets = new Set<string>()

/** Has the runner hide it in the log, and takes it out of whatever is told from here on: not every file goes through the runner. */
export function hide(secret: string): void {
  core.setSecret(secret)
  if (secret.length >= shortestSecret) secrets.add(secret)
}

function withoutSecrets(text: string, mark = '***'): string {
  const longestFirst = [...secrets].toSorted((one, other) => other.length - one.length)
  return longestFirst.reduce((shown, secret) => shown.replaceAll(secret, () => mark), text)
}

/** The text without the secrets, for what is told elsewhere than in the log. */
export function hiddenIn(text: string): string {
  return withoutSecrets(text, '•••')
}

function shownText(text: string): string {
  return plainText(withoutSecrets(text))
}

export function setOutputs(outputs: ReadonlyMap<string, string>): void {
  for (const [name, value] of outputs) core.setOutput(name, value)
}

/** An annotation, in a file of the user's where it is about one. */
export function annotate({
  level,
  message,
  place,
}: {
  level: 'error' | 'warning' | 'notice'
  message: string
  place?: FilePlace | undefined
}): void {
  const print = { error: core.error, warning: core.warning, notice: core.notice }[level]
  print(shownText(message), place ? annotationAt(place) : {})
}

/** GitHub finds files by their path in the repository. */
function annotationAt({ file, line }: FilePlace): core.AnnotationProperties {
  return { file: pathInRepository(file) ?? file, ...(line ? { startLine: line } : {}) }
}

function pathInRepository(file: string): string | undefined {
  const path = relative(process.env.GITHUB_WORKSPACE ?? process.cwd(), resolve(file))
  const isInside = path !== '' && !path.startsWith('..') && !isAbsolute(path)
  return isInside ? path.replaceAll('\\', '/') : undefined
}

/** The page of a line in a file of the commit that the workflow runs on. A file without lines is rather one that was built. */
export function placeInRepository(
  { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_SHA: commit }: NodeJS.ProcessEnv,
  place: FilePlace | undefined,
): { name: string; link: string } | undefined {
  const path = place?.line ? pathInRepository(place.file) : undefined
  if (!path || !place || !server || !repository || !commit) return undefined
  const escaped = path
    .split('/')
    .map(encodeURIComponent)
    .join('/')
    .replace(/[()]/g, (mark) => (mark === '(' ? '%28' : '%29'))
  return {
    name: `${path}:${place.line}`,
    link: `${server}/${repository}/blob/${commit}/${escaped}#L${place.line}`,
  }
}

/** Ends the step as failed without one more annotation. */
export function failQuietly(message: string): void {
  log.info(message)
  process.exitCode = 1
}

/** One annotation, at its place where there is one, and a failed step. */
export function fail(title: string, message: string, place?: FilePlace): void {
  core.error(shownText(message), {
    title: shownText(title),
    ...(place ? annotationAt(place) : {}),
  })
  process.exitCode = 1
}

/** Adds Markdown to the summary page of the job; nothing where the runner keeps none. */
export async function addToSummary(environment: NodeJS.ProcessEnv, markdown: string): Promise<void> {
  if (environment.GITHUB_STEP_SUMMARY) await core.summary.addRaw(hiddenIn(markdown), true).write()
}
