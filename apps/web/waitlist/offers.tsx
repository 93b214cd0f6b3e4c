import { useSay } from '../words/say.js';
import { ClientLine } from './client-line.js';
import { LastAttempt } from './last-attempt.js';
import { NewRows } from '../parts/new-rows.js';
import { useHeldRows } from '../parts/use-held-rows.js';
import { OnItsClock } from '../rehearsal/on-its-clock.js';
import type { Board, Offer } from './read-board.js';
import { RowLinks } from './row-links.js';
import { TimeLeft } from './time-left.js';
import css from './waitlist.module.css';

/** The open offers, the one that lapses first on top. Each holds a seat until it is answered. */
export const Offers = ({ board: { offers, trackId } }: { readonly board: Board }) => {
  const say = useSay();
  const held = useHeldRows(trackId, offers, ({ journeyId }) => journeyId);
  return (
    <section className="card" aria-labelledby="offers">
      <NewRows held={held} of={say('waitlist.offers')}>
        <h2 id="offers">{say('waitlist.offers')}</h2>
      </NewRows>
      {held.rows.length === 0 && <p>{say('waitlist.noOffers')}</p>}
      <ul className="plain">
        {held.rows.map((offer) => (
          <OfferRow key={offer.journeyId} offer={offer} isGone={held.gone.has(offer)} />
        ))}
      </ul>
    </section>
  );
};

interface Props {
  readonly offer: Offer;
  /** It was answered or has lapsed, and its row keeps its place for a moment. */
  readonly isGone: boolean;
}

const OfferRow = ({ offer, isGone }: Props) => {
  const say = useSay();
  const { journeyId, client, priority, expiresAt, lastAttempt } = offer;
  return (
    <li className={css.row} inert={isGone}>
      <div className="stack">
        <ClientLine journeyId={journeyId} client={client} />
        <p>
          <OnItsClock journeyId={journeyId}>
            <TimeLeft until={expiresAt} />
          </OnItsClock>
        </p>
        <p className="muted">
          {say(`inLine.${priority}`)} · <LastAttempt attempt={lastAttempt} />
        </p>
      </div>
      <RowLinks journeyId={journeyId} client={client} milestones={['accept-seat', 'decline-seat']} />
    </li>
  );
};
