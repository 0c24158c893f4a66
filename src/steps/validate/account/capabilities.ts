import type { CapabilityType } from '../../../app-store-connect/provisioning.ts'

/**
 * The capability that a bundle id needs for an entitlement. Game Center and in-app purchase are on from the start, so that nobody is told
 * to switch them on. https://developer.apple.com/documentation/bundleresources/entitlements
 */
export const capabilityOf: Readonly<Record<string, CapabilityType>> = {
  'aps-environment': 'PUSH_NOTIFICATIONS',
  'com.apple.developer.aps-environment': 'PUSH_NOTIFICATIONS',
  'com.apple.developer.icloud-container-identifiers': 'ICLOUD',
  'com.apple.developer.icloud-services': 'ICLOUD',
  'com.apple.developer.ubiquity-container-identifiers': 'ICLOUD',
  'com.apple.developer.ubiquity-kvstore-identifier': 'ICLOUD',
  'com.apple.developer.pass-type-identifiers': 'WALLET',
  'inter-app-audio': 'INTER_APP_AUDIO',
  'com.apple.developer.maps': 'MAPS',
  'com.apple.developer.associated-domains': 'ASSOCIATED_DOMAINS',
  'com.apple.developer.networking.vpn.api': 'PERSONAL_VPN',
  'com.apple.security.application-groups': 'APP_GROUPS',
  'com.apple.developer.healthkit': 'HEALTHKIT',
  'com.apple.developer.homekit': 'HOMEKIT',
  'com.apple.external-accessory.wireless-configuration': 'WIRELESS_ACCESSORY_CONFIGURATION',
  'com.apple.developer.in-app-payments': 'APPLE_PAY',
  'com.apple.developer.default-data-protection': 'DATA_PROTECTION',
  'com.apple.developer.siri': 'SIRIKIT',
  'com.apple.developer.networking.networkextension': 'NETWORK_EXTENSIONS',
  'com.apple.developer.networking.multipath': 'MULTIPATH',
  'com.apple.developer.networking.HotspotConfiguration': 'HOT_SPOT',
  'com.apple.developer.nfc.readersession.formats': 'NFC_TAG_READING',
  'com.apple.developer.ClassKit-environment': 'CLASSKIT',
  'com.apple.developer.authentication-services.autofill-credential-provider': 'AUTOFILL_CREDENTIAL_PROVIDER',
  'com.apple.developer.networking.wifi-info': 'ACCESS_WIFI_INFORMATION',
  'com.apple.developer.networking.custom-protocol': 'NETWORK_CUSTOM_PROTOCOL',
  'com.apple.developer.coremedia.hls.low-latency': 'COREMEDIA_HLS_LOW_LATENCY',
  'com.apple.developer.system-extension.install': 'SYSTEM_EXTENSION_INSTALL',
  'com.apple.developer.user-management': 'USER_MANAGEMENT',
  'com.apple.developer.applesignin': 'APPLE_ID_AUTH',
}
