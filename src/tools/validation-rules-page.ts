import type { Rule } from '../files/validation/rule.ts'
import { rules } from '../files/validation/rules.ts'
import { floors } from '../files/validation/sdk-floors.ts'

const titles: Readonly<Record<Rule['family'], string>> = {
  structure: 'Structure',
  'info-plist': 'Info.plist',
  versions: 'Bundle ids and versions',
  sdk: 'SDK and minimum OS',
  icons: 'Icons',
  'purpose-strings': 'Purpose strings',
  'privacy-manifest': 'Privacy manifests',
  signing: 'Signing',
  architectures: 'Architectures',
  leftovers: 'Leftovers',
  sizes: 'Sizes',
  'mac-package': 'Packages for macOS',
}

/** The page of all rules that the step validate goes by. */
export function validationRulesPage(): string {
  const families = Map.groupBy(rules, ({ family }) => family)
  const sections = [...families].map(([family, own]) =>
    [`## ${titles[family]}`, '', ...own.flatMap(ruleLines), ...(family === 'sdk' ? floorLines() : [])].join(
      '\n',
    ),
  )
  return `<!-- Written by \`npm run docs\` from src/files/validation; edit there. -->

# Rules of validate

What the step [\`validate\`](steps/validate.md) looks for in a package. An **error** is something that Apple refuses, a **warning** something
it may refuse or that is not certain, a **notice** good to know. A rule gets another level, or is switched off, by the input \`rules\`:

\`\`\`yaml
rules: |
  encryption-answer: off
  required-reason-missing: error
\`\`\`

${sections.join('\n')}`
}

function ruleLines({ id, title, level, codes, explanation, fix, link }: Rule): string[] {
  const known = codes.length > 0 ? ` · ${codes.join(', ')}` : ''
  return [
    `### \`${id}\``,
    '',
    `${title}. **${level}**${known} · [Apple’s page](${link})`,
    '',
    explanation,
    '',
    `What to do: ${fix}`,
    '',
  ]
}

function floorLines(): string[] {
  const rows = floors.map(({ since, xcode, sdks, source }) => {
    const names = Object.entries(sdks).map(([name, version]) => `${name}${version}`)
    return `| ${since} | ${xcode} | ${names.join(', ')} | [Apple](${source}) |`
  })
  return ['The floors:', '', '| Since | Xcode | SDKs | Source |', '| --- | --- | --- | --- |', ...rows, '']
}
