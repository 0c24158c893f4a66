import type { Remark } from './build-uploads.ts'

const train =
  'This version is closed: it is approved, on sale, or lower than the one that is. Raise CFBundleShortVersionString, build again and upload that.'
const bundleId =
  'The bundle id in the package differs from the app record. Build with the bundle id of the app, or name the right app.'
const sdk =
  'The package was built with an SDK that Apple no longer takes (iOS 26 SDK, Xcode 26, since 28 April 2026). Build with a current Xcode.'
const redundant = 'This build was already uploaded. Raise CFBundleVersion, build again and upload that.'
const signing =
  'The package is not signed for the App Store. Export it with an Apple Distribution certificate and an App Store profile whose entitlements agree.'
const privacy =
  'A privacy manifest (PrivacyInfo.xcprivacy) is missing or incomplete. Add it to the app or update the named SDK: https://developer.apple.com/documentation/bundleresources/privacy-manifest-files'
const icons =
  'Add the missing or correct the named app icon in the asset catalog (1024 x 1024 pixels, no transparency).'

/** What to do about the ITMS numbers that Apple's processing reports. */
const advice: Record<string, string> = {
  90022: icons,
  90023: icons,
  90035: signing,
  90054: bundleId,
  90055: bundleId,
  90062: train,
  90161: signing,
  90164: signing,
  90165: signing,
  90186: train,
  90189: redundant,
  90338: 'The app refers to a private API. Remove it, or update the library that does.',
  90382: 'The app has had as many uploads as Apple takes in a day. Wait a day, and upload fewer builds.',
  90478: train,
  90626:
    'A localized Siri phrase or intent title is missing or invalid. Complete the intent definitions in every language.',
  90683:
    'A purpose string is missing: add the named NS…UsageDescription key to Info.plist, with a sentence that tells the user why.',
  90704: icons,
  90713: icons,
  90717: icons,
  90725: sdk,
  91053: privacy,
  91056: privacy,
  91061: privacy,
  91065: 'The named SDK must be signed by its maker. Update it.',
  DUPLICATE: redundant,
}

function remarkLine({ code, description }: Remark): string {
  const name = /^\d+$/.test(code) ? `ITMS-${code}` : code
  return `${name}: ${description || 'Apple gives no text here; the e-mail to the team has it.'}`
}

/** The advice for these remarks, without doubles. */
function adviceForRemarks(remarks: readonly Remark[]): string[] {
  return [...new Set(remarks.flatMap(({ code }) => advice[code.replace(/^ITMS-/i, '')] ?? []))]
}

export function remarkText(remarks: readonly Remark[]): string {
  return [
    ...remarks.map((remark) => `  ${remarkLine(remark)}`),
    ...adviceForRemarks(remarks).map((line) => `What to do: ${line}`),
  ].join('\n')
}
