import { useQuery } from '@tanstack/react-query';
import { clientQuery } from '../../api/journey.js';
import { useKnownLines } from '../../clients/known-lines.js';
import { useMe } from '../../api/me.js';
import { Asked } from '../../parts/asked.js';
import { LinkButton } from '../../parts/link-button.js';
import { useSay } from '../../words/say.js';
import css from './client.module.css';

interface Props {
  readonly journeyId: string;
  readonly clientId: string;
}

/** What is on record of the person. It is changed by a correction alone, with a reason. */
export const Who = ({ journeyId, clientId }: Props) => {
  const say = useSay();
  const { may } = useMe();
  const lines = useKnownLines();
  return (
    <section className="card stack" aria-labelledby="who">
      <h2 id="who">{say('client.who')}</h2>
      <Asked query={useQuery(clientQuery(clientId))} rows={6}>
        {(client) => (
          <dl className={css.known}>
            {lines(client).map(({ label, value }) => (
              <div key={label}>
                <dt>{label}</dt>
                <dd>{value ?? <span className="muted">{say('client.notKnown')}</span>}</dd>
              </div>
            ))}
          </dl>
        )}
      </Asked>
      {may.includes('correct Client') && (
        <div>
          <LinkButton to="/journeys/$journeyId/client/correct" params={{ journeyId }}>
            {say('client.correct')}
          </LinkButton>
        </div>
      )}
    </section>
  );
};
