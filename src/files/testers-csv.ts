import { parseCsv } from './csv.ts'
import type { DeclaredTester, ReadContents } from './declared-testers.ts'

const columnNames: Readonly<Record<string, Column>> = {
  first: 'firstName',
  firstname: 'firstName',
  last: 'lastName',
  lastname: 'lastName',
  email: 'email',
  emailaddress: 'email',
  groups: 'groups',
  group: 'groups',
  testinggroups: 'groups',
}

type Column = 'firstName' | 'lastName' | 'email' | 'groups'

/** The order of fastlane's `testers_file_path`: https://docs.fastlane.tools/actions/pilot/ */
const usualColumns: readonly (Column | undefined)[] = ['firstName', 'lastName', 'email', 'groups']

/** Testers from comma-separated values. A first row with a column called Email tells the order; other columns are passed over. */
export function readTestersCsv(text: string, file: string): ReadContents {
  const rows = parseCsv(text, file)
  const named = rows[0]?.cells.map((cell) => columnNames[cell.toLowerCase().replaceAll(/[^a-z]/g, '')])
  const hasHeader = named?.includes('email') ?? false
  const columns = named && hasHeader ? named : usualColumns
  const testers = rows.slice(hasHeader ? 1 : 0).map(({ line, cells }): DeclaredTester => {
    const cellOf = (column: Column) => cells[columns.indexOf(column)] || undefined
    const groups = cellOf('groups')
      ?.split(';')
      .flatMap((name) => name.trim() || [])
    return {
      line,
      email: cellOf('email') ?? '',
      firstName: cellOf('firstName'),
      lastName: cellOf('lastName'),
      groups: [...new Set(groups)],
    }
  })
  return { groups: [], testers, findings: [] }
}
