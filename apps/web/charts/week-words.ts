import { useIntl } from 'react-intl';
import { useSay } from '../words/say.js';
import { weekSpan } from './axis.js';
import type { Course, Week } from './course.js';
import { PARTS } from './hours.js';

/** A week in a sentence: `Week of Nov 16: 15 h planned, 9 h delivered, 6 h missed, relapse on Thu, Nov 19`. */
export const useWeekWords = ({ relapses }: Course, timeZone: string): ((week: Week) => string) => {
  const say = useSay();
  const intl = useIntl();
  return (week) => {
    const { from, to } = weekSpan(week.week, timeZone);
    const day = intl.formatDate(`${week.week}T00:00:00Z`, {
      day: 'numeric',
      month: 'short',
      timeZone: 'UTC',
    });
    const inWeek = relapses.filter(({ at }) => Date.parse(at) >= from && Date.parse(at) < to);
    return [
      say('dose.week', { day, planned: week.planned }),
      ...PARTS.filter((part) => week[part] > 0).map((part) => say(`dose.is.${part}`, { hours: week[part] })),
      ...inWeek.map(({ at }) =>
        say('dose.relapse', {
          day: intl.formatDate(at, { weekday: 'short', day: 'numeric', month: 'short' }),
        }),
      ),
    ].join(', ');
  };
};
