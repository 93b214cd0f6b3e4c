import { Link } from '@tanstack/react-router';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import css from './waitlist.module.css';
import type { Waiter } from './read-board.js';

/** The client's name, with the number to call. For a moment the track may know of a journey that is not on record yet: then there is no name. */
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
