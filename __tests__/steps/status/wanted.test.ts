import { kindsWith, stateKinds, stateNames } from '../../../src/app-store-connect/state-names.ts'
import { readWanted } from '../../../src/steps/status/wanted.ts'

const named = (text: string) => readWanted(text).map(({ kind, state }) => `${kind}:${state}`)

test.each([
  ['READY_FOR_REVIEW', 'version:READY_FOR_REVIEW'],
  ['IN_REVIEW', 'version:IN_REVIEW'],
  ['REJECTED', 'version:REJECTED'],
  ['COMPLETE', 'submission:COMPLETE'],
  ['UNRESOLVED_ISSUES', 'submission:UNRESOLVED_ISSUES'],
  ['PROCESSING', 'build:PROCESSING'],
  ['VALID', 'build:VALID'],
  ['FAILED', 'build:FAILED'],
  ['IN_BETA_TESTING', 'external:IN_BETA_TESTING'],
  ['APPROVED', 'beta-review:APPROVED'],
  ['PAUSED', 'phased-release:PAUSED'],
  ['AWAITING_UPLOAD', 'upload:AWAITING_UPLOAD'],
  ['READY_FOR_SALE', 'version:READY_FOR_DISTRIBUTION'],
  ['pending-developer-release', 'version:PENDING_DEVELOPER_RELEASE'],
  ['submission: in review', 'submission:IN_REVIEW'],
  ['Beta_Review:APPROVED', 'beta-review:APPROVED'],
  ['upload:COMPLETE', 'upload:COMPLETE'],
])('%s means %s', (text, meaning) => {
  expect(named(text)).toEqual([meaning])
})

test('several stand in lines or between commas', () => {
  expect(named('IN_REVIEW, build:VALID\nREJECTED\n')).toEqual([
    'version:IN_REVIEW',
    'build:VALID',
    'version:REJECTED',
  ])
})

test('a bare name says what else has it', () => {
  expect(readWanted('IN_REVIEW')[0]?.alsoOf).toEqual(['submission', 'beta-review'])
  expect(readWanted('submission:IN_REVIEW')[0]?.alsoOf).toEqual([])
})

test.each([
  ['PENDNG_DEVELOPER_RELEASE', /did you mean PENDING_DEVELOPER_RELEASE \(of version\)\?/],
  ['version:VALID', /VALID is a state of build, not of version/],
  ['builds:VALID', /begins with "builds", which has no states; did you mean build:VALID\?/],
  ['phased-release:STOPPED', /The names there are: phased-release: INACTIVE ACTIVE PAUSED COMPLETE/],
  ['nonsense', /The names there are: version: PREPARE_FOR_SUBMISSION .*upload: AWAITING_UPLOAD/],
  [',', /names no state/],
])('%s is refused', (text, problem) => {
  expect(() => readWanted(text)).toThrow(problem)
})

test('all that is wrong is told at once', () => {
  expect(() => readWanted('VALD, version:VALID, IN_REVIEW')).toThrow(
    /did you mean VALID[\s\S]*not of version/,
  )
})

test('every name belongs to what lists it', () => {
  for (const kind of stateKinds)
    for (const state of stateNames[kind]) expect(kindsWith(state)).toContain(kind)
  expect(stateKinds.toSorted()).toEqual(Object.keys(stateNames).toSorted())
})
