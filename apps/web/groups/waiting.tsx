import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Day } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './groups.module.css';
import type { GroupInFull } from './read-groups.js';

/** The clients whose plans name the group and who found no place, the one who has waited longest first; nothing where there are none. */
export const Waiting = ({ waiting }: Pick<GroupInFull, 'waiting'>) => {
  const say = useSay();
  if (waiting.length === 0) return null;
  return (
    <section className="card" aria-labelledby="waiting">
      <h2 id="waiting">{say('group.waiting')}</h2>
      <ul className="plain">
        {waiting.map(({ journeyId, client, because, since }) => (
          <li key={journeyId} className={css.waiter}>
            <Link to="/journeys/$journeyId" params={{ journeyId }}>
              {nameOf(client)}
            </Link>
            <span>{say(`offRoster.${because}`)}</span>
            <span className="muted">
              <FormattedMessage id="journey.since" values={{ day: <Day at={since} /> }} />
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
