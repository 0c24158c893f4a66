/** A Markdown table whose first row stands as its head, since Markdown knows none without. Cells are Markdown already. */
export function twoColumns(rows: readonly (readonly [string, string])[]): string[] {
  const [head, ...others] = rows.map(([name, value]) => `| ${name} | ${value} |`)
  return head === undefined ? [] : [head, '| :--- | :--- |', ...others, '']
}
