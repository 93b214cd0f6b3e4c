import { FormattedMessage } from 'react-intl';
import { Day } from '../words/instants.js';
import { useSay } from '../words/say.js';
import { ClientLine } from './client-line.js';
import { LastAttempt } from './last-attempt.js';
import type { Waiter } from './read-board.js';
import { RowLinks } from './row-links.js';
import css from './waitlist.module.css';

interface Props {
  readonly row: Waiter;
  readonly isNext: boolean;
  /** A seat is free, and this client is the one to whom it may be offered. */
  readonly hasSeat: boolean;
  /** They wait no more, and the row keeps its place for a moment. */
  readonly isGone: boolean;
}

/** One waiting client: their place in the line, why they have it, since when, and what became of earlier offers. */
export const WaitingRow = ({ row, isNext, hasSeat, isGone }: Props) => {
  const say = useSay();
  const { journeyId, client, position, priority, because, since, days, lapses, lastOffer, passedOver } = row;
  return (
    <li className={css.row} inert={isGone}>
      <div className={css.place}>
        <span className="number">{position}</span>
        <div className="stack">
          <ClientLine journeyId={journeyId} client={client} />
          <p>
            {say(`inLine.${priority}`)}
            {because && <> · {say(`entry.${because}`)}</>} ·{' '}
            <FormattedMessage id="waitlist.since" values={{ day: <Day at={since} />, days }} />
          </p>
          <p className="muted">
            <LastAttempt attempt={row.lastAttempt} />
            {lastOffer === 'declined' && <> · {say('waitlist.declined')}</>}
            {lapses > 0 && <> · {say('waitlist.lapses', { lapses })}</>}
          </p>
          {(isNext || passedOver) && (
            <p>
              <span className="tag">{say(isNext ? 'waitlist.next' : 'waitlist.passedOver')}</span>
            </p>
          )}
        </div>
      </div>
      <RowLinks
        journeyId={journeyId}
        client={client}
        milestones={[...(hasSeat ? (['offer-seat'] as const) : []), 'confirm-waiting', 'refer-elsewhere']}
      />
    </li>
  );
};
