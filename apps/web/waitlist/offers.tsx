import { useSay } from '../words/say.js';
import { ClientLine } from './client-line.js';
import { LastAttempt } from './last-attempt.js';
import type { Offer } from './read-board.js';
import { RowLinks } from './row-links.js';
import { TimeLeft } from './time-left.js';
import css from './waitlist.module.css';

/** The open offers, the one that lapses first on top. Each holds a seat until it is answered. */
export const Offers = ({ offers }: { readonly offers: readonly Offer[] }) => {
  const say = useSay();
  return (
    <section className="card" aria-labelledby="offers">
      <h2 id="offers">{say('waitlist.offers')}</h2>
      {offers.length === 0 && <p>{say('waitlist.noOffers')}</p>}
      <ul className="plain">
        {offers.map(({ journeyId, client, priority, expiresAt, lastAttempt }) => (
          <li key={journeyId} className={css.row}>
            <div className="stack">
              <ClientLine journeyId={journeyId} client={client} />
              <p>
                <TimeLeft until={expiresAt} />
              </p>
              <p className="muted">
                {say(`inLine.${priority}`)} · <LastAttempt attempt={lastAttempt} />
              </p>
            </div>
            <RowLinks journeyId={journeyId} client={client} milestones={['accept-seat', 'decline-seat']} />
          </li>
        ))}
      </ul>
    </section>
  );
};
