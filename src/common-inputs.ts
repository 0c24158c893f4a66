import { platforms } from './app-store-connect/builds.ts'
import { readPrivateKey } from './app-store-connect/private-key.ts'
import { isLoopback } from './app-store-connect/upload-url.ts'
import { choice, custom, duration, flag, text } from './inputs.ts'

/** What every step needs to talk to App Store Connect. */
export const connectionInputs = {
  apiKeyId: custom('Key ID of the App Store Connect API key (10 characters).', withoutQuotes),
  issuerId: custom(
    'Issuer ID of the team (a UUID). Leave it out for an individual key, which has none.',
    withoutQuotes,
  ).optional(),
  apiPrivateKey: custom(
    'The private key: the contents of AuthKey_XXXXXXXXXX.p8 in any form (PEM, with literal \\n, on one line, base64), or the path of the file.',
    readPrivateKey,
  ),
  apiUrl: custom('Base URL of the API: https, or http on loopback for the sandbox.', readApiUrl).or(
    new URL('https://api.appstoreconnect.apple.com'),
    'https://api.appstoreconnect.apple.com',
  ),
  timeout: duration('How long the whole step may take, for example `90 minutes`, `1h 30m` or `45s`.').or(
    60 * 60_000,
    '60 minutes',
  ),
  requestTimeout: duration(
    'How long one request, or a part of a file that moves no byte, may take before it is tried again.',
  ).or(60_000, '60s'),
}

/** The same for a step that does without credentials where none are given. */
export const offlineInputs = {
  ...connectionInputs,
  apiKeyId: connectionInputs.apiKeyId.optional(),
  apiPrivateKey: connectionInputs.apiPrivateKey.optional(),
}

export const dryRunInput = flag('Print the plan, set `plan` and `changes`, and send nothing but GETs.').or(
  false,
)

export const onTimeoutInput = choice(
  'What to do when the time is over while the step waits for Apple: what was done before stays done in either case.',
  ['fail', 'succeed'],
).or('fail')

export const pollIntervalInput = duration(
  'The longest pause between two looks while waiting; the first looks come sooner.',
).or(30_000, '30s')

export const platformInput = choice('The platform.', platforms, {
  macos: 'MAC_OS',
  osx: 'MAC_OS',
  tvos: 'TV_OS',
  appletvos: 'TV_OS',
  visionos: 'VISION_OS',
  xros: 'VISION_OS',
}).aka('app-type')

export const appIdInput = text('Apple ID of the app (a number), in place of its bundle id.')
export const bundleIdInput = text('Bundle id of the app.')
export const versionInput = text('Version (CFBundleShortVersionString), for example `1.2.0`.')
export const buildNumberInput = text('Build number (CFBundleVersion), for example `42`.')

function withoutQuotes(value: string): string {
  return value.replace(/^(["'])(.*)\1$/, '$2').trim()
}

function readApiUrl(value: string): URL {
  const url = URL.canParse(value) ? new URL(value) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && isLoopback(url.hostname))
  if (!url || !isSafe) {
    throw new Error(
      `is "${value}", but must be an https URL, or http on loopback (127.0.0.1, ::1, localhost).`,
    )
  }
  if (url.username || url.password) throw new Error('must not carry a user name or password.')
  return url
}
