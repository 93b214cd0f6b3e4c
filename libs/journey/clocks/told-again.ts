import type { Policy } from '../model/policy.js';
import type { RuleId } from '../model/rule.js';
import type { JourneyState } from '../model/state.js';
import { MINUTE } from '../time/local-time.js';
import type { RunningClock } from './clock.js';
import { taskOfRung } from './task-of-rung.js';

/** Rules whose last rung is told again and again: somebody may be in danger for as long as nobody acts. */
const DOES_NOT_REST: readonly RuleId[] = ['R-RISK-HIGH', 'R-RISK-MODERATE', 'R-RELAPSE'];

/** With `risk.toldAgain` a screen that is asked for, and a C-SSRS after item 9, are told again as well. */
const ASKED_FOR = ['risk.screen', 'asked.C-SSRS.'];

const doesNotRest = ({ id, rule }: RunningClock, { risk }: Policy): boolean =>
  DOES_NOT_REST.includes(rule) ||
  (risk?.toldAgain !== undefined && ASKED_FOR.some((start) => id.startsWith(start)));

/** After which time the last rung of the clock is told again, ms: its last interval, and no sooner than the policy says. Null if it is told once. */
export const toldAgainEvery = (clock: RunningClock, policy: Policy): number | null => {
  const { rungs, counted } = clock;
  const { risk } = policy;
  const last = rungs.at(-1);
  if (!risk || !last || !doesNotRest(clock, policy)) return null;
  const before = rungs.at(-2)?.at ?? counted?.since ?? last.at;
  return Math.max(last.at - before, risk.toldAgainMinutes * MINUTE);
};

/**
 * R-RISK-HIGH, R-RISK-MODERATE, R-RELAPSE: after the last rung its task is told again at the last interval, until what the clock asks for is done.
 * It is counted from when the task was told last: a program that was down for a night tells it once, and not for each interval
 * that has gone by.
 */
export const untilSomebodyActs = (clock: RunningClock, state: JourneyState, policy: Policy): RunningClock => {
  const every = toldAgainEvery(clock, policy);
  if (every === null || (state.reached[clock.id]?.rungs ?? 0) < clock.rungs.length) return clock;
  const last = clock.rungs.at(-1)!;
  const told = state.tasks[taskOfRung(clock, last, state, policy)]?.raisedAt ?? last.at;
  return { ...clock, toldAgain: { ...last, at: told + every, again: true } };
};
