import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import type { Treatment } from '../model/treatment.js';
import { dischargedAt } from '../rules/last-day.js';
import { endOfWeek, isRecorded, unrecordedWeeks, weekClock } from '../rules/owed-weeks.js';
import { dateOf, midnightOf } from '../sessions/planned.js';
import { mondayOf } from '../sessions/weeks.js';
import { DAY, localDate } from '../time/local-time.js';
import { addSpan } from '../time/spans.js';
import type { RunningClock } from './clock.js';

/**
 * R-DOSE-WEEKS: if the plan names no sessions, the hours of each week of treatment are recorded when the week is over. The clock of the next week begins when
 * that week ends. Clocks of weeks that have ended run on until the hours are recorded, so that their task stays.
 */
export const weekClocks = (state: JourneyState, policy: Policy): RunningClock[] => {
  const { treatment, reached, phase } = state;
  if (!policy.weeks || !treatment) return [];
  // On hold no new week is asked for. A week from before the hold that was not recorded is still asked for.
  const next = treatment.sessions || phase === 'onHold' ? null : nextWeek(state, treatment, policy);
  const open = unrecordedWeeks(treatment, reached, policy);
  return [...open, ...(next === null ? [] : [next])].map((monday) => clockOf(monday, policy));
};

const clockOf = (monday: string, policy: Policy): RunningClock => {
  const end = endOfWeek(monday, policy);
  const { recordWithin } = policy.weeks!;
  const due = addSpan(end, recordWithin, policy.calendar);
  return {
    id: weekClock(monday),
    rule: 'R-DOSE-WEEKS',
    title: `Record the hours of the week of ${monday}`,
    consequence: 'raiseTask',
    rungs: [
      { at: end, role: 'clinician', rung: 0 },
      { at: due, role: 'supervisor', rung: 1 },
    ],
    dueAt: due,
    counted: { since: end, span: recordWithin },
  };
};

/** The first week of this stretch of treatment that is not recorded and has not ended; none after a discharge. */
const nextWeek = (
  { phaseSince, reached, discharge }: JourneyState,
  treatment: Treatment,
  { calendar }: Policy,
): string | null => {
  const { startedAt, askedSince } = treatment;
  const isOpen = (monday: string): boolean =>
    !isRecorded(treatment, monday, { calendar }) && !reached[weekClock(monday)];
  const since = discharge ? (discharge.before?.askedSince ?? startedAt) : (askedSince ?? phaseSince);
  let monday = mondayOf(localDate(Math.max(startedAt, since), calendar));
  while (!isOpen(monday)) monday = after(monday);
  return discharge && monday >= localDate(dischargedAt(discharge), calendar) ? null : monday;
};

const after = (monday: string): string => dateOf(midnightOf(monday) + 7 * DAY);
