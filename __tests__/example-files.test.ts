import { listingScene } from './support/listing-scene.ts'
import { film, png } from './support/media-files.ts'
import { fileExamples } from './support/workflow-examples.ts'

const phone = png(1290, 2796)
/** What the pages say lies beside the files that they show. */
const beside = {
  'docs/for-review.pdf': '%PDF-1.7\n',
  'shots/en-US/home.png': phone,
  'shots/de/home.png': phone,
  'shots/de/game.png': png(1320, 2868),
  'shots/de/ipad/home.png': png(2048, 2732),
  'films/intro.mp4': film(886, 1920),
}

const kinds = [
  { key: 'locales', file: 'app-store.yml', inputs: { version: '1.4.0' } },
  { key: 'testers', file: 'testers.yml', inputs: { step: 'manage-testers', 'testers-file': 'testers.yml' } },
]

const examples = fileExamples()

test('the pages show files of each kind', () => {
  const shown = kinds.filter(({ key }) => examples.some(({ content }) => isOf(content, key)))
  expect(shown).toEqual(kinds)
})

test.concurrent.each(examples)('the file at $place is one that its step takes', async ({ text, content }) => {
  const kind = kinds.find(({ key }) => isOf(content, key))
  await using scene = await listingScene({
    versions: { '1.3.0': 'READY_FOR_DISTRIBUTION', '1.4.0': 'PREPARE_FOR_SUBMISSION' },
    files: { ...beside, [kind?.file ?? 'unknown']: text },
  })
  const run = await scene.run({ ...kind?.inputs, 'dry-run': 'true' })
  expect(run.annotations('error')).toEqual([])
  expect(run.exitCode).toBe(0)
  expect(run.plan.length).toBeGreaterThan(2)
})

function isOf(content: unknown, key: string): boolean {
  return typeof content === 'object' && content !== null && key in content
}
