import { useQuery } from '@tanstack/react-query';
import { useMe } from '../../api/me.js';
import { Asked } from '../../parts/asked.js';
import { LinkButton } from '../../parts/link-button.js';
import { useLanguageName } from '../../words/language-name.js';
import { isWord, useSay } from '../../words/say.js';
import css from '../journey.module.css';
import { relatedPersonsQuery } from './read-client.js';

interface Props {
  readonly journeyId: string;
  readonly clientId: string;
}

/** Whom staff may call about the client, and for what: in danger, or to speak about the care. */
export const People = ({ journeyId, clientId }: Props) => {
  const say = useSay();
  const { may } = useMe();
  const languageName = useLanguageName();
  return (
    <section className="card stack" aria-labelledby="people">
      <h2 id="people">{say('people.title')}</h2>
      <Asked query={useQuery(relatedPersonsQuery(clientId))} rows={2}>
        {({ people }) =>
          people.length === 0 ? (
            <p>{say('people.none')}</p>
          ) : (
            <ul className="plain">
              {people.map((one, place) => {
                const relationship = `relationship.${one.relationship}`;
                return (
                  <li key={place} className={css.line}>
                    <strong>{one.name}</strong>
                    <span>
                      {isWord(relationship) ? say(relationship) : one.relationship} ·{' '}
                      <a href={`tel:${one.phone}`}>{one.phone}</a>
                      {one.language && ` · ${languageName(one.language)}`}
                    </span>
                    <span className="muted">
                      {say(one.emergency ? 'people.inDanger' : 'people.notInDanger')}{' '}
                      {say(one.maySpeakWith ? 'people.consented' : 'people.notConsented')}
                    </span>
                  </li>
                );
              })}
            </ul>
          )
        }
      </Asked>
      {may.includes('contact Client') && (
        <div>
          <LinkButton to="/journeys/$journeyId/client/people" params={{ journeyId }}>
            {say('people.change')}
          </LinkButton>
        </div>
      )}
    </section>
  );
};
