import { useIntl } from 'react-intl';

/** A Monday, from which the names of the weekdays are formatted. */
const MONDAY = Date.parse('2026-01-05T00:00:00Z');
const DAY_MS = 86_400_000;

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;

/** What a weekday is called. 1 = Monday. */
export const useWeekday = (): ((day: number) => string) => {
  const intl = useIntl();
  return (day) => intl.formatDate(MONDAY + (day - 1) * DAY_MS, { weekday: 'long', timeZone: 'UTC' });
};
