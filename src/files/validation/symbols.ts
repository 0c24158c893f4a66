import { protectedResources, symbolsOf } from './purpose-string-table.ts'
import { requiredReasonCategories } from './required-reason-table.ts'

/** All names that any rule looks for among what programs import. */
export const wantedSymbols: ReadonlySet<string> = new Set([
  ...protectedResources.flatMap(symbolsOf),
  ...requiredReasonCategories.flatMap(({ symbols }) => symbols),
])
