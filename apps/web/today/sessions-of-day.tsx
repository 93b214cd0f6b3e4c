import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMe } from '../api/me.js';
import { Asked } from '../parts/asked.js';
import { NewRows } from '../parts/new-rows.js';
import { useHeldRows } from '../parts/use-held-rows.js';
import { ByThisClock } from '../rehearsal/by-this-clock.js';
import { useSay } from '../words/say.js';
import { DayStrip } from './day-strip.js';
import { sessionsQuery } from './read-sessions.js';
import { SessionRow } from './session-row.js';

/** The sessions of a day by their start, with how many are recorded. */
export const SessionsOfDay = ({ date }: { readonly date: string }) => {
  const say = useSay();
  const { may } = useMe();
  const query = useQuery(sessionsQuery(date));
  const held = useHeldRows(`${date} ${query.data?.date}`, query.data?.items ?? [], ({ key }) => key);
  return (
    <section className="card" aria-labelledby="sessions">
      <NewRows held={held} of={say('today.sessions')}>
        <h2 id="sessions">{say('today.sessions')}</h2>
      </NewRows>
      <Asked query={query} rows={4}>
        {({ days }) => (
          <>
            <ByThisClock />
            <DayStrip days={days} date={date} />
            {held.rows.length === 0 ? (
              <p>{say('today.noSessions')}</p>
            ) : (
              <ul className="plain">
                {held.rows.map((session) => (
                  <SessionRow
                    key={session.key}
                    date={date}
                    session={session}
                    isGone={held.gone.has(session)}
                  />
                ))}
              </ul>
            )}
          </>
        )}
      </Asked>
      {may.includes('close Site') && (
        <p>
          <Link to="/closures" search={{ date }}>
            {say('closures.day')}
          </Link>
        </p>
      )}
    </section>
  );
};
