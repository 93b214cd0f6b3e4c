import type { RunningClock } from '../clocks/clock.js';
import { nextOf } from '../clocks/clocks.js';
import type { Calendar, Policy } from '../model/policy.js';
import type { Span } from '../model/span.js';
import { endOf, plannedSession } from '../sessions/planned.js';
import type { JourneyState } from '../model/state.js';
import { localDate } from '../time/local-time.js';
import { addDays, addSpan, isBusinessDay } from '../time/spans.js';
import { attendanceClock } from '../sessions/watched.js';
import { instant, iso, list, observed, type Input } from './input.js';

/** A span in words: "1 business day", "48 hours". */
export const spanInWords = (span: Span): string => {
  const [unit, count] = Object.entries(span)[0] as [string, number];
  const named = unit === 'businessDays' ? 'business days' : unit;
  return `${count} ${count === 1 ? named.slice(0, -1) : named}`;
};

/** Local dates from the day after `since` to the day of `due`: business days, which count, and days on which the office is closed. */
const daysBetweenThem = (since: number, due: number, calendar: Calendar): Input[] => {
  const business: string[] = [];
  const closed: string[] = [];
  for (let day = 1; ; day += 1) {
    const at = addDays(since, day, calendar);
    if (at > due) break;
    (isBusinessDay(at, calendar) ? business : closed).push(localDate(at, calendar));
  }
  return [observed('businessDays', list(business)), observed('daysNotCounted', list(closed))];
};

const MOST_LISTED = 92;

/** What a clock was counted from: its start, its span, when it is due, and the days of the site's calendar that count. */
export const countedOf = (clock: RunningClock, state: JourneyState, policy: Policy): Input[] => {
  const { since, span } = clock.counted ?? ofSession(clock, state, policy);
  const next = nextOf(clock, state);
  const due =
    clock.dueAt ??
    clock.rungs[0]?.at ??
    (since !== null && span ? addSpan(since, span, policy.calendar) : null);
  const inDays = span !== null && 'businessDays' in span && since !== null && due !== null;
  return [
    instant('countedFrom', since),
    ...(span ? [observed('span', spanInWords(span))] : []),
    instant('dueAt', due),
    ...(next ? [observed('nextRung', `${next.role} ${iso(next.at)}`)] : []),
    observed('timeZone', policy.calendar.timeZone),
    ...(inDays && span.businessDays <= MOST_LISTED ? daysBetweenThem(since, due, policy.calendar) : []),
  ];
};

/** A session's clock that has rung keeps no rungs. The planned session still tells what it was counted from. */
const ofSession = (
  { id }: RunningClock,
  { treatment }: JourneyState,
  policy: Policy,
): NonNullable<RunningClock['counted']> => {
  const session = id.slice(attendanceClock('').length);
  const planned =
    id === attendanceClock(session) && treatment?.sessions
      ? plannedSession(treatment.sessions, session, policy)
      : null;
  return planned && policy.sessions
    ? { since: endOf(planned), span: policy.sessions.recordWithin }
    : { since: null, span: null };
};
