import type { Policy } from '../model/policy.js';
import { whicheverIsFirst } from './asked-by-state.js';
import type { RunningClock } from './clock.js';

const TODAY = 'asked.C-SSRS.';
const BY_PLAN = /^(instrument|baseline)\.C-SSRS\b/;

/**
 * Of two clocks for one C-SSRS the stricter one alone: asked for the same day after item 9, it is not asked for by the cadence or the baseline as well
 * (`whicheverAsksFirst`). A PHQ-9 after a positive PHQ-2 has no ladder, and the one of the cadence must not be lost.
 */
export const onceForToday = (clocks: readonly RunningClock[], policy: Policy): readonly RunningClock[] => {
  const today = clocks.find(({ id }) => id.startsWith(TODAY));
  if (!today || !whicheverIsFirst(policy)) return clocks;
  const byPlan = clocks.filter(({ id }) => BY_PLAN.test(id));
  return clocks
    .filter((one) => !byPlan.includes(one))
    .map((one) => (one === today ? byPlan.reduce(asLateAs, one) : one));
};

/**
 * The clock of today in place of one that was missed before it began. It is missed from its beginning on, since when the other was due, and whoever the other
 * had told is told at once. It has as many rungs as before, because the other may end while this one runs, as in a hold.
 */
const asLateAs = (today: RunningClock, other: RunningClock): RunningClock => {
  const since = today.rungs[0]!.at;
  const told = new Set(other.rungs.filter(({ at, rung }) => rung > 0 && at <= since).map(({ role }) => role));
  if (told.size === 0) return today;
  const last = today.rungs.findLastIndex(({ role }) => told.has(role));
  return {
    ...today,
    dueAt: other.dueAt ?? other.rungs[0]!.at,
    rungs: today.rungs.map((rung, index) => ({
      ...rung,
      rung: rung.rung + 1,
      at: index <= last ? since : rung.at,
    })),
  };
};
