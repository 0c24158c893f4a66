/** What a program imports, and which keys of Info.plist then have to tell the user why. */
interface ProtectedResource {
  readonly resource: string
  /** Any of these will do; the first is the one to add. */
  readonly keys: readonly string[]
  /** Classes of which one is enough. */
  readonly classes: readonly string[]
  /** Functions of C of which one is enough. */
  readonly functions?: readonly string[]
  /** Where the rule holds; everywhere unless told. */
  readonly platforms?: readonly string[]
}

/**
 * Only classes that are of no use without the permission. AVCaptureDevice alone, for example, tells nothing about the camera: it
 * is asked about microphones too.
 */
export const protectedResources: readonly ProtectedResource[] = [
  {
    resource: 'the camera',
    keys: ['NSCameraUsageDescription'],
    classes: [
      'AVCapturePhotoOutput',
      'AVCaptureStillImageOutput',
      'AVCaptureMovieFileOutput',
      'AVCaptureVideoDataOutput',
      'AVCaptureMetadataOutput',
      'VNDocumentCameraViewController',
      'ARWorldTrackingConfiguration',
      'ARFaceTrackingConfiguration',
    ],
    platforms: ['iOS', 'macOS'],
  },
  {
    resource: 'camera or microphone',
    keys: ['NSCameraUsageDescription', 'NSMicrophoneUsageDescription'],
    classes: ['AVCaptureDeviceInput'],
    platforms: ['iOS', 'macOS', 'visionOS'],
  },
  {
    resource: 'the microphone',
    keys: ['NSMicrophoneUsageDescription'],
    classes: ['AVAudioRecorder', 'AVCaptureAudioDataOutput'],
    platforms: ['iOS', 'macOS', 'watchOS', 'visionOS'],
  },
  {
    resource: 'the photo library',
    keys: ['NSPhotoLibraryUsageDescription', 'NSPhotoLibraryAddUsageDescription'],
    classes: ['PHPhotoLibrary', 'PHAssetCreationRequest', 'ALAssetsLibrary'],
  },
  {
    resource: 'contacts',
    keys: ['NSContactsUsageDescription'],
    classes: ['CNContactStore'],
    functions: ['ABAddressBookCreateWithOptions', 'ABAddressBookRequestAccessWithCompletion'],
  },
  {
    resource: 'calendars or reminders',
    keys: [
      'NSCalendarsFullAccessUsageDescription',
      'NSCalendarsWriteOnlyAccessUsageDescription',
      'NSCalendarsUsageDescription',
      'NSRemindersFullAccessUsageDescription',
      'NSRemindersUsageDescription',
    ],
    classes: ['EKEventStore'],
  },
  {
    resource: 'the location',
    keys: [
      'NSLocationWhenInUseUsageDescription',
      'NSLocationAlwaysAndWhenInUseUsageDescription',
      'NSLocationAlwaysUsageDescription',
      'NSLocationUsageDescription',
    ],
    classes: ['CLLocationManager'],
  },
  {
    resource: 'Bluetooth',
    keys: ['NSBluetoothAlwaysUsageDescription', 'NSBluetoothPeripheralUsageDescription'],
    classes: ['CBCentralManager', 'CBPeripheralManager'],
    platforms: ['iOS', 'watchOS', 'visionOS', 'tvOS'],
  },
  {
    resource: 'motion and fitness data',
    keys: ['NSMotionUsageDescription'],
    classes: [
      'CMPedometer',
      'CMMotionActivityManager',
      'CMAltimeter',
      'CMSensorRecorder',
      'CMHeadphoneMotionManager',
    ],
    platforms: ['iOS', 'watchOS'],
  },
  {
    resource: 'speech recognition',
    keys: ['NSSpeechRecognitionUsageDescription'],
    classes: ['SFSpeechRecognizer'],
  },
  {
    resource: 'health data',
    keys: ['NSHealthShareUsageDescription', 'NSHealthUpdateUsageDescription'],
    classes: ['HKHealthStore'],
    platforms: ['iOS', 'watchOS', 'visionOS'],
  },
  { resource: 'HomeKit', keys: ['NSHomeKitUsageDescription'], classes: ['HMHomeManager'] },
  {
    resource: 'the media library',
    keys: ['NSAppleMusicUsageDescription'],
    classes: ['MPMediaLibrary', 'MPMediaPickerController', 'SKCloudServiceController'],
    platforms: ['iOS'],
  },
  {
    resource: 'tracking across apps',
    keys: ['NSUserTrackingUsageDescription'],
    classes: ['ATTrackingManager'],
    platforms: ['iOS', 'tvOS', 'visionOS'],
  },
  {
    resource: 'Siri',
    keys: ['NSSiriUsageDescription'],
    classes: ['INPreferences'],
    platforms: ['iOS', 'watchOS'],
  },
  {
    resource: 'NFC',
    keys: ['NFCReaderUsageDescription'],
    classes: ['NFCNDEFReaderSession', 'NFCTagReaderSession', 'NFCVASReaderSession'],
    platforms: ['iOS'],
  },
  {
    resource: 'nearby devices',
    keys: ['NSNearbyInteractionUsageDescription', 'NSNearbyInteractionAllowOnceUsageDescription'],
    classes: ['NISession'],
    platforms: ['iOS', 'watchOS'],
  },
  {
    resource: 'the TV provider',
    keys: ['NSVideoSubscriberAccountUsageDescription'],
    classes: ['VSAccountManager'],
    platforms: ['iOS', 'tvOS'],
  },
]

export function symbolsOf({ classes, functions = [] }: ProtectedResource): string[] {
  return [...classes.map((name) => `_OBJC_CLASS_$_${name}`), ...functions.map((name) => `_${name}`)]
}
