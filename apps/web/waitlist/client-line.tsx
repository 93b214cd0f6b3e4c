import { Link } from '@tanstack/react-router';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './waitlist.module.css';
import type { Waiter } from './read-board.js';

/** Who it is, with what to call them by. For a moment the track knows of a journey that is not on record yet. */
export const ClientLine = ({ journeyId, client }: Pick<Waiter, 'journeyId' | 'client'>) => {
  const say = useSay();
  if (!client) return <h3>{say('waitlist.notOnRecord')}</h3>;
  return (
    <div className={css.who}>
      <h3>
        <Link to="/journeys/$journeyId" params={{ journeyId }}>
          {nameOf(client)}
        </Link>
      </h3>
      <span className="number muted">{client.recordNumber}</span>
      {client.phone && <a href={`tel:${client.phone}`}>{client.phone}</a>}
    </div>
  );
};
