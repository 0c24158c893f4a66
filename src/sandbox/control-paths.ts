import type { IncomingMessage, ServerResponse } from 'node:http'
import { changeBehaviour } from './behaviour.ts'
import type { Controls } from './controls.ts'
import { isFaultRequest } from './faults.ts'
import { isObject, type JsonObject } from './json.ts'
import { isAssetOutcome, isOutcome } from './outcomes.ts'
import { isReviewVerdict } from './resources/review-course.ts'
import { isVersionState } from './resources/version-states.ts'
import { isSeedApp } from './seed.ts'
import { isSeedVersion } from './seed-store.ts'

const help = `This is a sandbox of App Store Connect, not Apple. Beside Apple's paths (/v1/...) it has these, without a token:

GET    /sandbox              this text
GET    /sandbox/requests     every request that came, as JSON
DELETE /sandbox/requests     forgets them
POST   /sandbox/faults       {"on":"POST /v1/buildUploads","skip":0,"times":1,"fault":{"kind":"status","status":503}}
                             on: method and path as in Apple's document, "PUT storage" or "*"
                             kinds: status (code, title, detail, headers), html, html-after (status), reset-before,
                             reset-after, hang, hang-after, truncate, stale, expired-part, unauthorized, slow (ms)
DELETE /sandbox/faults       forgets the faults not yet met
GET    /sandbox/clock        {"now":milliseconds,"rate":1}
POST   /sandbox/clock        {"advanceMs":60000} or {"rate":3600}
POST   /sandbox/outcomes     {"buildNumber":"42","upload":"FAILED","errors":[{"code":"90683"}]}
                             how the processing of the next fitting upload ends: bundleId, version, buildNumber; upload,
                             errors, warnings, infos, build, usesNonExemptEncryption, buildAudienceType, never;
                             uploadAfterMs, appearsAfterMs, validAfterMs, detailAfterMs
POST   /sandbox/apps         {"bundleId":"com.example.app","name":"Example","primaryLocale":"en-US","platforms":["IOS"],
                             "hasFirstVersions":true}
POST   /sandbox/versions     {"app":"com.example.app","versionString":"1.0","state":"READY_FOR_DISTRIBUTION"}
                             platform, localizations by locale, copyright, releaseType, build, reviewDetail
PATCH  /sandbox/versions     {"id":"...","state":"PENDING_DEVELOPER_RELEASE"} or {"id":"...","complete":true}, which fills
                             in whatever the version still needs to be reviewed
POST   /sandbox/verdicts     {"submission":"...","verdict":"approve"}; or reject, unresolved, invalid-binary;
                             without "submission" the only one that is in review
POST   /sandbox/assets       {"fileName":"1.png","errors":[{"code":"IMAGE_TOOL_FAILURE","description":"..."}]}
                             how the processing of the next fitting picture or film ends; afterMs, never
GET    /sandbox/behaviour    the answers chosen where Apple's own is not known
PATCH  /sandbox/behaviour    {"buildIdEqualsUploadId":true}
`

export interface ControlExchange {
  request: IncomingMessage
  response: ServerResponse
  path: string
}

export function isControlPath(path: string): boolean {
  return path === '/sandbox' || path.startsWith('/sandbox/')
}

/** The sandbox's own paths, for those outside its process. Nothing here is recorded or counted. */
export async function handleControl(
  controls: Controls,
  { request, response, path }: ControlExchange,
): Promise<void> {
  try {
    const body = await readObject(request)
    const result = control(controls, `${request.method} ${path}`, body)
    if (result === undefined)
      write(response, 404, `There is no ${request.method} ${path}; see GET /sandbox\n`)
    else write(response, 200, result)
  } catch (error) {
    write(response, 400, `${error instanceof Error ? error.message : error}\n`)
  }
}

function control(controls: Controls, request: string, body: JsonObject): string | object | undefined {
  const { clock, faults, behaviour } = controls
  switch (request) {
    case 'GET /sandbox':
      return help
    case 'GET /sandbox/requests':
      return controls.requests()
    case 'DELETE /sandbox/requests':
      controls.clearRequests()
      return {}
    case 'POST /sandbox/faults':
      if (!isFaultRequest(body))
        throw new Error('A fault needs "on" and "fault" with a known "kind"; see GET /sandbox')
      faults.add(body)
      return { remaining: faults.remaining }
    case 'DELETE /sandbox/faults':
      faults.clear()
      return {}
    case 'POST /sandbox/clock':
      changeClock(controls, body)
      return { now: clock.now(), rate: clock.rate }
    case 'GET /sandbox/clock':
      return { now: clock.now(), rate: clock.rate }
    case 'POST /sandbox/outcomes':
      if (!isOutcome(body)) throw new Error('This is not an outcome; see GET /sandbox')
      controls.outcome(body)
      return {}
    case 'POST /sandbox/apps':
      if (!isSeedApp(body)) throw new Error('An app needs a "bundleId"')
      return controls.addApp(body)
    case 'POST /sandbox/versions':
      if (!isSeedVersion(body))
        throw new Error('A version needs an "app", a "versionString" and a known "state"')
      return controls.addVersion(body)
    case 'PATCH /sandbox/versions':
      return changeVersion(controls, body)
    case 'POST /sandbox/verdicts': {
      const { submission, verdict } = body
      if (!isReviewVerdict(verdict)) throw new Error('"verdict" is one of those told by GET /sandbox')
      controls.reviewVerdict(submission === undefined ? undefined : String(submission), verdict)
      return {}
    }
    case 'POST /sandbox/assets':
      if (!isAssetOutcome(body)) throw new Error('This is not an outcome of an asset; see GET /sandbox')
      controls.assetOutcome(body)
      return {}
    case 'GET /sandbox/behaviour':
      return behaviour
    case 'PATCH /sandbox/behaviour':
      changeBehaviour(behaviour, body)
      return behaviour
    default:
      return undefined
  }
}

function changeVersion(controls: Controls, { id, state, complete }: JsonObject): object {
  const seen = complete === true ? controls.completeVersion(String(id)) : undefined
  if (state === undefined && seen) return seen
  if (typeof state !== 'string' || !isVersionState(state))
    throw new Error('"state" takes a state of a version')
  return controls.setVersionState(String(id), state)
}

function changeClock({ clock }: Controls, { advanceMs, rate }: JsonObject): void {
  if (typeof advanceMs !== 'number' && typeof rate !== 'number')
    throw new Error('"advanceMs" or "rate" takes a number')
  if (typeof rate === 'number') clock.rate = rate
  if (typeof advanceMs === 'number') clock.advance(advanceMs)
}

function write(response: ServerResponse, status: number, result: string | object): void {
  const isText = typeof result === 'string'
  response.writeHead(status, { 'content-type': isText ? 'text/plain; charset=utf-8' : 'application/json' })
  response.end(isText ? result : JSON.stringify(result))
}

async function readObject(request: IncomingMessage): Promise<JsonObject> {
  let text = ''
  for await (const chunk of request) text += chunk
  const body: unknown = text === '' ? {} : JSON.parse(text)
  if (!isObject(body)) throw new Error('The body must be a JSON object')
  return body
}
