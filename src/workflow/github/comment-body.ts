/** Which comment it is: one for each step and app. */
export interface Identity {
  step: string
  /** Empty where the run has not come so far as to know. */
  app: string
}

export interface Section {
  /** Empty where the run has not come so far as to know. */
  platform: string
  runId: string
  text: string
}

const first = /^<!-- app-store-connect-action ([\w-]+) ([\w.-]*) -->(?:\n|$)/
const start = /^<!-- platform (\w*) run (\w*) -->$/
const end = '<!-- end of platform -->'
/** GitHub takes 65,536 characters. */
export const longestBody = 65_000

export function identityIn(body: string): Identity | undefined {
  const [, step, app] = first.exec(body.replaceAll('\r\n', '\n')) ?? []
  return step === undefined || app === undefined ? undefined : { step, app }
}

/** Lines of what the sections say never begin with such a mark: text from outside has its own marks escaped, or stands behind those of a diff. */
export function sectionsIn(body: string): Section[] {
  const sections: Section[] = []
  let current: Section | undefined
  for (const line of body.split(/\r?\n/)) {
    const [, platform, runId] = start.exec(line) ?? []
    if (platform !== undefined && runId !== undefined) current = { platform, runId, text: '' }
    else if (line === end && current) {
      sections.push(current)
      current = undefined
    } else if (current) current.text += `${current.text === '' ? '' : '\n'}${line}`
  }
  return sections
}

/** Those of other platforms stay; one of unknown platform stays only beside others of its own run. */
export function otherSections(body: string, { platform, runId }: Omit<Section, 'text'>): Section[] {
  const sections = sectionsIn(body)
  if (platform === '') {
    const isOnly = sections.length === 1 && sections[0]?.runId !== runId
    return isOnly ? [] : sections.filter((section) => section.platform !== '')
  }
  return sections.filter(
    (section) => section.platform !== platform && (section.platform !== '' || section.runId === runId),
  )
}

export function bodyOf({ step, app }: Identity, sections: readonly Section[]): string {
  const sorted = sections.toSorted((one, other) => (one.platform < other.platform ? -1 : 1))
  return [
    `<!-- app-store-connect-action ${step} ${app} -->`,
    ...sorted.flatMap(({ platform, runId, text }) => [
      `<!-- platform ${platform} run ${runId} -->`,
      text,
      end,
    ]),
  ].join('\n')
}
