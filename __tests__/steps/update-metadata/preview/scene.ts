import { crc32, deflateSync } from 'node:zlib'
import type {
  BeforeAndAfter,
  ShownLocale,
  ShownPicture,
  ShownSet,
  StorePage,
} from '../../../../src/steps/update-metadata/preview/store-page.ts'

export function same(value: string | null): BeforeAndAfter {
  return { before: value, after: value }
}

export function changed(before: string | null, after: string | null): BeforeAndAfter {
  return { before, after }
}

/** A picture of a few plain stripes; the same name is the same content. */
export function picture(name: string, { width = 129, height = 280 } = {}): ShownPicture {
  const hue = [...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 256
  const load = async () => drawPng({ width, height, color: (_x, y) => [hue, (y * 255) / height, 255 - hue] })
  return { key: name, fileName: `${name}.png`, width, height, load }
}

export function pictures(names: string): ShownPicture[] {
  return [...names].map((name) => picture(name))
}

export function screenshots(before: string, after: string, slot = 'APP_IPHONE_67'): ShownSet {
  return { kind: 'screenshot', slot, before: pictures(before), after: pictures(after) }
}

export function shownLocale(
  locale: string,
  texts: Record<string, BeforeAndAfter>,
  sets: ShownSet[] = [],
): ShownLocale {
  return { locale, texts, sets }
}

export function storePage(locales: ShownLocale[], more: Partial<StorePage> = {}): StorePage {
  return {
    appName: 'Pocket Garden',
    platform: 'IOS',
    versionString: '2.4',
    primaryLocale: 'en-US',
    general: {},
    locales,
    ...more,
  }
}

interface Drawing {
  width: number
  height: number
  color: (x: number, y: number) => [red: number, green: number, blue: number]
}

/** A true PNG, 8 bits a colour and without filters. */
export function drawPng({ width, height, color }: Drawing): Buffer {
  const lines = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1) lines.set(color(x, y).map(Math.round), y * (width * 3 + 1) + 1 + x * 3)
  const head = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 2, 0, 0, 0])
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1')
  return Buffer.concat([signature, chunk('IHDR', head), chunk('IDAT', deflateSync(lines)), chunk('IEND')])
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const whole = Buffer.alloc(named.length + 8)
  whole.writeUInt32BE(data.length, 0)
  whole.set(named, 4)
  whole.writeUInt32BE(crc32(named), named.length + 4)
  return whole
}
