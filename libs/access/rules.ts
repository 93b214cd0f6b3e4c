import type { AccessRule } from './access-rule.js';
import { caseloadRules } from './caseload-rules.js';
import { emergencyRules } from './emergency-rules.js';
import { workRules } from './work-rules.js';
import { programRules } from './program-rules.js';
import { treatmentRules } from './treatment-rules.js';

/**
 * Who may do what to what, and which relation they need. What no rule allows is refused (A-DENY). Every rule about something that is at a site requires
 * the relation `atSite`. docs/access.md has the same table.
 */
export const ACCESS_RULES = {
  ...caseloadRules,
  ...treatmentRules,
  ...emergencyRules,
  ...workRules,
  ...programRules,
} as const satisfies Record<string, AccessRule>;

export type AccessRuleId = keyof typeof ACCESS_RULES;

/** The id that a refusal names: a rule that would allow it under another relation, or A-DENY if there is none. */
export type RefusalId = AccessRuleId | 'A-DENY';

export const accessRules = Object.entries(ACCESS_RULES) as [AccessRuleId, AccessRule][];
