import { useIntl } from 'react-intl';
import { useSay } from '../words/say.js';
import { useIsOtherZone, useZoneName } from '../words/use-zone.js';
import type { Schedule } from './read-groups.js';
import { sameTimes, type Meeting } from './week.js';

/** A Monday, from which the names of the weekdays are made. */
const MONDAY = Date.UTC(2024, 0, 1);
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;

/** `Mon`, or `Monday`, in the language that is spoken. @param day ISO weekday */
export const useWeekday = (): ((day: number, form?: 'short' | 'long') => string) => {
  const { formatDate } = useIntl();
  return (day, form = 'short') => formatDate(MONDAY + (day - 1) * DAY_MS, { timeZone: 'UTC', weekday: form });
};

/** `Mon, Wed, 9:00 AM – 12:00 PM; Fri, 9:00 AM – 11:00 AM`, or that each plan says so itself. */
export const When = ({ schedule }: { readonly schedule: Schedule | undefined }) => {
  const say = useSay();
  const weekday = useWeekday();
  const { formatDate } = useIntl();
  const [isOther, zone] = [useIsOtherZone(), useZoneName()];
  if (!schedule) return <>{say('group.noSchedule')}</>;
  const clock = (at: number): string =>
    formatDate(at, { timeZone: 'UTC', hour: 'numeric', minute: '2-digit' });
  const span = ({ start, minutes }: Meeting): string => {
    const at = Date.parse(`2024-01-01T${start}:00Z`);
    return `${clock(at)} – ${clock(at + minutes * MINUTE_MS)}`;
  };
  return (
    <>
      {sameTimes(schedule)
        .map(({ days, ...meeting }) => [...days.map((day) => weekday(day)), span(meeting)].join(', '))
        .join('; ')}
      {isOther && ` ${zone}`}
    </>
  );
};
