import { FormattedMessage } from 'react-intl';
import { Day } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import type { Board } from './read-board.js';
import css from './waitlist.module.css';

/** The seats that become free next, as it is planned now. */
export const FreeSoon = ({ board: { freeSoon, seats } }: { readonly board: Board }) => {
  const say = useSay();
  const whose = (journeyId: string): string => {
    const client = seats.find((seat) => seat.journeyId === journeyId)?.client;
    return client ? nameOf(client) : say('waitlist.notOnRecord');
  };
  return (
    <section className="card" aria-labelledby="soon">
      <h2 id="soon">{say('waitlist.soon')}</h2>
      {freeSoon.length === 0 && <p>{say('waitlist.noneSoon')}</p>}
      <ul className="plain">
        {freeSoon.map(({ journeyId, at, because }) => (
          <li key={journeyId} className={css.soon}>
            <FormattedMessage
              id={`free.${because}`}
              values={{ day: <Day at={at} />, client: whose(journeyId) }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
};
