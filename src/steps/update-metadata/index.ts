import { defineStep } from '../../step.ts'
import { inputs, outputs } from './declaration.ts'
import { pull } from './pull.ts'
import { push } from './push.ts'

export const updateMetadata = defineStep({
  summary:
    'Make the store listing as files say: texts, app info, age rating, review details, screenshots and previews; or write these files from it.',
  inputs,
  outputs,
  example: {
    id: 'listing',
    inputs: { bundleId: 'com.example.app', version: '1.4.0', metadataPath: 'fastlane/metadata' },
    outputs: ['changes', 'versionState'],
  },
  pages: ['listing-files.md', 'media-files.md', 'validation-rules.md', 'github.md'],
  async run(given, context) {
    if (given.mode === 'pull') await pull(given, context)
    else await push(given, context)
    return {}
  },
})
