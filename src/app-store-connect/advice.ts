interface Advice {
  status?: number
  /** Matches the code itself and codes that go on after a dot. */
  code?: string
  /** Looked for in title and detail. */
  text?: RegExp
  advice: string
}

const agreements = 'https://appstoreconnect.apple.com/agreements'
const systemStatus = 'https://developer.apple.com/system-status/'

/** What to do about Apple's refusals, the more special ones first. Sources: the behaviour seen in public clients and issue threads. */
const table: readonly Advice[] = [
  {
    status: 401,
    advice:
      'Check that api-key-id, issuer-id and api-private-key belong together (Users and Access > Integrations), that the key is not revoked, and that issuer-id is given for a team key and left out for an individual key.',
  },
  {
    code: 'FORBIDDEN.REQUIRED_AGREEMENTS_MISSING_OR_EXPIRED',
    advice: `The Account Holder must accept the pending agreement at ${agreements}; nearly every call is refused until then.`,
  },
  {
    status: 403,
    text: /not associated with an active membership/,
    advice: 'The membership in the Apple Developer Program has ended; the Account Holder must renew it.',
  },
  {
    status: 403,
    text: /does not allow '[A-Z_]+'/,
    advice:
      'The resource has no such operation; this is no matter of permissions. Please report it as a bug of this action.',
  },
  {
    status: 403,
    advice:
      'The role of the key is too low for this, or it is an individual key where Apple asks for a team key. App Manager is the role that release work needs.',
  },
  {
    code: 'ENTITY_ERROR.ATTRIBUTE.INVALID.DUPLICATE',
    text: /bundle version|cfBundleVersion/i,
    advice:
      'This build number is used up for this version. Raise CFBundleVersion (the step next-build-number tells the next free one), build again and upload that.',
  },
  {
    text: /train version .* is closed|closed for new build submissions/i,
    advice:
      'This version is already approved or on sale. Raise CFBundleShortVersionString, then build again.',
  },
  {
    text: /value is already set/i,
    advice: 'Export compliance can be answered once per build. Upload a new build to answer otherwise.',
  },
  {
    code: 'ENTITY_UNPROCESSABLE.BETA_CONTRACT_MISSING',
    advice: `Apple sees no valid beta testing agreement for this app. The Account Holder looks for a pending agreement at ${agreements}; where none is pending only Apple can mend it: https://developer.apple.com/contact/ (App Store Connect > TestFlight).`,
  },
  {
    status: 422,
    text: /missing export compliance/i,
    advice: 'Set uses-non-exempt-encryption, or ITSAppUsesNonExemptEncryption in Info.plist.',
  },
  {
    status: 422,
    text: /beta app description/i,
    advice: 'Set beta-description, at least for the primary locale of the app.',
  },
  {
    status: 422,
    text: /beta app review information/i,
    advice: 'Set the review-contact inputs, and feedback-email for the primary locale of the app.',
  },
  {
    status: 422,
    text: /cannot add internal group|cannot be assigned to this internal group/i,
    advice: 'An internal group that gets every build by itself takes no assignment. Leave it out.',
  },
  {
    status: 422,
    text: /not assignable|assignable state/i,
    advice:
      'The build is still processed, lacks its export compliance answer, has expired, or is for internal testing only. Just after an answer about export compliance this passes: run again.',
  },
  {
    text: /format of the phone number/i,
    advice: 'Write the phone number with its country code, for example +44 20 7946 0000.',
  },
  {
    text: /invalid characters|invalid text/i,
    advice: 'Apple refuses emoji, "<" and some symbols in this text. Remove them.',
  },
  {
    code: 'ENTITY_ERROR.ATTRIBUTE.INVALID.TOO_LONG',
    advice: 'Shorten the text to the limit that Apple names.',
  },
  {
    status: 404,
    text: /resource of type 'apps'/,
    advice:
      'The app does not exist in this team, or the key may not see it. Just after an app was made, or in bad hours of the service, this passes: run again later.',
  },
  {
    text: /data usages|what data your app collects/i,
    advice:
      'Answer and publish the questions in App Store Connect > App Privacy; no API key can. Then run again.',
  },
  {
    text: /App screenshot missing/i,
    advice: 'Add a screenshot of that size to the primary locale (step update-metadata), or a larger one.',
  },
  {
    text: /another reviewSubmissions? with id/i,
    advice:
      'One review submission of a platform goes on at a time. Wait for its verdict, or set if-submission-exists: cancel.',
  },
  {
    text: /not in cancellable state/i,
    advice:
      'The review is over, or was never begun. Look at the page of the submission in App Store Connect.',
  },
  {
    text: /pre-release build could not be added/i,
    advice:
      'The build is of another version or platform, not processed, expired or for internal testing only; or the version is closed for changes. Name another build.',
  },
  {
    code: 'STATE_ERROR.ENTITY_STATE_INVALID',
    text: /cannot be reviewed/i,
    advice: 'Mend what is named above, with the step update-metadata or in App Store Connect, and run again.',
  },
  {
    status: 429,
    advice:
      'The hourly budget of this key is used up, or too many requests came at once. Jobs that share a key share its budget: use a key of its own for busy workflows.',
  },
  {
    code: 'UNEXPECTED_ERROR',
    advice: `Apple failed inside. If it stays, see ${systemStatus} and run again: the run goes on where it stopped.`,
  },
]

/** Where nothing more special is known. */
function generalAdvice(status: number): string[] {
  if (status === 0) {
    return [
      'See that the runner reaches this host, and whether a proxy or firewall is in between. Run the step again: it goes on from what is there.',
    ]
  }
  if (status === 408 || status >= 500) {
    return [
      `Apple's service is not well: see ${systemStatus}. Run the step again later: it goes on from what is there.`,
    ]
  }
  if (status === 404) {
    return [
      'This is gone, or the key may not see it. Apple also answers so for a while after something was made: run the step again, which goes on from what is there.',
    ]
  }
  if (status === 409 || status === 422) {
    return [
      'Where Apple names a value, correct it. Otherwise the present state does not allow this, or somebody else changed it at the same moment: look at it in App Store Connect, and run the step again.',
    ]
  }
  return []
}

export interface Advisable {
  code: string
  title: string
  detail: string
}

/** The advice for each of Apple's errors, without doubles. */
export function adviceFor(status: number, details: readonly Advisable[]): string[] {
  const subjects = details.length > 0 ? details : [{ code: '', title: '', detail: '' }]
  const found = subjects.flatMap(
    (subject) => table.find((entry) => fits(entry, status, subject))?.advice ?? [],
  )
  return found.length > 0 ? [...new Set(found)] : generalAdvice(status)
}

function fits(entry: Advice, status: number, { code, title, detail }: Advisable): boolean {
  if (entry.status !== undefined && entry.status !== status) return false
  if (entry.code !== undefined && code !== entry.code && !code.startsWith(`${entry.code}.`)) return false
  return entry.text === undefined || entry.text.test(`${title} ${detail}`)
}
