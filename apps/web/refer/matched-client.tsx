import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { LocalDate } from '../words/instants.js';
import { nameOf } from '../words/person.js';
import { useSay } from '../words/say.js';
import type { Match } from './match-clients.js';

interface Props {
  readonly match: Match;
  readonly onReturn: (client: NonNullable<Match['client']>) => void;
}

/** A known client who may be the same person, and why. Where they have an open journey, it is shown, because there can be no second one. */
export const MatchedClient = ({ match: { client, score, because, journeys, open }, onReturn }: Props) => {
  const say = useSay();
  if (!client) return <li className="card">{say('known.elsewhere')}</li>;
  return (
    <li className="card stack">
      <div>
        <h3>{nameOf(client)}</h3>
        <p>
          <LocalDate date={client.birthDate} /> <span className="number">{client.recordNumber}</span>
        </p>
        <p className="muted">
          {say(`score.${score}`)}: {because.map((why) => say(`match.${why}`)).join(', ')}
        </p>
        <p className="muted">{say('known.stays', { count: journeys.length })}</p>
      </div>
      {open ? (
        <div>
          <p>{say('known.open')}</p>
          <Link to="/journeys/$journeyId" params={{ journeyId: open }}>
            {say('known.openIt')}
          </Link>
        </div>
      ) : (
        <div>
          <Button variant="default" onClick={() => onReturn(client)}>
            {say('known.return')}
          </Button>
        </div>
      )}
    </li>
  );
};
