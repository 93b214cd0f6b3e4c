import { useQuery } from '@tanstack/react-query';
import { useMe } from '../api/me.js';
import { useProgram } from '../api/program.js';
import { calendarQuery } from '../closures/read-calendar.js';
import { Asked } from '../parts/asked.js';
import { LinkButton } from '../parts/link-button.js';
import { LocalDate } from '../words/instants.js';
import { useSay } from '../words/say.js';
import { WarningWords } from '../words/warning-words.js';
import css from './program.module.css';

/** How many of the coming days are shown; the later ones are in the calendar of the site. */
const NEXT = 3;

/** The days off of a site: those for which it was closed, and the next closures and holidays of its calendar. */
export const SiteDays = ({ site }: { readonly site: string }) => {
  const say = useSay();
  const { sites } = useProgram();
  const name = sites.find(({ id }) => id === site)?.name ?? site;
  const query = useQuery(calendarQuery(site));
  const mayPublish = useMe().may.includes('publish Site');
  const heading = `days-${site}`;
  return (
    <section className="card" aria-labelledby={heading}>
      <h2 id={heading}>{say('days.title', { site: name })}</h2>
      <Asked query={query} rows={3}>
        {({ closed, closures, holidays, warnings }) => {
          const named = [...new Set([...closures, ...holidays])].sort().slice(0, NEXT);
          return (
            <>
              {closed.length === 0 && named.length === 0 && <p>{say('days.none')}</p>}
              <ul className="plain">
                {closed.map(({ date, reason }) => (
                  <li key={date} className={css.line}>
                    <strong>
                      <LocalDate date={date} />
                    </strong>
                    <span>{reason}</span>
                  </li>
                ))}
                {named.map((date) => (
                  <li key={date} className={css.line}>
                    <strong>
                      <LocalDate date={date} />
                    </strong>
                    <span className="muted">
                      {say(closures.includes(date) ? 'days.closure' : 'days.holiday')}
                    </span>
                  </li>
                ))}
              </ul>
              {warnings.map((warning) => (
                <p key={warning} className="soon">
                  <WarningWords warning={warning} />
                </p>
              ))}
            </>
          );
        }}
      </Asked>
      {mayPublish && (
        <LinkButton
          to="/sites/$site/calendar"
          params={{ site }}
          aria-label={say('calendar.openNamed', { site: name })}
        >
          {say('calendar.open')}
        </LinkButton>
      )}
    </section>
  );
};
