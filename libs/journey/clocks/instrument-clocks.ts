import { measuredBy } from '#instruments/instrument-taken';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { startOfLocalDay } from '../time/local-time.js';
import { addSpan } from '../time/spans.js';
import type { RunningClock } from './clock.js';
import { reminder } from './clock.js';

/**
 * R-REASSESS, in treatment: each instrument of the cadence falls due its span after it was taken last, or after treatment
 * began or was taken up again, as that day begins: whoever plans the day finds it there. A new result is a new clock, so
 * that every rung is told once (R-ONCE).
 */
export const instrumentClocks = (state: JourneyState, policy: Policy): RunningClock[] =>
  (policy.instruments?.cadence ?? []).map(({ instrument, every }) => {
    const taken = state.results[measuredBy(instrument)]?.takenAt ?? -Infinity;
    const since = Math.max(state.phaseSince, taken);
    const due = startOfLocalDay(addSpan(since, every, policy.calendar), policy.calendar);
    const named = {
      id: `instrument.${instrument}.${since}`,
      rule: 'R-REASSESS',
      title: `${instrument} is due`,
      counted: { since, span: every },
    } as const;
    return reminder(named, due, policy.instruments!.grace, 'clinician', policy);
  });
