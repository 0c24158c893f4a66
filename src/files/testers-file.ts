import { extname } from 'node:path'
import { InputError } from '../errors.ts'
import type { DeclaredGroup, DeclaredTester, Finding, ReadContents } from './declared-testers.ts'
import { maskedEmail, problemOfEmail } from './email-address.ts'
import { readTextFile } from './text-file.ts'

export interface TestersFile {
  path: string
  groups: readonly DeclaredGroup[]
  testers: readonly DeclaredTester[]
}

/** Apple's limit of 10,000 testers, with names and groups for each. */
const mostBytes = 8 * 1024 * 1024

/**
 * Reads groups and testers from YAML or JSON, or testers alone from a `.csv` as fastlane has it; docs/testers-file.md describes both.
 * `defaultGroups` are for testers who name none. Throws one InputError for all that is wrong, by line.
 */
export async function readTestersFile(
  path: string,
  { defaultGroups, areEmailsShown }: { defaultGroups: readonly string[]; areEmailsShown: boolean },
): Promise<TestersFile> {
  const text = await readTextFile(path, mostBytes)
  const { groups, testers, findings } = await readContents(path, text)
  const complete = testers.map((tester) =>
    tester.groups.length > 0 ? tester : { ...tester, groups: [...new Set(defaultGroups)] },
  )
  const show = areEmailsShown ? (email: string) => email : maskedEmail
  throwFindings(path, [...findings, ...doubleGroups(groups), ...wrongTesters(complete, show)])
  return { path, groups, testers: complete }
}

async function readContents(path: string, text: string): Promise<ReadContents> {
  if (extname(path).toLowerCase() === '.csv') {
    return (await import('./testers-csv.ts')).readTestersCsv(text, path)
  }
  return (await import('./testers-yaml.ts')).readTestersYaml(text, path)
}

/** Nothing when there are none; otherwise all of them, in the order of their lines. */
export function throwFindings(file: string, findings: readonly Finding[]): void {
  const sorted = findings.toSorted((one, other) => one.line - other.line)
  const [first] = sorted
  if (!first) return
  throw new InputError(
    sorted.map(({ line, text }) => `${file}:${line}: ${text}`),
    { place: { file, line: first.line } },
  )
}

function doubleGroups(groups: readonly DeclaredGroup[]): Finding[] {
  const firstLines = new Map<string, number>()
  return groups.flatMap(({ name, line }) => {
    const first = firstLines.get(name)
    firstLines.set(name, first ?? line)
    return first === undefined || name === ''
      ? []
      : { line, text: `the group ${name} is in line ${first} already.` }
  })
}

function wrongTesters(testers: readonly DeclaredTester[], show: (email: string) => string): Finding[] {
  const firstLines = new Map<string, number>()
  return testers.flatMap(({ email, line, groups }) => {
    const problem = problemOfEmail(email)
    if (problem !== undefined) {
      const shown = email === '' ? '' : ` ${show(email)}`
      return { line, text: `the e-mail address${shown} is not valid: ${problem}.` }
    }
    const first = firstLines.get(email.toLowerCase())
    firstLines.set(email.toLowerCase(), first ?? line)
    if (first !== undefined) {
      const text = `${show(email)} is in line ${first} already. Put all groups of a tester into one line.`
      return { line, text }
    }
    const text = `${show(email)} is in no group. Name groups here, or give the input groups for all who name none.`
    return groups.length === 0 ? { line, text } : []
  })
}
