import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { FormattedMessage } from 'react-intl';
import { Stands } from '../../clients/stands.js';
import { Asked } from '../../parts/asked.js';
import { Day } from '../../words/instants.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';
import { staysQuery, type Stay } from './read-client.js';

interface Props {
  readonly journeyId: string;
  readonly clientId: string;
}

/** When the client was here, latest first, and how each stay ended. */
export const Stays = ({ journeyId, clientId }: Props) => {
  const say = useSay();
  return (
    <section className="card" aria-labelledby="stays">
      <h2 id="stays">{say('client.stays')}</h2>
      <Asked query={useQuery(staysQuery(clientId))} rows={2}>
        {(stays) => (
          <ol className="plain">
            {stays.map((stay) => (
              <li key={stay.journeyId} className={css.line}>
                {stay.journeyId === journeyId ? (
                  <strong>{say('client.thisStay', { number: stay.number })}</strong>
                ) : (
                  <Link to="/journeys/$journeyId" params={{ journeyId: stay.journeyId }}>
                    {say('client.stay', { number: stay.number })}
                  </Link>
                )}
                <span className="muted">
                  <When {...stay} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </Asked>
    </section>
  );
};

const When = ({ openedAt, closedAt, closedBecause, phase, tier }: Stay) => {
  const say = useSay();
  if (closedAt === null)
    return (
      <>
        <FormattedMessage id="client.since" values={{ day: <Day at={openedAt} /> }} /> ·{' '}
        <Stands phase={phase} tier={tier} />
      </>
    );
  return (
    <>
      <FormattedMessage
        id="client.fromTo"
        values={{ from: <Day at={openedAt} />, to: <Day at={closedAt} /> }}
      />
      {closedBecause && ` · ${say(`because.${closedBecause}`)}`}
    </>
  );
};
