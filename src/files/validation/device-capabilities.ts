/** https://developer.apple.com/documentation/bundleresources/information-property-list/uirequireddevicecapabilities */
export const deviceCapabilities: ReadonlySet<string> = new Set([
  ...['accelerometer', 'arkit', 'arm64', 'armv6', 'armv7', 'auto-focus-camera', 'bluetooth-le'],
  ...['camera-flash', 'driverkit', 'front-facing-camera', 'gamecontroller', 'gamekit', 'gps', 'gyroscope'],
  ...[
    'healthkit',
    'iphone-ipad-minimum-performance-a12',
    'iphone-performance-gaming-tier',
    'location-services',
  ],
  ...['magnetometer', 'metal', 'microphone', 'nfc', 'opengles-1', 'opengles-2', 'opengles-3', 'peer-peer'],
  ...['sms', 'spatial-audio', 'still-camera', 'telephony', 'video-camera', 'watch-companion', 'wifi'],
  ...[
    'ipad-minimum-performance-m1',
    'nearby-interaction',
    'live-activities',
    'performance-apple-intelligence',
  ],
])
