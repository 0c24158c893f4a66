import {
  type Answer,
  type Claims,
  type Client,
  connect,
  dig,
  entity,
  errors,
  list,
  sign,
  teamClaims,
} from './support.ts'

const refusedToken = [
  'NOT_AUTHORIZED Provide a properly configured and signed bearer token, and make sure that it has not expired. Learn more about Generating Tokens for API Requests https://developer.apple.com/go/?id=api-generating-tokens',
]

async function withToken({ sandbox }: Client, path: string, token?: string): Promise<Answer> {
  const response = await fetch(
    sandbox.url + path,
    token === undefined ? {} : { headers: { authorization: `Bearer ${token}` } },
  )
  return { status: response.status, headers: response.headers, body: JSON.parse(await response.text()) }
}

test('a token is accepted only as Apple accepts it', async () => {
  await using client = await connect()
  const { sandbox } = client
  const { team, individual } = sandbox
  const good = teamClaims(sandbox)
  const now = Math.floor(sandbox.clock.now() / 1000)
  const { iss: _, ...withoutIssuer } = good
  const { iat: __, ...withoutIssue } = good
  const userClaims = { ...withoutIssuer, sub: 'user' }
  const attempts: [string, { key?: string; kid?: string; claims: Claims }, number][] = [
    ['as it should be', { claims: good }, 200],
    ['audience in a list', { claims: { ...good, aud: ['appstoreconnect-v1'] } }, 200],
    ['without iat', { claims: withoutIssue }, 200],
    ['other audience', { claims: { ...good, aud: 'apple-developer-enterprise-v1' } }, 401],
    ['other issuer', { claims: { ...good, iss: team.keyId } }, 401],
    ['no issuer', { claims: withoutIssuer }, 401],
    ['issuer and subject', { claims: { ...good, sub: 'user' } }, 401],
    ['unknown key', { kid: 'AAAAAAAAAA', claims: good }, 401],
    ['signature of another key', { key: individual.privateKey, claims: good }, 401],
    ['longer than twenty minutes', { claims: { ...good, iat: now - 60, exp: now + 1141 } }, 401],
    ['issued in the future', { claims: { ...good, iat: now + 5 } }, 401],
    ['expired', { claims: { ...good, exp: now - 1 } }, 401],
    ['individual key', { key: individual.privateKey, kid: individual.keyId, claims: userClaims }, 200],
    [
      'individual key with an issuer',
      { key: individual.privateKey, kid: individual.keyId, claims: good },
      401,
    ],
    ['in its scope', { claims: { ...good, scope: ['GET /v1/apps'] } }, 200],
    ['out of its scope', { claims: { ...good, scope: ['GET /v1/builds'] } }, 401],
  ]
  for (const [name, { key = team.privateKey, kid = team.keyId, claims }, status] of attempts) {
    const answer = await withToken(client, '/v1/apps', await sign(key, { kid, claims }))
    expect([name, answer.status, status === 401 ? errors(answer) : []]).toEqual([
      name,
      status,
      status === 401 ? refusedToken : [],
    ])
  }
  expect((await withToken(client, '/v1/apps')).status).toBe(401)
  const individualToken = await sign(individual.privateKey, { kid: individual.keyId, claims: userClaims })
  expect((await withToken(client, '/v1/profiles', individualToken)).status).toBe(403)
  const token = await sign(team.privateKey, { kid: team.keyId, claims: good })
  sandbox.advance(11 * 60_000)
  expect((await withToken(client, '/v1/apps', token)).status).toBe(401)
})

test('paths and methods that are not there are told in the words of Apple', async () => {
  await using client = await connect()
  const told = async (path: string) => {
    const answer = await client.get(path)
    return [answer.status, ...errors(answer)]
  }
  expect(await told('/v1/nothing')).toEqual([404, "PATH_ERROR The resource 'nothing' does not exist"])
  expect(await told('/v1/apps/1/nothing')).toEqual([
    404,
    "PATH_ERROR The relationship 'nothing' does not exist",
  ])
  expect(await told('/v1/apps/1')).toEqual([
    404,
    "NOT_FOUND data/id There is no resource of type 'apps' with id '1'",
  ])
  expect(await told('/v1/buildUploads')).toEqual([
    403,
    "FORBIDDEN_ERROR The resource 'buildUploads' does not allow 'GET_COLLECTION'. Allowed operations are: CREATE, DELETE, GET_INSTANCE",
  ])
  expect((await told('/v1/builds/1/betaGroups'))[0]).toBe(403)
  const missing = await client.get('/v1/gameCenterDetails/1')
  expect([missing.status, missing.body]).toEqual([
    501,
    'The sandbox does not implement GameCenterDetailsGetInstance (GET /v1/gameCenterDetails/{id}).\n',
  ])
})

test('every wrong parameter is told at once', async () => {
  await using client = await connect()
  const query =
    'limit=201&include=app,nothing&fields[builds]=version,wrong&filter[wrong]=1&sort=wrong&filter[processingState]=DONE&include=app'
  expect(errors(await client.get(`/v1/builds?${query}`))).toEqual([
    "PARAMETER_ERROR.INVALID limit '201' is not a valid value: it must be a number from 1 to 200",
    "PARAMETER_ERROR.INVALID include 'nothing' is not a valid relationship name",
    "PARAMETER_ERROR.INVALID fields[builds] 'wrong' is not a valid field name",
    "PARAMETER_ERROR.ILLEGAL filter[wrong] The parameter 'filter[wrong]' can not be used with this request",
    "PARAMETER_ERROR.INVALID sort 'wrong' is not a valid sort field",
    "PARAMETER_ERROR.INVALID filter[processingState] 'DONE' is not a valid filter type",
    "PARAMETER_ERROR.ILLEGAL include The parameter 'include' can not be used with this request",
  ])
  expect(errors(await client.get('/v1/betaAppReviewSubmissions'))).toEqual([
    "PARAMETER_ERROR.REQUIRED filter[build] You must provide a value for the parameter 'filter[build]' with this request",
  ])
})

test('everything wrong with a body is told at once', async () => {
  await using client = await connect()
  const wrong = entity(
    'buildUploads',
    { cfBundleVersion: 42, platform: 'ios', cfBundle: '1' },
    { build: null },
  )
  expect(errors(await client.post('/v1/buildUploads', wrong)).sort()).toEqual([
    "ENTITY_ERROR.ATTRIBUTE.INVALID /data/attributes/platform 'ios' is not a valid value for the attribute 'platform'",
    "ENTITY_ERROR.ATTRIBUTE.REQUIRED /data/attributes/cfBundleShortVersionString You must provide a value for the attribute 'cfBundleShortVersionString' with this request",
    "ENTITY_ERROR.ATTRIBUTE.TYPE /data/attributes/cfBundleVersion Expected a value of type 'string' for the attribute 'cfBundleVersion'",
    "ENTITY_ERROR.ATTRIBUTE.UNKNOWN /data/attributes/cfBundle 'cfBundle' is not an attribute on the resource 'buildUploads'",
    "ENTITY_ERROR.RELATIONSHIP.NOT_ALLOWED /data/relationships/build The relationship 'build' can not be included in a 'CREATE' request",
    "ENTITY_ERROR.RELATIONSHIP.REQUIRED /data/relationships/app You must provide a value for the relationship 'app' with this request",
  ])
  const empty = await client.post('/v1/buildUploads', {})
  expect([empty.status, ...errors(empty)]).toEqual([
    422,
    "ENTITY_UNPROCESSABLE Unexpected or invalid value at 'data'.",
  ])
})

test('linkage is shown only on request, and a list of fields drops relations while what is included stays', async () => {
  await using client = await connect()
  const { sandbox } = client
  sandbox.addApp({ bundleId: 'com.example.app' })
  const { id } = sandbox.addBuild({ app: 'com.example.app', version: '1.0', buildNumber: '1' })
  sandbox.addBuild({ app: 'com.example.app', version: '1.0', buildNumber: '2' })
  const plain = await client.get(`/v1/builds/${id}`)
  expect(dig(plain.body, 'data.relationships.app')).toEqual({
    links: {
      self: `${sandbox.url}/v1/builds/${id}/relationships/app`,
      related: `${sandbox.url}/v1/builds/${id}/app`,
    },
  })
  expect(dig(plain.body, 'included')).toBeUndefined()
  const both = await client.get('/v1/builds?include=app,preReleaseVersion')
  expect(list(both.body, 'included').map(({ type }) => type)).toEqual(['apps', 'preReleaseVersions'])
  const sparse = await client.get('/v1/builds?include=app&fields[builds]=version')
  expect(dig(sparse.body, 'data.0.relationships')).toBeUndefined()
  expect(list(sparse.body, 'included')).toHaveLength(1)
})

test('lists come in pages that are followed by their links', async () => {
  await using client = await connect()
  const { sandbox } = client
  sandbox.addApp({ bundleId: 'com.example.app' })
  for (let number = 1; number <= 120; number += 1) {
    sandbox.addBuild({ app: 'com.example.app', version: '1.0', buildNumber: String(number) })
  }
  const seen: unknown[] = []
  const sizes: number[] = []
  for (let path: string | undefined = '/v1/builds?fields[builds]=version'; path; ) {
    const { body } = await client.get(path)
    expect(dig(body, 'meta.paging.total')).toBe(120)
    seen.push(...list(body, 'data').map((build) => dig(build, 'attributes.version')))
    sizes.push(list(body, 'data').length)
    const next = dig(body, 'links.next')
    path = typeof next === 'string' ? next : undefined
  }
  expect(sizes).toEqual([50, 50, 20])
  expect(new Set(seen).size).toBe(120)
  const { body } = await client.get('/v1/preReleaseVersions?include=builds')
  expect(list(body, 'data.0.relationships.builds.data')).toHaveLength(10)
  expect(dig(body, 'data.0.relationships.builds.meta.paging')).toEqual({ total: 120, limit: 10 })
})

test('filters reach over relations, and the one for bundle ids matches beginnings', async () => {
  await using client = await connect()
  const { sandbox } = client
  const app = sandbox.addApp({ bundleId: 'com.example.app' })
  sandbox.addApp({ bundleId: 'com.example.app.watch' })
  for (const platform of ['IOS', 'MAC_OS']) {
    sandbox.addBuild({ app: 'com.example.app', version: '1.2.0', buildNumber: '42', platform })
  }
  expect(list((await client.get('/v1/apps?filter[bundleId]=com.example.app')).body, 'data')).toHaveLength(2)
  const path = `/v1/builds?filter[app]=${app.id}&filter[version]=42&filter[preReleaseVersion.platform]=MAC_OS`
  expect(
    list((await client.get(`${path}&filter[preReleaseVersion.version]=1.2.0,1.2`)).body, 'data'),
  ).toHaveLength(1)
  expect(list((await client.get(`${path}&filter[preReleaseVersion.version]=1.2`)).body, 'data')).toHaveLength(
    0,
  )
})

test('the budget of a key is told on every answer and used up after an hour’s requests', async () => {
  await using client = await connect({ rateLimit: 2, sendsRetryAfter: true })
  const first = await client.get('/v1/apps')
  expect(first.headers.get('x-rate-limit')).toBe('user-hour-lim:2;user-hour-rem:1;')
  expect(first.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/)
  await client.get('/v1/apps')
  const refused = await client.get('/v1/apps')
  expect([refused.status, Number(refused.headers.get('retry-after')) > 3500]).toEqual([429, true])
  expect(errors(refused)[0]).toMatch('RATE_LIMIT_EXCEEDED')
  client.sandbox.advance(3_600_000)
  expect((await client.get('/v1/apps')).status).toBe(200)
})
