import type { Role } from '../model/actor.js';
import type { Calendar } from '../model/policy.js';
import type { RiskPolicy } from '../model/policy-sections.js';
import { HOUR, startOfLocalDay } from '../time/local-time.js';
import { addDays } from '../time/spans.js';
import type { RunningClock } from './clock.js';

type Named = Pick<RunningClock, 'id' | 'rule' | 'title'>;

/**
 * A clock for what must be done on the day of `since`. The responsible role is told at once, and the policy's ladder from the end of that day. What is asked
 * for late in the evening has at least the policy's `leastHours`.
 */
export const sameDay = (
  named: Named,
  since: number,
  responsible: Role,
  { sameDay: { leastHours, ladder } }: RiskPolicy,
  calendar: Calendar,
): RunningClock => {
  const dueAt = Math.max(startOfLocalDay(addDays(since, 1, calendar), calendar), since + leastHours * HOUR);
  return {
    ...named,
    consequence: 'raiseTask',
    counted: { since, span: null },
    dueAt,
    rungs: [
      { at: since, role: responsible, rung: 0 },
      ...ladder.map(({ role, hours }, index) => ({ at: dueAt + hours * HOUR, role, rung: index + 1 })),
    ],
  };
};
