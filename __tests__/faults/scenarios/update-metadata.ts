import type { Sandbox } from '../../../src/sandbox/sandbox.ts'
import { film, png } from '../../support/media-files.ts'
import type { Scenario } from '../scenario.ts'

const app = 'com.acme.app'

function seedDraft(sandbox: Sandbox): void {
  sandbox.addApp({ bundleId: app, name: 'Acme' })
  sandbox.addVersion({ app, versionString: '1.0', state: 'READY_FOR_DISTRIBUTION' })
  sandbox.addVersion({ app, versionString: '1.1', state: 'PREPARE_FOR_SUBMISSION' })
}

const listing = `
version: { releaseType: MANUAL, phasedRelease: true, copyright: 2026 Acme }
app: { contentRightsDeclaration: USES_THIRD_PARTY_CONTENT }
categories: { primaryCategory: GAMES, secondaryCategory: UTILITIES }
ageRating: { violenceRealistic: INFREQUENT }
licenseAgreement: { agreementText: Be kind., territories: [USA, DEU] }
reviewDetail: { contactFirstName: Ann, demoAccountPassword: correct-horse-battery, attachment: guide.pdf }
locales:
  en-US: { name: Acme Lists, subtitle: All lists, description: A fine app for lists., keywords: lists }
  de-DE: { name: Acme Listen, description: Eine feine App., keywords: listen, whatsNew: Schneller }
`

export const listingTexts: Scenario = {
  name: 'update-metadata texts',
  step: 'update-metadata',
  sandbox: { stepPerRequestMs: 1_000 },
  seed: seedDraft,
  files: () => ({ 'app-store.yml': listing, 'guide.pdf': '%PDF guide' }),
  inputs: (folder) => ({
    'bundle-id': app,
    'metadata-path': `${folder}/app-store.yml`,
    'poll-interval': '20ms',
  }),
  secrets: ['correct-horse-battery'],
}

export const listingMedia: Scenario = {
  name: 'update-metadata media',
  step: 'update-metadata',
  sandbox: { stepPerRequestMs: 1_000, behaviour: { previewProcessingMs: 5_000 } },
  seed(sandbox) {
    seedDraft(sandbox)
    const versions = sandbox.all('appStoreVersions')
    const draft = versions.find(({ attributes }) => attributes.versionString === '1.1')
    const texts = sandbox
      .all('appStoreVersionLocalizations')
      .find(({ relations }) => relations.appStoreVersion?.[0] === draft?.id)
    if (!texts) throw new Error('The draft has no texts')
    const kept = png(1290, 2796, { pixels: 'kept' }).toString('base64')
    const files = [{ fileName: 'old.png' }, { fileName: 'kept.png', content: kept }]
    sandbox.addScreenshots({ localization: texts.id, slot: 'APP_IPHONE_67', files })
  },
  files: () => ({
    'fastlane/screenshots/en-US/1.png': png(1290, 2796, { pixels: 'new' }),
    'fastlane/screenshots/en-US/2.png': png(1290, 2796, { pixels: 'kept' }),
    'fastlane/app_previews/en-US/film.mp4': film(886, 1920),
    'fastlane/metadata/en-US/description.txt': 'A fine app.\n',
  }),
  inputs: (folder) => ({
    'bundle-id': app,
    'metadata-path': `${folder}/fastlane/metadata`,
    'screenshots-path': `${folder}/fastlane/screenshots`,
    'previews-path': `${folder}/fastlane/app_previews`,
    'poll-interval': '20ms',
  }),
}
