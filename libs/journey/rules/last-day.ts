import { type Decision, refuse } from '../model/decision.js';
import type { LastDay } from '../model/event-parts.js';
import type { Policy } from '../model/policy.js';
import { aField, needs } from '../model/requirement.js';
import { countsAsDose } from '../model/slot.js';
import type { JourneyState } from '../model/state.js';
import { DAY, localDate, startOfLocalDay } from '../time/local-time.js';
import { midnightOf } from '../sessions/local-days.js';
import { endOf, plannedBetween } from '../sessions/planned.js';
import { addDays } from '../time/spans.js';

type Discharge = NonNullable<JourneyState['discharge']>;

/**
 * R-DISCH: the instant that everything after a discharge counts from, ms since epoch: seat, summary, follow-ups, length of stay. Where the last day of
 * treatment was ahead, it is the time of day of the beginning, on that day.
 */
export const dischargedAt = ({ begunAt, lastDay }: Pick<Discharge, 'begunAt' | 'lastDay'>): number =>
  lastDay?.at ?? begunAt;

/**
 * Whether the client comes to sessions at an instant (ms since epoch) as things stand: in treatment, and in a discharge until the end of a last day that was
 * ahead (R-DISCH, version 3).
 */
export const stillComes = ({ phase, discharge }: JourneyState, at: number): boolean =>
  phase === 'treatment' || (phase === 'discharge' && at < (discharge?.lastDay?.until ?? -Infinity));

/**
 * R-DISCH, version 3 (`endings.mostDaysAhead`): the last day of treatment that a discharge names, or the refusal. Null where it is today, so that the record is
 * that of a discharge without such a day.
 * @param date local date, YYYY-MM-DD. @param at ms since epoch
 */
export const lastDayAhead = (
  date: string | undefined,
  at: number,
  { endings, calendar }: Policy,
): LastDay | Decision | null => {
  const today = localDate(at, calendar);
  if (date === undefined || date === today) return null;
  const most = endings?.mostDaysAhead ?? 0;
  const latest = localDate(addDays(at, most, calendar), calendar);
  if (date > today && date <= latest)
    return { date, at: addDays(at, (midnightOf(date) - midnightOf(today)) / DAY, calendar) };
  return refuse(
    'R-DISCH',
    most === 0
      ? 'Under the policy of this journey the last day of treatment is the day of the discharge.'
      : `The last day of treatment is today or within ${most} days.`,
    needs(
      most === 0 ? `lastDay: ${today}, or none` : `lastDay from ${today} to ${latest}`,
      aField('lastDay'),
    ),
  );
};

/**
 * R-DISCH, version 3: the earliest instant at which the summary may be signed, ms since epoch: on the last day of treatment, once the last session of it is
 * over that was not called off ahead. Null where the discharge named no such day.
 */
export const signedFrom = ({ discharge, treatment }: JourneyState, policy: Policy): number | null => {
  const lastDay = discharge?.lastDay;
  if (!lastDay) return null;
  const { date } = lastDay;
  const { sessions } = treatment ?? {};
  const held = sessions ? plannedBetween(sessions, { from: date, to: date }, policy) : [];
  return Math.max(
    startOfLocalDay(lastDay.at, policy.calendar),
    ...held.filter((one) => countsAsDose(one) && !sessions!.recorded[one.session]).map(endOf),
  );
};
