import { marker } from './strings.ts'

const ownCommands = new Set(['add-mask', 'debug', 'notice', 'warning', 'error', 'group', 'endgroup'])

/** What the runner would do with a log that the action did not mean, and what a terminal would obey. */
export function problemsOfLog(log: string): string[] {
  const lines = log.split(/\r\n|\r|\n/).map((line) => line.trimStart())
  const commands = lines.flatMap((line) => {
    const [, name = '', message = ''] = /^::([\w-]*)(?: [^:]*(?::(?!:)[^:]*)*)?::(.*)$/.exec(line) ?? []
    const isOwn = ownCommands.has(name) && !message.startsWith(marker)
    return line.startsWith('::') && !isOwn ? [`This is a command: ${line}`] : []
  })
  const older = lines.flatMap((line) => (line.includes('##[') ? [`This is an older command: ${line}`] : []))
  return [...commands, ...older, ...controlsIn(log.replaceAll('\r\n', '\n'))]
}

function controlsIn(text: string): string[] {
  const found = text.match(/[^\n]*(?![\n\t])[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069][^\n]*/gu) ?? []
  return found.map((line) => `This has control characters: ${JSON.stringify(line)}`)
}

/** The names in the file behind GITHUB_OUTPUT, read as the runner reads it. Throws on what the runner would refuse. */
export function outputNames(text: string): string[] {
  const lines = text.split('\n')
  const names: string[] = []
  for (let index = 0; index < lines.length; index += 1) {
    const line = (lines[index] ?? '').replace(/\r$/, '')
    if (line === '') continue
    const [, name, delimiter] = /^([^=]+?)<<(.+)$/.exec(line) ?? []
    if (name === undefined || delimiter === undefined) {
      names.push(line.split('=')[0] ?? '')
      continue
    }
    const end = lines.findIndex((other, at) => at > index && other.replace(/\r$/, '') === delimiter)
    if (end < 0) throw new Error(`The value of ${name} does not end.`)
    names.push(name)
    index = end
  }
  return names
}

const ownTags = /<\/?(details|details open|summary|del|ins|br|strong|sub)>/g
const ownLinks =
  /(?<!!)\[[^[\]]*\]\(https:\/\/(appstoreconnect\.apple\.com|testflight\.apple\.com|developer\.apple\.com|apps\.apple\.com)\/[^()\s]*\)/g

/** Every line of it is as the action writes them, the names of bars without a mark that Mermaid gives a meaning to. */
const ownTimeline =
  /^```mermaid\ngantt\n {2}title [\w ]+\n(?: {2}(?:dateFormat|axisFormat|tickInterval|todayMarker) [^\n]+\n){4}(?: {2}\u2060[^\n:;#%<>&`{}[\]"|]+ :(?:\w+, )?\d+, \d+\n)+```$/gmu

/** Markdown and HTML in a summary that are not the action's own. */
export function problemsOfSummary(summary: string): string[] {
  const rest = summary.replace(ownTimeline, '').replace(ownTags, '').replace(ownLinks, '')
  const wrong: [string, RegExp][] = [
    ['HTML', /<[^>\n]*>?/],
    ['a link or picture', /\]\(|https?:\/\/|!\[/],
    ['a mention', /@\w/],
    ['code', /`/],
    ['a title', /^#+ (?![✅❌⏹📝])/mu],
    ['a list', /^\s*[-*+] /m],
    ['emphasis', /\*\*|__/],
    ['an expression', /\$\{\{/],
  ]
  const found = wrong.flatMap(([what, pattern]) => {
    const line = rest.split('\n').find((one) => pattern.test(one))
    return line === undefined ? [] : [`${what}: ${line}`]
  })
  return [...found, ...unevenRows(summary), ...controlsIn(summary)]
}

/** A cell that breaks out of its table makes a row of another width. */
function unevenRows(summary: string): string[] {
  const lines = summary.split('\n')
  const widthOf = (line: string) => line.split('|').length
  return lines.filter((line, index) => {
    const before = lines[index - 1] ?? ''
    return line.startsWith('|') && before.startsWith('|') && widthOf(line) !== widthOf(before)
  })
}
