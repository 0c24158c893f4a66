/** Variables as a dotenv file holds them: literally, over several lines where there are some. */
export function dotenvText(variables: Readonly<Record<string, string>>): string {
  return Object.entries(variables)
    .map(([name, value]) => `${name}=${quoted(name, value)}\n`)
    .join('')
}

/** Within double quotes dotenv takes `\n` for a line break, so they are not among these. */
const quotes = ["'", '`']

function quoted(name: string, value: string): string {
  const quote = quotes.find((mark) => !value.includes(mark))
  if (quote === undefined || value.includes('\r'))
    throw new Error(`${name} has characters that no quotes of a dotenv file hold.`)
  return `${quote}${value}${quote}`
}
