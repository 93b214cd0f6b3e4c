import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/me.js';
import { MergeLine } from '../../merges/merge-line.js';
import { mergesOfClientQuery } from '../../merges/read-merges.js';
import { Asked } from '../../parts/asked.js';
import { LinkButton } from '../../parts/link-button.js';
import { useSay } from '../../words/say.js';
import css from '../journey.module.css';

interface Props {
  readonly journeyId: string;
  readonly clientId: string;
}

/** Other records of the same person, as far as somebody has said so. */
export const Merges = ({ journeyId, clientId }: Props) => {
  const say = useSay();
  const { may } = useMe();
  return (
    <section className="card stack" aria-labelledby="merges">
      <h2 id="merges">{say('merge.title')}</h2>
      <Asked query={useQuery(mergesOfClientQuery(clientId))} rows={1}>
        {(merges) =>
          merges.length === 0 ? (
            <p>{say('merge.noneOfClient')}</p>
          ) : (
            <ul className="plain">
              {merges.map((merge) => (
                <li key={merge.id} className={css.line}>
                  <MergeLine merge={merge} />
                </li>
              ))}
            </ul>
          )
        }
      </Asked>
      {may.includes('merge ClientMerge') && (
        <div>
          <LinkButton to="/journeys/$journeyId/client/same" params={{ journeyId }}>
            {say('merge.same')}
          </LinkButton>
        </div>
      )}
    </section>
  );
};
