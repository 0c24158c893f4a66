const turnable: Readonly<Record<string, string>> = {
  APP_IPHONE_67: '1260x2736 1290x2796 1320x2868',
  APP_IPHONE_65: '1242x2688 1284x2778',
  APP_IPHONE_61: '1179x2556 1206x2622',
  APP_IPHONE_58: '1080x2340 1125x2436 1170x2532',
  APP_IPHONE_55: '1242x2208',
  APP_IPHONE_47: '750x1334',
  APP_IPAD_PRO_3GEN_129: '2048x2732 2064x2752',
  APP_IPAD_PRO_129: '2048x2732',
  APP_IPAD_PRO_3GEN_11: '1488x2266 1640x2360 1668x2388 1668x2420',
  APP_IPAD_105: '1668x2224',
}

const fixed: Readonly<Record<string, string>> = {
  APP_IPHONE_40: '640x1136 640x1096 1136x640 1136x600',
  APP_IPHONE_35: '640x960 640x920 960x640 960x600',
  APP_IPAD_97: '1536x2048 1536x2008 768x1024 768x1004 2048x1536 2048x1496 1024x768 1024x748',
  APP_WATCH_ULTRA: '410x502 422x514',
  APP_WATCH_SERIES_10: '416x496',
  APP_WATCH_SERIES_7: '396x484',
  APP_WATCH_SERIES_4: '368x448',
  APP_WATCH_SERIES_3: '312x390',
  APP_DESKTOP: '1280x800 1440x900 2560x1600 2880x1800',
  APP_APPLE_TV: '1920x1080 3840x2160',
  APP_APPLE_VISION_PRO: '3840x2160',
}

/** The platform whose versions have a place for this kind of picture or film. */
export function platformOfDisplay(displayType: string): string {
  if (displayType.includes('DESKTOP')) return 'MAC_OS'
  if (displayType.includes('APPLE_TV')) return 'TV_OS'
  return displayType.includes('APPLE_VISION_PRO') ? 'VISION_OS' : 'IOS'
}

export function isAcceptedSize(
  displayType: string,
  { width, height }: { width: number; height: number },
): boolean {
  // The pictures of an iMessage app have the sizes of the device's own.
  const name = displayType.replace('IMESSAGE_', '')
  const sizes = (turnable[name] ?? fixed[name] ?? '').split(' ')
  return sizes.includes(`${width}x${height}`) || (name in turnable && sizes.includes(`${height}x${width}`))
}
