import { architectureRules } from './architectures.ts'
import { iconRules } from './icons.ts'
import { infoPlistRules } from './info-plist.ts'
import { leftoverRules } from './leftovers.ts'
import { macPackageRules } from './mac-package.ts'
import { privacyManifestRules } from './privacy-manifest.ts'
import { profileRules } from './profiles.ts'
import { purposeStringRules } from './purpose-strings.ts'
import type { Rule } from './rule.ts'
import { sdkRules } from './sdk.ts'
import { signingRules } from './signing.ts'
import { sizeRules } from './sizes.ts'
import { structureRules } from './structure.ts'
import { unreadableRule } from './unreadable.ts'
import { versionRules } from './versions.ts'

/** All rules for packages, by family. */
export const rules: readonly Rule[] = [
  unreadableRule,
  ...structureRules,
  ...infoPlistRules,
  ...versionRules,
  ...sdkRules,
  ...iconRules,
  ...purposeStringRules,
  ...privacyManifestRules,
  ...profileRules,
  ...signingRules,
  ...architectureRules,
  ...leftoverRules,
  ...sizeRules,
  ...macPackageRules,
]
