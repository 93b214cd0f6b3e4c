import type { EventData } from '../model/event.js';
import type { Policy } from '../model/policy.js';
import type { JourneyState } from '../model/state.js';
import { dateOf, isClosed, midnightOf } from '../sessions/planned.js';
import { DAY, fromLocal, localDate } from '../time/local-time.js';

/**
 * R-POLICY: an adopted policy does not change what was decided about past sessions. Returns the local dates without sessions under the old calendar, since
 * sessions began or the calendar before was left. Returns nothing if the adopted policy closes the same dates: then there is nothing to keep.
 */
export const closedBefore = (
  { treatment }: JourneyState,
  from: Policy,
  to: Policy,
  at: number,
): Pick<EventData['policyAdopted'], 'closedBefore'> => {
  const sessions = treatment?.sessions;
  if (!sessions || !to.attendance) return {};
  const { calendar } = from;
  const since = sessions.calendars?.at(-1)?.until ?? sessions.schedules[0]!.from;
  const closed: string[] = [];
  let differs = false;
  for (let day = midnightOf(localDate(since, calendar)); day <= at + DAY; day += DAY) {
    const date = dateOf(day);
    // On the day on which the calendar before was left, this calendar counts only from that instant on.
    const start = Math.max(fromLocal(day, calendar), since);
    if (start > at) break;
    const isNow = isClosed(sessions, date, start, from);
    if (isNow) closed.push(date);
    differs ||= isNow !== isClosed(sessions, date, start, to);
  }
  return differs ? { closedBefore: closed } : {};
};
