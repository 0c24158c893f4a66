export interface DeclaredGroup {
  line: number
  name: string
  type: 'internal' | 'external' | undefined
  allBuilds: boolean | undefined
  publicLink: boolean | undefined
  publicLinkLimit: number | 'none' | undefined
  feedback: boolean | undefined
}

export interface DeclaredTester {
  line: number
  email: string
  firstName: string | undefined
  lastName: string | undefined
  /** Names or ids. */
  groups: readonly string[]
}

/** Something wrong with one line of the file. */
export interface Finding {
  line: number
  text: string
}

/** What a file says, whatever its form. */
export interface ReadContents {
  groups: DeclaredGroup[]
  testers: DeclaredTester[]
  findings: Finding[]
}
