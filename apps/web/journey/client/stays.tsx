import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { staysQuery } from '../../clients/read-known.js';
import { StayWhen } from '../../clients/stay-when.js';
import { Asked } from '../../parts/asked.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';

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
                  <StayWhen {...stay} />
                </span>
              </li>
            ))}
          </ol>
        )}
      </Asked>
    </section>
  );
};
