import type { AnyStep } from '../step.ts'

/** Every step by its name, loaded when it is chosen. */
export const steps: Readonly<Record<string, () => Promise<AnyStep>>> = {
  'upload-build': async () => (await import('./upload-build/index.ts')).uploadBuild,
  'next-build-number': async () => (await import('./next-build-number/index.ts')).nextBuildNumber,
  distribute: async () => (await import('./distribute/index.ts')).distribute,
  'manage-testers': async () => (await import('./manage-testers/index.ts')).manageTesters,
  validate: async () => (await import('./validate/index.ts')).validate,
  'update-metadata': async () => (await import('./update-metadata/index.ts')).updateMetadata,
  'submit-for-review': async () => (await import('./submit-for-review/index.ts')).submitForReview,
  release: async () => (await import('./release/index.ts')).release,
  status: async () => (await import('./status/index.ts')).status,
}
