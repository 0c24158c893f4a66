import { draft, send, startReview } from './review-support.ts'
import { create } from './store-support.ts'
import { dig, idOf, list } from './support.ts'

const hourMs = 3_600_000

async function startWithPurchase() {
  const started = await startReview()
  const { sandbox, app } = started
  const purchase = sandbox.add('inAppPurchases', {
    attributes: { name: 'Coins', productId: 'com.example.coins' },
    relations: { app: [app.id] },
  })
  const coins = sandbox.add('inAppPurchaseVersions', {
    attributes: { version: 1, state: 'PREPARE_FOR_SUBMISSION' },
    relations: { inAppPurchase: [purchase.id] },
  })
  const event = sandbox.add('appEvents', {
    attributes: { referenceName: 'Finals', eventState: 'DRAFT' },
    relations: { app: [app.id] },
  })
  const add = (submissionId: string, subjects: Record<string, [string, string]>) =>
    create(
      started.client,
      'reviewSubmissionItems',
      {},
      { reviewSubmission: ['reviewSubmissions', submissionId], ...subjects },
    )
  return { ...started, coins, event, add }
}

test('purchases and events are reviewed along with a version, and their states follow the review', async () => {
  await using started = await startWithPurchase()
  const { client, sandbox, version, coins, event, add } = started
  const states = () => [
    sandbox.find('inAppPurchaseVersions', coins.id)?.attributes.state,
    sandbox.find('appEvents', event.id)?.attributes.eventState,
  ]
  const id = idOf(await draft(client))
  expect((await add(id, { appStoreVersion: ['appStoreVersions', version] })).status).toBe(201)
  expect((await add(id, { inAppPurchaseVersion: ['inAppPurchaseVersions', coins.id] })).status).toBe(201)
  expect((await add(id, { appEvent: ['appEvents', event.id] })).status).toBe(201)
  expect(states()).toEqual(['READY_FOR_REVIEW', 'READY_FOR_REVIEW'])
  const items = await client.get(`/v1/reviewSubmissions/${id}/items?include=inAppPurchaseVersion,appEvent`)
  expect(
    list(items.body, 'data').map((item) => dig(item, 'relationships.appEvent.data.id') ?? null),
  ).toContain(event.id)
  await send(client, id)
  expect(states()).toEqual(['WAITING_FOR_REVIEW', 'WAITING_FOR_REVIEW'])
  sandbox.advance(25 * hourMs)
  expect(states()).toEqual(['APPROVED', 'APPROVED'])
})

test('a thing is in one submission at most, one item is about one thing, and only what is ready is taken', async () => {
  await using started = await startWithPurchase()
  const { client, sandbox, coins, event, add } = started
  const [first, second] = [idOf(await draft(client)), idOf(await draft(client))]
  const both = await add(first, {
    inAppPurchaseVersion: ['inAppPurchaseVersions', coins.id],
    appEvent: ['appEvents', event.id],
  })
  expect(both.status).toBe(409)
  const item = await add(first, { appEvent: ['appEvents', event.id] })
  expect(item.status).toBe(201)
  const again = await add(second, { appEvent: ['appEvents', event.id] })
  expect(JSON.stringify(again.body)).toContain(
    `appEvents with id ${event.id} was already added to another reviewSubmission with id ${first}`,
  )
  await client.delete(`/v1/reviewSubmissionItems/${idOf(item)}`)
  expect(sandbox.find('appEvents', event.id)?.attributes.eventState).toBe('DRAFT')
  sandbox.change('inAppPurchaseVersions', coins.id, { state: 'APPROVED' })
  const approved = await add(second, { inAppPurchaseVersion: ['inAppPurchaseVersions', coins.id] })
  expect(JSON.stringify(approved.body)).toContain('is not ready to be submitted for review')
})
