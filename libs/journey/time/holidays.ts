import type { Calendar } from '../model/policy.js';

/** The holidays of each calendar, to be looked up. It goes with its calendar, and says nothing that the calendar does not say. */
const looked = new WeakMap<Calendar['holidays'], ReadonlySet<string>>();

const setOf = (holidays: Calendar['holidays']): ReadonlySet<string> => {
  const known = looked.get(holidays);
  if (known) return known;
  const dates = new Set(holidays);
  looked.set(holidays, dates);
  return dates;
};

/**
 * Whether a local date (YYYY-MM-DD) is a holiday of the office. A calendar has a hundred of them, and a clock of fifteen business days asks for seventy dates
 * each time it is looked at: they are looked up, not searched.
 */
export const isHoliday = (date: string, { holidays }: Pick<Calendar, 'holidays'>): boolean =>
  setOf(holidays).has(date);
