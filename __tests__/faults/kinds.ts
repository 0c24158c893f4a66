import type { Fault } from '../../src/sandbox/faults.ts'
import type { RecordedRequest } from '../../src/sandbox/recorder.ts'
import type { WorkflowInputs } from '../support/run-action.ts'

export interface FaultKind {
  name: string
  fault: Fault
  /** How many requests alike it hits from there on; 1 unless told. */
  times?: number
  /** Whether this kind can come upon the request at all; `earlier` are those before it. */
  canHit: (request: RecordedRequest, earlier: readonly RecordedRequest[]) => boolean
  inputs?: WorkflowInputs
  /** How long the run may take, in real time; long enough for all pauses of the client unless told. */
  timeoutMs?: number
  /** For how many requests lists show the state before a write, in the whole run. */
  listsLateBy?: number
  /** Upon a run that comes after one that ended well. */
  isSecondRun?: true
  /** The process is killed there. */
  isKilled?: true
}

const always = () => true
const toApi = ({ origin }: RecordedRequest) => origin === 'api'
const toStorage = ({ origin, method }: RecordedRequest) => origin === 'storage' && method === 'PUT'
const isWrite = ({ method }: RecordedRequest) => method !== 'GET'
const hasAnswer = ({ origin, status }: RecordedRequest) => origin === 'api' && status !== 204
const isLateRead = (request: RecordedRequest, earlier: readonly RecordedRequest[]) =>
  toApi(request) && !isWrite(request) && earlier.some((other) => toApi(other) && isWrite(other))
/** Long enough to pass by itself on no machine that is only busy. */
const impatient = { 'request-timeout': '2500ms' }

/** What comes once. Killed before an effect is killed after the one before it. */
export const kinds: readonly FaultKind[] = [
  { name: '401', fault: { kind: 'unauthorized' }, canHit: toApi },
  { name: '403', fault: { kind: 'status', status: 403 }, canHit: always },
  { name: '404', fault: { kind: 'status', status: 404 }, canHit: always },
  {
    name: '409',
    fault: { kind: 'status', status: 409 },
    canHit: (request) => toApi(request) && isWrite(request),
  },
  { name: '429', fault: { kind: 'status', status: 429 }, canHit: always },
  {
    name: '429 in 1 s',
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '1' } },
    canHit: always,
  },
  {
    name: '429 in 1 h',
    fault: { kind: 'status', status: 429, headers: { 'retry-after': '3600' } },
    canHit: toApi,
  },
  { name: '500', fault: { kind: 'status', status: 500 }, canHit: always },
  { name: '502 HTML', fault: { kind: 'html', status: 502 }, canHit: always },
  { name: '503 HTML', fault: { kind: 'html', status: 503 }, canHit: always },
  { name: '503 after', fault: { kind: 'html-after', status: 503 }, canHit: isWrite },
  { name: 'reset before', fault: { kind: 'reset-before' }, canHit: always },
  { name: 'reset after', fault: { kind: 'reset-after' }, canHit: always },
  {
    name: 'reset after, lists late',
    fault: { kind: 'reset-after' },
    canHit: (request) => toApi(request) && isWrite(request),
    listsLateBy: 2,
  },
  { name: 'hang', fault: { kind: 'hang' }, canHit: always, inputs: impatient },
  { name: 'hang after', fault: { kind: 'hang-after' }, canHit: isWrite, inputs: impatient },
  { name: 'cut off', fault: { kind: 'truncate' }, canHit: hasAnswer },
  { name: 'stale', fault: { kind: 'stale' }, canHit: isLateRead },
  {
    name: 'stale, run again',
    fault: { kind: 'stale' },
    canHit: (request) => toApi(request) && !isWrite(request),
    isSecondRun: true,
  },
  { name: 'killed after', fault: { kind: 'hang-after' }, canHit: isWrite, isKilled: true },
  { name: 'expired part', fault: { kind: 'expired-part' }, canHit: toStorage },
]

const forEver = 9_999

/** What stays until the run gives up, and what takes a process for each request. */
export const lastingKinds: readonly FaultKind[] = [
  { name: '403 for ever', fault: { kind: 'status', status: 403 }, times: forEver, canHit: toStorage },
  {
    name: '503 for ever',
    fault: { kind: 'html', status: 503 },
    times: forEver,
    canHit: always,
    timeoutMs: 25_000,
  },
  {
    name: '429 for ever',
    fault: { kind: 'status', status: 429 },
    times: forEver,
    canHit: toApi,
    timeoutMs: 10_000,
  },
  {
    name: 'hang for ever',
    fault: { kind: 'hang' },
    times: forEver,
    canHit: always,
    inputs: impatient,
    timeoutMs: 25_000,
  },
  {
    name: 'stale for ever',
    fault: { kind: 'stale' },
    times: forEver,
    canHit: isLateRead,
    timeoutMs: 25_000,
  },
  { name: 'killed before', fault: { kind: 'hang' }, canHit: always, isKilled: true },
]

export const allKinds = [...kinds, ...lastingKinds].map(({ name }) => name)
