import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { clientQuery } from '../../api/journey.js';
import { useMe } from '../../api/me.js';
import { Asked } from '../../parts/asked.js';
import { LinkButton } from '../../parts/link-button.js';
import { LocalDate } from '../../words/instants.js';
import { useLanguageName } from '../../words/language-name.js';
import { useSay } from '../../words/say.js';
import css from './client.module.css';
import type { Client } from './read-client.js';

interface Props {
  readonly journeyId: string;
  readonly clientId: string;
}

/** What is on record of the person. It is changed by a correction alone, with a reason. */
export const Who = ({ journeyId, clientId }: Props) => {
  const say = useSay();
  const { may } = useMe();
  const languageName = useLanguageName();
  return (
    <section className="card stack" aria-labelledby="who">
      <h2 id="who">{say('client.who')}</h2>
      <Asked query={useQuery(clientQuery(clientId))} rows={6}>
        {(client) => (
          <dl className={css.known}>
            {lines(client, say, languageName).map(([label, value]) => (
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

const lines = (
  client: Client,
  say: ReturnType<typeof useSay>,
  languageName: (tag: string) => string,
): readonly (readonly [label: string, value: ReactNode])[] => [
  [say('client.family'), client.family],
  [say('client.given'), client.given],
  [say('client.birthDate'), <LocalDate key="born" date={client.birthDate} />],
  [say('client.gender'), client.gender && say(`gender.${client.gender}`)],
  [say('client.phone'), client.phone && <a href={`tel:${client.phone}`}>{client.phone}</a>],
  [say('client.language'), client.language && languageName(client.language)],
  [
    say('client.numbers'),
    <ul key="numbers" className="plain">
      {[{ system: client.recordSystem, value: client.recordNumber }, ...client.identifiers].map(
        ({ system, value }) => (
          <li key={`${system} ${value}`}>
            <span className="number">{value}</span> <span className="muted">{system}</span>
          </li>
        ),
      )}
    </ul>,
  ],
];
