import type { AccessRule } from './access-rule.js';
import { caseloadRules } from './caseload-rules.js';
import { emergencyRules } from './emergency-rules.js';
import { workRules } from './work-rules.js';
import { programRules } from './program-rules.js';
import { treatmentRules } from './treatment-rules.js';

/**
 * Who may do what to what, and how they have to stand to it. What no rule lets is refused (A-DENY), and every rule on what
 * is at a site says so (A-SITE). docs/access.md has the same table.
 */
export const ACCESS_RULES = {
  ...caseloadRules,
  ...treatmentRules,
  ...emergencyRules,
  ...workRules,
  ...programRules,
} as const satisfies Record<string, AccessRule>;

export type AccessRuleId = keyof typeof ACCESS_RULES;

/** Refusals that are no rule's own: nothing lets it, or it is at another site. */
export type RefusalId = AccessRuleId | 'A-DENY';

export const accessRules = Object.entries(ACCESS_RULES) as [AccessRuleId, AccessRule][];
