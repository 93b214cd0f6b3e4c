import type { RuleId } from '../model/rule.js';

export interface ScheduleFault {
  readonly rule: RuleId;
  readonly needed: string;
  /** A written reason may stand in for it. */
  readonly waivable: boolean;
}
