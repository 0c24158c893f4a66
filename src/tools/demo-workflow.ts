import type { Sandbox } from '../sandbox/sandbox.ts'
import { expression } from './workflow/expressions.ts'

export interface DemoStep {
  id: string
  name: string
  with: Readonly<Record<string, string>>
  /** Outputs that must come out. */
  expected: Readonly<Record<string, string>>
  /** The step must send nothing but GETs. */
  isReadOnly?: boolean
  /** What happens at Apple after it, without the workflow. */
  meanwhile?: { says: string; act: (sandbox: Sandbox, outputs: Readonly<Record<string, string>>) => void }
}

export const bundleId = 'com.example.garden'

const access = {
  'issuer-id': expression('vars.APP_STORE_CONNECT_ISSUER_ID'),
  'api-key-id': expression('vars.APP_STORE_CONNECT_KEY_ID'),
  'api-private-key': expression('secrets.APP_STORE_CONNECT_PRIVATE_KEY'),
  'api-url': expression('env.SANDBOX_URL'),
}

const release = {
  ...access,
  'app-path': 'build/*.ipa',
  'uses-non-exempt-encryption': 'false',
  'release-notes': 'en-US: Starts twice as fast.\nde-DE: Startet doppelt so schnell.',
  'poll-interval': '1s',
}

const listing = {
  step: 'update-metadata',
  ...access,
  'bundle-id': bundleId,
  version: expression('steps.upload.outputs.version'),
  'poll-interval': '1s',
}

/** What stands in the repository beside the code. */
export const listingFile = `locales:
  en-US:
    name: Garden
    subtitle: Beds, seeds and seasons
    description: Plan what grows where, and be told when to sow it.
    keywords: [planting, vegetables, planner]
    supportUrl: https://garden.app/support
    privacyPolicyUrl: https://garden.app/privacy
    whatsNew: Starts twice as fast.
    screenshots: [pictures/beds.png, pictures/calendar.png]
  de-DE:
    name: Garten
    description: Plane, was wo wächst, und erfahre, wann zu säen ist.
    keywords: [aussaat, gemüse, planer]
    supportUrl: https://garden.app/hilfe
    privacyPolicyUrl: https://garden.app/datenschutz
    whatsNew: Startet doppelt so schnell.
    screenshots: [pictures/beete.png, pictures/kalender.png]
version:
  copyright: 2026 Example Ltd
categories:
  primaryCategory: LIFESTYLE
`

/** Who tests, as it stands there too. */
export const testersFile = `groups:
  - name: Friends
    public-link: true
    public-link-limit: 100
testers:
  - email: ada@example.com
    first-name: Ada
    last-name: Lovelace
    groups: [Friends]
  - email: grace@example.com
    groups: [Friends]
`

/** The files that the listing names, and a colour for each. */
export const pictures = { beds: 100, calendar: 30, beete: 140, kalender: 60 }

/** The steps of the workflow that is shown. Each step of the action gets an entry when it comes to be. */
export const demoSteps: readonly DemoStep[] = [
  {
    id: 'number',
    name: 'Which build number is free?',
    with: {
      step: 'next-build-number',
      ...access,
      'bundle-id': bundleId,
      version: '1.4.0',
      minimum: '27',
    },
    expected: { 'build-number': '27' },
    isReadOnly: true,
  },
  {
    id: 'validate',
    name: 'Would Apple take the package and the listing?',
    with: { step: 'validate', ...access, 'sarif-file': 'validation.sarif' },
    expected: { errors: '0', warnings: '1' },
    isReadOnly: true,
  },
  {
    id: 'plan',
    name: 'What would happen?',
    with: { step: 'upload-build', ...release, 'dry-run': 'true' },
    expected: { changes: '4', reached: 'checked' },
    isReadOnly: true,
  },
  {
    id: 'upload',
    name: 'Upload the build',
    with: { step: 'upload-build', ...release },
    expected: { 'processing-state': 'VALID', reached: 'processed' },
  },
  {
    id: 'again',
    name: 'The same again, as after a re-run of the job',
    with: {
      step: 'upload-build',
      ...release,
      version: expression('steps.upload.outputs.version'),
      'build-number': expression('steps.upload.outputs.build-number'),
    },
    expected: { changes: '0', 'processing-state': 'VALID', reached: 'processed' },
    isReadOnly: true,
  },
  {
    id: 'distribute',
    name: 'Give it to testers',
    with: {
      step: 'distribute',
      ...access,
      'build-id': expression('steps.upload.outputs.build-id'),
      groups: 'Staff, Friends',
      'release-notes-from': 'commits',
      comment: 'true',
      'deployment-environment': 'TestFlight',
      'review-contact-first-name': 'Ada',
      'review-contact-last-name': 'Example',
      'review-contact-phone': '+44 20 7946 0000',
      'review-contact-email': 'review@example.com',
      'beta-description': 'Plan a garden.',
      'feedback-email': 'beta@example.com',
    },
    expected: { 'beta-review-state': 'WAITING_FOR_REVIEW', 'internal-build-state': 'IN_BETA_TESTING' },
  },
  {
    id: 'testers',
    name: 'Bring testers in as a file declares them',
    with: { step: 'manage-testers', ...access, 'bundle-id': bundleId, 'testers-file': 'testers.yml' },
    expected: { added: '2', changes: '2' },
  },
  {
    id: 'listing-plan',
    name: 'What would change in the store listing?',
    with: {
      ...listing,
      'dry-run': 'true',
      'plan-file': 'plan.json',
      preview: 'preview.html',
      comment: 'true',
    },
    expected: { changes: '9' },
    isReadOnly: true,
  },
  {
    id: 'listing',
    name: 'Change the store listing as the plan says',
    with: { ...listing, 'plan-file': 'plan.json' },
    expected: { changes: '9', 'version-state': 'PREPARE_FOR_SUBMISSION' },
  },
  {
    id: 'listing-again',
    name: 'The listing again: nothing to change',
    with: listing,
    expected: { changes: '0' },
    isReadOnly: true,
  },
  {
    id: 'submit',
    name: 'Submit the version for review',
    with: {
      step: 'submit-for-review',
      ...access,
      'bundle-id': bundleId,
      version: expression('steps.upload.outputs.version'),
      'build-id': expression('steps.upload.outputs.build-id'),
      'release-type': 'manual',
      'phased-release': 'true',
      'poll-interval': '1s',
    },
    expected: { 'submission-state': 'WAITING_FOR_REVIEW', 'version-state': 'WAITING_FOR_REVIEW' },
    meanwhile: {
      says: 'Apple reviews the version and approves it.',
      act: (sandbox, outputs) => sandbox.reviewVerdict(outputs['submission-id'] ?? '', 'approve'),
    },
  },
  {
    id: 'status',
    name: 'Where does it stand?',
    with: {
      step: 'status',
      ...access,
      'app-id': expression('steps.submit.outputs.app-id'),
      'wait-for': 'PENDING_DEVELOPER_RELEASE',
    },
    expected: { 'version-state': 'PENDING_DEVELOPER_RELEASE', reached: 'version:PENDING_DEVELOPER_RELEASE' },
    isReadOnly: true,
  },
  {
    id: 'release',
    name: 'Release it',
    with: {
      step: 'release',
      ...access,
      'app-id': expression('steps.submit.outputs.app-id'),
      version: expression('steps.submit.outputs.version'),
      'wait-for-release': 'true',
      'poll-interval': '1s',
    },
    expected: { 'version-state': 'READY_FOR_DISTRIBUTION', 'phased-release-state': 'ACTIVE' },
  },
]
