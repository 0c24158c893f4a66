import { describeApp, startTestFlight, succeeded } from '../../steps/distribute/support.ts'
import { listingScene } from '../../support/listing-scene.ts'
import { addComment, startRepository } from './support.ts'

const marker = (app: string, step = 'distribute') => `<!-- app-store-connect-action ${step} ${app} -->`

async function scene(options: Parameters<typeof startRepository>[0] = {}) {
  const repository = await startRepository(options)
  const testFlight = await startTestFlight({ rate: 0 })
  const build = testFlight.addBuild('42')
  testFlight.addGroup('QA', { isInternalGroup: true })
  const distribute = (inputs: Record<string, string> = {}) =>
    testFlight.run(
      { 'build-id': build.id, groups: 'QA', ...repository.inputs, ...inputs },
      { environment: repository.environment },
    )
  return {
    ...repository,
    testFlight,
    build,
    distribute,
    async [Symbol.asyncDispose]() {
      await testFlight[Symbol.asyncDispose]()
      await repository[Symbol.asyncDispose]()
    },
  }
}

test('the first run writes a comment, the second run of the same commit writes nothing', async () => {
  await using here = await scene()
  const first = succeeded(await here.distribute())
  expect(first.annotations('warning')).toEqual([])
  const [body = ''] = here.bodies()
  expect(body.startsWith(marker(here.testFlight.app.id))).toBe(true)
  expect(body).toContain('### ✅ TestFlight: Example 1.2.0 (42) for iOS')
  expect(body).toContain('| Groups | QA (internal) |')
  expect(body).toContain('Internal testers (QA): open the TestFlight app on the device')
  expect(body).toContain(
    '<sub>Commit aaaaaaa · [workflow run](https://github.com/example/garden/actions/runs/4711)',
  )
  expect(first.log.replaceAll(`::add-mask::${here.github.token}`, '')).not.toContain(here.github.token)
  // The plan is gone by now, since everything is done; after that there is nothing new to say.
  succeeded(await here.distribute())
  const [updated] = here.bodies()
  succeeded(await here.distribute())
  expect(here.bodies()).toEqual([updated])
  expect(here.writes().map((write) => write.split(' ')[0])).toEqual(['POST', 'PATCH'])
})

test('a comment of a person that has the mark stays, and of two of its own the oldest is kept', async () => {
  await using here = await scene()
  const mark = marker(here.testFlight.app.id)
  addComment(here.github, { body: `${mark}\nThis is mine.` })
  for (let index = 0; index < 120; index += 1) addComment(here.github, { body: `Nice, ${index}` })
  const own = ['github-actions[bot]', 'Bot'] as const
  const oldest = addComment(here.github, { body: `${mark}\nold`, login: own[0], type: own[1] })
  addComment(here.github, { body: `${mark}\ndouble`, login: own[0], type: own[1] })
  addComment(here.github, {
    body: `Quoted:\n${mark}\nnot at the start`,
    login: own[0],
    type: own[1],
  })
  succeeded(await here.distribute())
  const marked = here.github.repository.comments.filter(({ body }) => body.startsWith(mark))
  expect(marked.map(({ user }) => user.login)).toEqual(['ada', 'github-actions[bot]'])
  expect(marked[0]?.body).toBe(`${mark}\nThis is mine.`)
  expect(marked[1]?.id).toBe(oldest)
  expect(marked[1]?.body).toContain('Example 1.2.0 (42)')
})

test('with a token of a person, comments of that person alone are updated', async () => {
  await using here = await scene({ token: 'github_pat_0123456789abcdef' })
  here.github.repository.viewer = { login: 'grace', type: 'User' }
  const mark = marker(here.testFlight.app.id)
  addComment(here.github, { body: `${mark}\nof ada` })
  const own = addComment(here.github, { body: `${mark}\nof grace`, login: 'grace' })
  succeeded(await here.distribute())
  expect(here.github.repository.comments.find(({ id }) => id === own)?.body).toContain('Example')
  expect(here.bodies()[0]).toBe(`${mark}\nof ada`)
})

test('a build for another platform gets its own part of the comment', async () => {
  await using here = await scene()
  const mac = here.testFlight.addBuild('43', { platform: 'MAC_OS' })
  succeeded(await here.distribute())
  succeeded(await here.distribute({ 'build-id': mac.id }))
  const [body = '', ...others] = here.bodies()
  expect(others).toEqual([])
  expect(body).toContain('1.2.0 (42) for iOS')
  expect(body).toContain('1.2.0 (43) for macOS')
})

test('a failure is told with the first lines of its error, and nothing in them is Markdown or a call', async () => {
  await using here = await scene()
  const run = await here.distribute({ groups: '@everyone </details> ``` #12' })
  expect(run.exitCode).toBe(1)
  const [body = ''] = here.bodies()
  expect(body).toContain('### ❌ TestFlight')
  expect(body).toContain('`distribute` failed.')
  expect(body).toContain('&#64;&#8203;everyone &lt;/details&gt; &#96;&#96;&#96; &#35;&#8203;12')
})

test('a dry run shows what would change as a diff, and no text of the listing ends it', async () => {
  await using repository = await startRepository()
  await using listing = await listingScene({
    files: {
      'fastlane/metadata/en-US/description.txt':
        'Fine.\n```\n</details>\n<!-- end of platform -->\n@everyone\n',
      'fastlane/metadata/en-US/keywords.txt': 'lists,plans',
    },
  })
  const run = await listing.run({ 'dry-run': 'true', ...repository.inputs }, repository)
  expect(run.exitCode).toBe(0)
  expect(listing.sandbox.trace().filter((request) => !request.startsWith('GET '))).toEqual([])
  const [body = ''] = repository.bodies()
  expect(body).toContain('This was a dry run: nothing was sent.')
  expect(body).toMatch(/^````diff$/m)
  expect(body).toMatch(/^\+ <!-- end of platform -->$/m)
  expect(body).toMatch(/^\+ lists,plans$/m)
  const again = await listing.run({ 'dry-run': 'true', ...repository.inputs }, repository)
  expect(again.log).toContain('Comment on pull request 7: unchanged.')
})

test('where the external testers wait for the review, the comment says so', async () => {
  await using here = await scene()
  describeApp(here.testFlight.sandbox)
  const friends = here.testFlight.addGroup('Friends')
  const publicLink = 'https://testflight.apple.com/join/aBcD3fGh'
  here.testFlight.sandbox.change('betaGroups', friends.id, { publicLinkEnabled: true, publicLink })
  succeeded(await here.distribute({ groups: 'QA, Friends' }))
  const [body = ''] = here.bodies()
  expect(body).toContain(`Friends (external, [public link](${publicLink}))`)
  expect(body).toMatch(
    /<summary>QR code to join Friends<\/summary>\n\n<pre><kbd>[⬛⬜\n]{1400,}<\/kbd><\/pre>/,
  )
  expect(body).toContain('External testers (Friends) cannot install it yet: waiting for beta review.')
})
