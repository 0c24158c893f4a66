import { styleText } from 'node:util'

const labels = { notice: 'Notice', warning: 'Warning', error: 'Error' } as const
const colours = { notice: 'blue', warning: 'yellow', error: 'red' } as const

/** Shows the lines of an action as the log page of a job does: groups folded open, annotations by name, secrets as stars, debug lines on demand. */
export function createLogView(
  print: (line: string) => void,
  { showsDebug }: { showsDebug: boolean },
): (line: string) => void {
  const secrets = new Set<string>()
  let indent = ''
  const hidden = (text: string) =>
    [...secrets]
      .sort((a, b) => b.length - a.length)
      .reduce((shown, secret) => shown.replaceAll(secret, '***'), text)

  return (line) => {
    const command = /^::([a-z-]+)(?: ([^:]*))?::(.*)$/.exec(line)
    if (!command) {
      print(`${indent}${hidden(line)}`)
      return
    }
    const [, name = '', properties = '', value = ''] = command
    const text = unescaped(value)
    if (name === 'add-mask') {
      if (text) secrets.add(text)
    } else if (name === 'group') {
      print(styleText('bold', `▾ ${hidden(text)}`))
      indent = '  '
    } else if (name === 'endgroup') {
      indent = ''
    } else if (name === 'notice' || name === 'warning' || name === 'error') {
      const title = /title=([^,]*)/.exec(properties)?.[1]
      const [first = '', ...rest] = hidden(text).split('\n')
      print(
        `${indent}${styleText(colours[name], `${labels[name]}:`)} ${title ? `${unescaped(title)}: ` : ''}${first}`,
      )
      for (const other of rest) print(`${indent}  ${other}`)
    } else if (name !== 'debug' || showsDebug) {
      print(`${indent}${styleText('dim', `${name}: ${hidden(text)}`)}`)
    }
  }
}

function unescaped(text: string): string {
  return text
    .replaceAll('%0D', '\r')
    .replaceAll('%0A', '\n')
    .replaceAll('%3A', ':')
    .replaceAll('%2C', ',')
    .replaceAll('%25', '%')
}

/** A line for each output, no longer than a terminal is wide. */
export function outputLines(outputs: Readonly<Record<string, string>>): string[] {
  return Object.entries(outputs).map(([name, value]) => `${name.padEnd(28)}${short(value)}`)
}

function short(value: string): string {
  const line = value.replaceAll('\n', ' ')
  return line.length > 110 ? `${line.slice(0, 110)}… (${value.length} characters)` : line
}

/** The Markdown and HTML of a job summary as plain text. */
export function summaryText(markdown: string): string[] {
  return markdown
    .replace(/^```mermaid\n([\s\S]*?)^```$/gm, (_, chart: string) => timelineText(chart))
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^\|[ |:-]*\|$|^<\/?details|^> \[!/.test(line))
    .map((line) =>
      line
        .replace(/^#+ /, '')
        .replace(/^\|(.*)\|$/, (_, cells: string) => rowText(cells.split('|').map((cell) => cell.trim())))
        .replace(/\[([^\]]*)\]\(([^)]*)\)/g, '$1 <$2>')
        .replaceAll(/<\/?(sub|strong|summary)>/g, '')
        .replaceAll(/<del>(.*?)<\/del>/g, '[-$1-]')
        .replaceAll(/<ins>(.*?)<\/ins>/g, '{+$1+}')
        .replaceAll(/<br>/g, '\n')
        .replaceAll('&ensp;', '  ')
        .replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&amp;', '&'),
    )
}

/** The names of the bars, which end in how long each took. */
function timelineText(chart: string): string {
  return [...chart.matchAll(/^ *\u2060(.*) :/gm)].map(([, bar]) => `Time: ${bar}`).join('\n')
}

function rowText([name = '', ...values]: string[]): string {
  const row = values.filter(Boolean).join('  ')
  return row === '' ? name : `${name.padEnd(18)} ${row}`
}
