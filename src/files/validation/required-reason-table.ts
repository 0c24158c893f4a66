/** A category of APIs for which Apple asks a reason. */
interface RequiredReasonCategory {
  readonly category: string
  /** The reasons that Apple has approved for it. */
  readonly reasons: readonly string[]
  /** What programs import of it. Methods of Objective-C leave no trace there, so that a use of these alone is not seen. */
  readonly symbols: readonly string[]
}

/** https://developer.apple.com/documentation/bundleresources/describing-use-of-required-reason-api */
export const requiredReasonCategories: readonly RequiredReasonCategory[] = [
  {
    category: 'NSPrivacyAccessedAPICategoryFileTimestamp',
    reasons: ['DDA9.1', 'C617.1', '3B52.1', '0A2A.1'],
    symbols: [
      ...['_stat', '_fstat', '_fstatat', '_lstat', '_stat$INODE64', '_fstat$INODE64', '_lstat$INODE64'],
      ...['_getattrlistbulk', '_NSFileCreationDate', '_NSFileModificationDate'],
      ...['_NSURLCreationDateKey', '_NSURLContentModificationDateKey'],
    ],
  },
  {
    category: 'NSPrivacyAccessedAPICategorySystemBootTime',
    reasons: ['35F9.1', '8FFB.1', '3D61.1'],
    symbols: ['_mach_absolute_time'],
  },
  {
    category: 'NSPrivacyAccessedAPICategoryDiskSpace',
    reasons: ['85F4.1', 'E174.1', '7D9E.1', 'B728.1'],
    symbols: [
      ...['_statfs', '_statvfs', '_fstatfs', '_fstatvfs', '_statfs$INODE64', '_fstatfs$INODE64'],
      ...['_NSFileSystemFreeSize', '_NSFileSystemSize', '_NSURLVolumeAvailableCapacityKey'],
      '_NSURLVolumeAvailableCapacityForImportantUsageKey',
      '_NSURLVolumeAvailableCapacityForOpportunisticUsageKey',
      '_NSURLVolumeTotalCapacityKey',
    ],
  },
  {
    category: 'NSPrivacyAccessedAPICategoryActiveKeyboards',
    reasons: ['3EC4.1', '54BD.1'],
    symbols: [],
  },
  {
    category: 'NSPrivacyAccessedAPICategoryUserDefaults',
    reasons: ['CA92.1', '1C8F.1', 'C56D.1', 'AC6B.1'],
    symbols: ['_OBJC_CLASS_$_NSUserDefaults'],
  },
]
