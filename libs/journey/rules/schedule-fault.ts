import type { RuleId } from '../model/rule.js';

export interface ScheduleFault {
  readonly rule: RuleId;
  readonly needed: string;
  /** A written reason may stand in for it. */
  readonly waivable: boolean;
  /** The slot, or the two that do not go together; absent if it is the fault of no single slot. */
  readonly slots?: readonly string[];
  /** The tier at which it is a fault; absent if it is one at any tier. */
  readonly tier?: string;
}
