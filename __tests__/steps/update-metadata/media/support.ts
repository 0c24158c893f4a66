import { createHash } from 'node:crypto'
import type { Sandbox } from '../../../../src/sandbox/sandbox.ts'
import { type Files, locales, versionNamed } from '../../../support/listing-scene.ts'
import { png } from '../../../support/media-files.ts'

/** Pictures by locale, in fastlane's layout: `1.png` and on, unless the names are told. */
export function pictures(
  byLocale: Readonly<Record<string, number | readonly string[]>>,
  { width = 1290, height = 2796, suffix = '' }: { width?: number; height?: number; suffix?: string } = {},
): Files {
  return Object.fromEntries(
    Object.entries(byLocale).flatMap(([locale, wanted]) =>
      namesOf(wanted).map((name) => [
        `fastlane/screenshots/${locale}/${name}`,
        png(width, height, { pixels: `${locale} ${name} ${width} ${suffix}` }),
      ]),
    ),
  )
}

function namesOf(wanted: number | readonly string[]): readonly string[] {
  return typeof wanted === 'number'
    ? Array.from({ length: wanted }, (_, index) => `${index + 1}.png`)
    : wanted
}

export function inLocales(count: number, each: number): Record<string, number> {
  return Object.fromEntries(locales.slice(0, count).map((locale) => [locale, each]))
}

/** What a version shows, as `locale type: file names in order`, with the state behind each that is not finished. */
export function shown(
  sandbox: Sandbox,
  versionString = '1.1',
  type: 'appScreenshots' | 'appPreviews' = 'appScreenshots',
): string[] {
  const version = versionNamed(sandbox, versionString)
  const one = type === 'appScreenshots' ? 'appScreenshotSet' : 'appPreviewSet'
  const slot = type === 'appScreenshots' ? 'screenshotDisplayType' : 'previewType'
  const delivery = type === 'appScreenshots' ? 'assetDeliveryState' : 'videoDeliveryState'
  const localizations = sandbox
    .all('appStoreVersionLocalizations')
    .filter(({ relations }) => relations.appStoreVersion?.[0] === version.id)
  const members = new Map(sandbox.all(type).map((member) => [member.id, member]))
  return sandbox
    .all(`${one}s`)
    .flatMap((set) => {
      const owner = localizations.find(({ id }) => set.relations.appStoreVersionLocalization?.[0] === id)
      if (!owner) return []
      const files = (set.relations[type] ?? []).map((id) => {
        const attributes = members.get(id)?.attributes ?? {}
        const state = stateIn(attributes[delivery])
        return `${attributes.fileName}${state === 'COMPLETE' ? '' : ` ${state}`}`
      })
      return [`${owner.attributes.locale} ${set.attributes[slot]}: ${files.join(', ')}`]
    })
    .sort()
}

function stateIn(delivery: unknown): string {
  return typeof delivery === 'object' && delivery !== null && 'state' in delivery
    ? String(delivery.state)
    : ''
}

/** Without the bytes, which go to the storage and count for no budget. */
export function toApi(requests: readonly string[]): string[] {
  return requests.filter((request) => !request.endsWith(' storage'))
}

export function localizationOf(sandbox: Sandbox, locale: string, versionString = '1.1'): string {
  const version = versionNamed(sandbox, versionString)
  const found = sandbox
    .all('appStoreVersionLocalizations')
    .find(
      ({ attributes, relations }) =>
        attributes.locale === locale && relations.appStoreVersion?.[0] === version.id,
    )
  if (!found) throw new Error(`No localization ${locale}`)
  return found.id
}

/** Of a file below fastlane/screenshots. */
export function md5Of(files: Files, name: string): string {
  return createHash('md5')
    .update(files[`fastlane/screenshots/${name}`] ?? '')
    .digest('hex')
}
