import { Link } from '@tanstack/react-router';
import { FormattedDate } from 'react-intl';
import type { Schemas } from '../api/client.js';
import { useSay } from '../words/say.js';
import css from './today.module.css';

interface Props {
  readonly days: Schemas['SessionsOfDay']['days'];
  readonly date: string;
}

const AROUND = 3;

/** The days around a date, each with how many clients are not recorded yet. */
export const DayStrip = ({ days, date }: Props) => {
  const say = useSay();
  const at = days.findIndex((day) => day.date === date);
  return (
    <nav aria-label={say('today.days')} className={css.strip}>
      {days.slice(Math.max(0, at - AROUND), at + AROUND + 1).map(({ date: day, unrecorded }) => (
        <Link
          key={day}
          to="/today"
          search={{ date: day }}
          className={css.day}
          {...(day === date && { 'aria-current': 'date' as const })}
        >
          <FormattedDate value={`${day}T00:00:00Z`} timeZone="UTC" weekday="short" day="numeric" />
          {unrecorded > 0 && <span className="soon">{say('today.open', { count: unrecorded })}</span>}
        </Link>
      ))}
    </nav>
  );
};
