import type { RuleId } from '../model/rule.js';

export interface ScheduleFault {
  readonly rule: RuleId;
  readonly needed: string;
  /** A written reason may stand in for it. */
  readonly waivable: boolean;
  /** The slot, or two that do not go together; absent where it is of no slot alone. */
  readonly slots?: readonly string[];
  /** The tier at which it is so; absent where it is so at any. */
  readonly tier?: string;
}
