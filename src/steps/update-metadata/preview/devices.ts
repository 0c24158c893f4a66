const names: Readonly<Record<string, string>> = {
  IPHONE_67: 'iPhone 6.9″',
  IPHONE_65: 'iPhone 6.5″',
  IPHONE_61: 'iPhone 6.3″',
  IPHONE_58: 'iPhone 6.1″',
  IPHONE_55: 'iPhone 5.5″',
  IPHONE_47: 'iPhone 4.7″',
  IPHONE_40: 'iPhone 4″',
  IPHONE_35: 'iPhone 3.5″',
  IPAD_PRO_3GEN_129: 'iPad 13″',
  IPAD_PRO_3GEN_11: 'iPad 11″',
  IPAD_PRO_129: 'iPad 12.9″ (2nd generation)',
  IPAD_105: 'iPad 10.5″',
  IPAD_97: 'iPad 9.7″',
  DESKTOP: 'Mac',
  WATCH_ULTRA: 'Apple Watch Ultra',
  WATCH_SERIES_10: 'Apple Watch Series 10',
  WATCH_SERIES_7: 'Apple Watch Series 7',
  WATCH_SERIES_4: 'Apple Watch Series 4',
  WATCH_SERIES_3: 'Apple Watch Series 3',
  APPLE_TV: 'Apple TV',
  APPLE_VISION_PRO: 'Apple Vision Pro',
}

/** Screenshots and previews of the same device have slots of different names. */
export function deviceOf(slot: string): string {
  return slot.replace(/^(IMESSAGE_)?APP_/, '$1')
}

/** What people call the device; Apple's word where it is one that came later. */
export function deviceName(device: string): string {
  const plain = device.replace(/^IMESSAGE_/, '')
  const name = Object.hasOwn(names, plain) ? (names[plain] ?? plain) : plain
  return plain === device ? name : `iMessage on ${name}`
}

export function deviceFrame(device: string): string {
  if (/IPHONE/.test(device)) return 'phone'
  if (/IPAD/.test(device)) return 'tablet'
  if (/WATCH/.test(device)) return 'watch'
  return 'monitor'
}

/** In the order in which people think of them: as in the table above, what is unknown last. */
export function byDevice(one: string, other: string): number {
  return rank(one) - rank(other)
}

function rank(device: string): number {
  const order = Object.keys(names)
  const place = order.indexOf(device.replace(/^IMESSAGE_/, ''))
  const known = place === -1 ? order.length : place
  return device.startsWith('IMESSAGE_') ? known + 100 : known
}
