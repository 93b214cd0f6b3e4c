import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTrackName } from '../api/program.js';
import { Asked } from '../parts/asked.js';
import table from '../parts/table.module.css';
import { ByThisClock } from '../rehearsal/by-this-clock.js';
import { useSay } from '../words/say.js';
import css from './program.module.css';
import { capacityQuery } from './read-outcomes.js';

/** How full each track is, and when a seat becomes free. */
export const Seats = () => {
  const say = useSay();
  const trackName = useTrackName();
  const query = useQuery(capacityQuery);
  return (
    <section className="card" aria-labelledby="seats">
      <h2 id="seats">{say('seats.title')}</h2>
      <ByThisClock />
      <Asked query={query} rows={4}>
        {({ items }) => (
          <table className={table.table}>
            <caption className="hidden-but-read">{say('seats.title')}</caption>
            <thead>
              <tr>
                <th scope="col">{say('seats.track')}</th>
                <th scope="col">{say('seats.taken')}</th>
              </tr>
            </thead>
            <tbody>
              {items.map(({ track, seats, taken, offered, free, waiting, nextFree }) => (
                <tr key={track}>
                  <th scope="row">
                    <Link to="/waitlist/$track" params={{ track }}>
                      {trackName(track)}
                    </Link>
                  </th>
                  <td>
                    <meter
                      className={css.meter}
                      aria-label={say('seats.full', { track: trackName(track) })}
                      value={taken + offered}
                      max={Math.max(1, seats)}
                    />
                    <br />
                    {say('seats.of', { seats, taken, offered, free })}
                    <br />
                    {say('seats.waiting', { waiting })}{' '}
                    {nextFree && say('seats.next', { days: nextFree.days })}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Asked>
    </section>
  );
};
