import { Button } from '@mantine/core';
import { useIntl } from 'react-intl';
import { useNameOf } from '../api/staff.js';
import table from '../parts/table.module.css';
import { LocalDate } from '../words/instants.js';
import { useSay } from '../words/say.js';
import css from './closures.module.css';
import type { SiteCalendar } from './read-calendar.js';

interface Props {
  readonly calendar: SiteCalendar;
  readonly onLift: (date: string) => void;
}

/** Days for which the site was closed, each with why and by whom; and the days that the program itself has off. */
export const ClosedDays = ({ calendar: { closed, holidays, closures }, onLift }: Props) => {
  const say = useSay();
  const { formatDate } = useIntl();
  const staff = useNameOf();
  const named = (date: string): string =>
    formatDate(`${date}T00:00:00Z`, { timeZone: 'UTC', dateStyle: 'medium' });
  const ofProgram = [...new Set([...holidays, ...closures])].sort();
  return (
    <section className="card stack" aria-labelledby="closed">
      <h2 id="closed">{say('closures.days')}</h2>
      {closed.length === 0 ? (
        <p>{say('closures.none')}</p>
      ) : (
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{say('closures.date')}</th>
              <th scope="col">{say('closures.why')}</th>
              <th scope="col">{say('closures.action')}</th>
            </tr>
          </thead>
          <tbody>
            {closed.map(({ date, reason, by }) => (
              <tr key={date}>
                <th scope="row">
                  <LocalDate date={date} />
                </th>
                <td>
                  {reason}
                  <br />
                  <span className="muted">{staff(by.id)}</span>
                </td>
                <td>
                  <Button
                    variant="default"
                    aria-label={say('closures.liftNamed', { date: named(date) })}
                    onClick={() => onLift(date)}
                  >
                    {say('closures.lift')}
                  </Button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {ofProgram.length > 0 && (
        <details>
          <summary className={css.summary}>{say('closures.ofProgram', { count: ofProgram.length })}</summary>
          <ul>
            {ofProgram.map((date) => (
              <li key={date}>
                <LocalDate date={date} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
};
