import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { laddersQuery, type Incident } from '../api/ladders.js';
import { useAheadOf } from '../api/rehearsed-clocks.js';
import { Asked } from '../parts/asked.js';
import { SpanWords, useNow } from '../words/due-words.js';
import { spanOf } from '../words/due.js';
import { useSay } from '../words/say.js';

/** High risks and relapses that nobody has settled, by how far their ladder has come. */
export const OpenLadders = () => {
  const say = useSay();
  const query = useQuery(laddersQuery);
  return (
    <section className="card" aria-labelledby="ladders">
      <h2 id="ladders">{say('ladders.title')}</h2>
      <Asked query={query} rows={2}>
        {({ items }) =>
          items.length === 0 ? (
            <p>{say('ladders.none')}</p>
          ) : (
            <>
              <ul className="plain">
                {[...new Set(items.map(({ roleNow }) => roleNow))].map((role) => (
                  <li key={role}>
                    <With role={role} count={items.filter(({ roleNow }) => roleNow === role).length} />
                  </li>
                ))}
              </ul>
              <Oldest incidents={items} />
              <p>
                <Link to="/today">{say('ladders.open')}</Link>
              </p>
            </>
          )
        }
      </Asked>
    </section>
  );
};

const With = ({ role, count }: { readonly role: Incident['roleNow']; readonly count: number }) => {
  const say = useSay();
  return role === null
    ? say('ladders.nobody', { count })
    : say('ladders.with', { count, role: say(`role.${role}`) });
};

const Oldest = ({ incidents }: { readonly incidents: readonly Incident[] }) => {
  const say = useSay();
  const now = useNow();
  const aheadOf = useAheadOf();
  const open = incidents.map(
    ({ journeyId, reportedAt }) => now + aheadOf(journeyId) - Date.parse(reportedAt),
  );
  return (
    <p className="muted">
      {say('ladders.oldest')} <SpanWords {...spanOf(Math.max(...open))} />
    </p>
  );
};
