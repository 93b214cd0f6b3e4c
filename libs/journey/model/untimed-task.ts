import type { Role } from './actor.js';
import type { RuleId } from './rule.js';

/** A task that a state calls for: raised when the state begins to, closed when it no longer does. */
export interface UntimedTask {
  readonly task: string;
  readonly role: Role;
  readonly title: string;
  readonly rule: RuleId;
  /** What ends it, or null where somebody simply ticks it off. */
  readonly endedBy: string | null;
}
