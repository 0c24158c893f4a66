import { listingRules } from '../../files/validation/listing-rules.ts'
import type { RuleText } from '../../files/validation/rule.ts'
import { packageRules } from '../../files/validation/rules.ts'
import { accountRules } from './account/rules.ts'

/** Everything that the step can find. */
export const allRules: readonly RuleText[] = [...packageRules, ...listingRules, ...accountRules]
