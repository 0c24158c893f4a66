import type { RuleText } from '../files/validation/rule.ts'
import { floors } from '../files/validation/sdk-floors.ts'
import { allRules } from '../steps/validate/rules.ts'

const titles: Readonly<Record<RuleText['family'], string>> = {
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
  listing: 'Listing',
  media: 'Screenshots and previews',
  account: 'App Store Connect, with credentials',
}

/** The page of all rules that the step validate goes by. */
export function validationRulesPage(): string {
  const families = Map.groupBy(allRules, ({ family }) => family)
  const sections = [...families].map(([family, own]) =>
    [
      `## ${titles[family]}`,
      '',
      `The family \`${family}\`.`,
      '',
      ...own.flatMap(ruleLines),
      ...(family === 'sdk' ? floorLines() : []),
    ].join('\n'),
  )
  return `<!-- Written by \`npm run docs\` from src/files/validation; edit there. -->

# Rules of validate

What the step [\`validate\`](steps/validate.md) looks for in a package, a listing and its media and, with credentials, in App Store Connect. An **error** is something that Apple refuses, a **warning** something
it may refuse or that is not certain, a **notice** good to know; of a rule for listings or media, some findings have a
lower level. A rule gets another level, or is switched off, by the input \`rules\`, where the name of a family stands for all its rules:

\`\`\`yaml
rules: |
  encryption-answer: off
  required-reason-missing: error
  listing: warning
\`\`\`

${sections.join('\n')}`
}

function ruleLines({ id, title, level, codes, explanation, fix, link }: RuleText): string[] {
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
