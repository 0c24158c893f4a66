import { adviceFor } from '../../src/app-store-connect/advice.ts'
import { AppleError, errorDetailsIn } from '../../src/app-store-connect/errors.ts'

const document = {
  errors: [
    {
      id: 'a',
      status: '409',
      code: 'STATE_ERROR.ENTITY_STATE_INVALID',
      title: 'The request cannot be fulfilled because of the state of another resource.',
      detail: 'Look at the associated errors.',
      source: { pointer: '/data/relationships/build' },
      meta: {
        associatedErrors: {
          '/v1/builds/1': [
            {
              code: 'ENTITY_ERROR.ATTRIBUTE.REQUIRED',
              title: 'Missing',
              detail: 'Give usesNonExemptEncryption',
            },
            { code: 'ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG', title: 'An attribute value is too long.' },
          ],
          '/v1/appScreenshots/': [{ code: 'X', title: 'Same', detail: 'Same' }],
        },
      },
    },
    {
      status: '400',
      code: 'PARAMETER_ERROR.INVALID',
      title: 'A parameter has an invalid value',
      source: { parameter: 'limit' },
    },
  ],
}

test('an error tells all that Apple says, associated errors included, with advice and the id of the request', () => {
  const error = new AppleError({
    request: 'POST /v1/reviewSubmissionItems',
    status: 409,
    details: errorDetailsIn(JSON.stringify(document)),
    reason: 'Apple refused POST /v1/reviewSubmissionItems with 409.',
    requestId: 'abc-123',
  })
  expect(error.message).toBe(
    [
      'Apple refused POST /v1/reviewSubmissionItems with 409.',
      '  STATE_ERROR.ENTITY_STATE_INVALID (at /data/relationships/build): The request cannot be fulfilled because of the state of another resource. Look at the associated errors.',
      '    ENTITY_ERROR.ATTRIBUTE.REQUIRED (of /v1/builds/1): Missing Give usesNonExemptEncryption',
      '    ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG (of /v1/builds/1): An attribute value is too long.',
      '    X (of /v1/appScreenshots/): Same',
      '  PARAMETER_ERROR.INVALID (at limit): A parameter has an invalid value',
      'What to do: Shorten the text to the limit that Apple names.',
      "Apple's request id: abc-123",
    ].join('\n'),
  )
  expect(error.gist).toBe('Look at the associated errors.')
  expect(error.has('STATE_ERROR')).toBe(true)
  expect(error.has('STATE')).toBe(false)
  expect(error.isPassing).toBe(false)
})

test.each(['', '<html>502</html>', '{}', '{"errors":null}', '{"errors":"x"}', 'null', '{"errors":[null]}'])(
  'the body %j is no reason to fail',
  (text) => {
    for (const { code, title, detail } of errorDetailsIn(text))
      expect([code, title, detail]).toEqual(['', '', ''])
  },
)

test.each([
  [401, 'NOT_AUTHORIZED', '', /belong together/],
  [403, 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED', '', /Account Holder must accept .*agreements/],
  [
    403,
    'FORBIDDEN_ERROR',
    "Team ID: 'X' is not associated with an active membership.",
    /membership .* has ended/,
  ],
  [403, 'FORBIDDEN_ERROR', "The resource 'builds' does not allow 'DELETE'.", /no such operation/],
  [403, 'FORBIDDEN_ERROR', 'The API key in use does not allow this request', /role of the key is too low/],
  [
    409,
    'ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE',
    'The bundle version must be higher',
    /Raise CFBundleVersion/,
  ],
  [
    409,
    'ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE.NEW',
    'The bundle version must be higher',
    /Raise CFBundleVersion/,
  ],
  [
    409,
    'X',
    "The train version '1.0' is closed for new build submissions",
    /Raise CFBundleShortVersionString/,
  ],
  [409, 'X', 'You cannot update when the value is already set.', /once per build/],
  [404, 'NOT_FOUND', "There is no resource of type 'apps' with id '1'", /does not exist in this team/],
  [429, 'RATE_LIMIT_EXCEEDED', '', /hourly budget/],
  [500, 'UNEXPECTED_ERROR', '', /system-status/],
  [404, 'NOT_FOUND', "There is no resource of type 'builds' with id '1'", /run the step again/],
  [409, 'STATE_ERROR', '', /present state does not allow this/],
  [422, 'X', '', /present state does not allow this/],
  [503, '', '', /Run the step again later/],
  [0, '', '', /runner reaches this host/],
])('%d %s %s has advice', (status, code, detail, advice) => {
  expect(adviceFor(status, [{ code, title: '', detail }])).toEqual([expect.stringMatching(advice)])
})

test('the same advice is given once, and an answer without a document has that of its status', () => {
  const details = [1, 2].map(() => ({ code: 'NOT_AUTHORIZED', title: '', detail: '' }))
  expect(adviceFor(401, details)).toHaveLength(1)
  expect(adviceFor(429, [])).toHaveLength(1)
  expect(adviceFor(418, [])).toEqual([])
})
