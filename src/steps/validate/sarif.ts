import type { Level } from '../../files/listing/finding.ts'
import type { Rule } from '../../files/validation/rule.ts'
import type { ValidationFinding } from '../../files/validation/validate-package.ts'

const LEVELS: Readonly<Record<Level, 'error' | 'warning' | 'note'>> = {
  error: 'error',
  warning: 'warning',
  notice: 'note',
}
const SCHEMA = 'https://json.schemastore.org/sarif-2.1.0.json'
const HOME = 'https://github.com/marketplace/actions/app-store-connect'

interface Report {
  findings: readonly ValidationFinding[]
  rules: readonly Rule[]
  /** Where findings without a place in the sources are shown. */
  packagePath: string
}

/** The findings in the form that GitHub code scanning takes. https://docs.oasis-open.org/sarif/sarif/v2.1.0/ */
export function sarifOf({ findings, rules, packagePath }: Report) {
  return {
    $schema: SCHEMA,
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'App Store Connect', informationUri: HOME, rules: rules.map(describe) } },
        columnKind: 'utf16CodeUnits',
        results: findings.map((finding) => ({
          ruleId: finding.rule,
          ruleIndex: rules.findIndex(({ id }) => id === finding.rule),
          level: LEVELS[finding.level],
          message: { text: `${finding.sentence} ${finding.fix}` },
          locations: [locationOf(finding, packagePath)],
          partialFingerprints: { finding: `${finding.rule}:${finding.path ?? ''}:${finding.sentence}` },
        })),
      },
    ],
  }
}

function describe({ id, family, level, codes, title, explanation, fix, link }: Rule) {
  return {
    id,
    name: id.replace(/(^|-)([a-z0-9])/g, (_, _dash, letter: string) => letter.toUpperCase()),
    shortDescription: { text: title },
    fullDescription: { text: explanation },
    help: {
      text: `${explanation} ${fix} ${link}`,
      markdown: `${explanation}\n\n${fix}\n\n[Apple’s page](${link})`,
    },
    helpUri: link,
    defaultConfiguration: { level: LEVELS[level] },
    properties: { tags: [family, ...codes] },
  }
}

function locationOf({ place, path }: ValidationFinding, packagePath: string) {
  const uri = (place?.file ?? packagePath).replaceAll('\\', '/').replace(/^(\.\/)+/, '')
  return {
    physicalLocation: {
      artifactLocation: { uri: uri.split('/').map(encodeURIComponent).join('/') },
      region: { startLine: place?.line ?? 1 },
    },
    ...(path === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: path, kind: 'resource' }] }),
  }
}
