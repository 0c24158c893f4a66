import { listingScene } from '../../../support/listing-scene.ts'
import { film } from '../../../support/media-files.ts'
import { shown, toApi } from './support.ts'

const listing = (frame: string, path = 'film.mp4') =>
  JSON.stringify({
    locales: { 'en-US': { previews: { IPHONE_67: [{ path, previewFrameTimeCode: frame }] } } },
  })

const intro = film(886, 1920)

test('a film is sent with its poster frame, which is set again where processing has lost it', async () => {
  await using scene = await listingScene({
    files: { 'app-store.yml': listing('00:00:07:00'), 'film.mp4': intro },
    behaviour: { previewProcessingMs: 4_000, previewProcessingResetsFrame: true },
  })
  const run = await scene.run()
  expect(run.exitCode).toBe(0)
  expect(toApi(run.writes)).toEqual([
    'POST /v1/appPreviewSets',
    'POST /v1/appPreviews',
    'PATCH /v1/appPreviews/{id}',
    'PATCH /v1/appPreviews/{id}',
  ])
  expect(shown(scene.sandbox, '1.1', 'appPreviews')).toEqual(['en-US IPHONE_67: film.mp4'])
  const [stored] = scene.sandbox.all('appPreviews')
  expect(stored?.attributes).toMatchObject({ previewFrameTimeCode: '00:00:07:00', mimeType: 'video/mp4' })
  expect((await scene.run()).writes).toEqual([])
})

test('another poster frame is one request, and the film is not sent again', async () => {
  await using scene = await listingScene({
    files: { 'app-store.yml': listing('00:00:07:00'), 'film.mp4': intro },
    behaviour: { previewProcessingMs: 4_000 },
  })
  await scene.run()
  await scene.write({ 'app-store.yml': listing('00:00:08:15') })
  const run = await scene.run()
  expect(run.writes).toEqual(['PATCH /v1/appPreviews/{id}'])
  expect(run.plan).toMatchObject([
    { fields: [{ name: 'poster frame of film.mp4', from: '00:00:07:00', to: '00:00:08:15' }] },
  ])
})

test('a film that Apple cannot process fails the step with its reason', async () => {
  await using scene = await listingScene({
    files: { 'app-store.yml': listing('00:00:07:00'), 'film.mp4': intro },
    behaviour: { previewProcessingMs: 4_000 },
  })
  const errors = [{ code: 'MOV_RESAVE_STEREO', description: 'The film has no stereo sound.' }]
  scene.sandbox.assetOutcome({ fileName: 'film.mp4', errors })
  const run = await scene.run()
  expect(run.exitCode).toBe(1)
  expect(run.log).toMatch(
    /^::error file=app-store\.yml.*Apple refused film\.mp4: MOV_RESAVE_STEREO: The film has no stereo sound\./m,
  )
})
