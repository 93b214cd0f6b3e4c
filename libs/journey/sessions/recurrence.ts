import type { Calendar } from '../model/policy.js';
import { type Slot, startMinute, WEEKS_BETWEEN } from '../model/slot.js';
import { DAY, fromLocal, localDate, MINUTE } from '../time/local-time.js';
import { midnightOf, weekdayOf } from './local-days.js';

/** Midnight of the first day on which a schedule that is in force from `from` (ms since epoch) holds the slot. */
const firstOf = (slot: Slot, from: number, calendar: Calendar): number => {
  const begin = midnightOf(localDate(from, calendar));
  const first = begin + ((slot.weekday - weekdayOf(begin) + 7) % 7) * DAY;
  const start = fromLocal(first + startMinute(slot) * MINUTE, calendar);
  return start < from ? first + 7 * DAY : first;
};

/**
 * R-SCHED-MIX: whether a slot is held in the week of this day. Weeks are counted from the first session under its schedule, so that an amendment begins the
 * count anew. A session that falls on a closed day is not made up by itself.
 * @param midnight of one of the slot's weekdays, as `midnightOf` has it
 */
export const inItsWeek = (slot: Slot, from: number, midnight: number, calendar: Calendar): boolean =>
  slot.recurs === undefined ||
  (midnight - firstOf(slot, from, calendar)) % (WEEKS_BETWEEN[slot.recurs] * 7 * DAY) === 0;
