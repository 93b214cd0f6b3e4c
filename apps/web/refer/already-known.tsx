import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { ProblemWords } from '../parts/problem-words.js';
import { useSay } from '../words/say.js';
import { canBeLookedFor, matchesQuery, type Match } from './match-clients.js';
import { MatchedClient } from './matched-client.js';
import type { ClientValues } from './referral.js';

const PAUSE_MS = 400;

interface Props {
  readonly client: ClientValues;
  readonly onReturn: (client: NonNullable<Match['client']>) => void;
}

/** While a form is filled in, shows which known clients may be the same person: five at most, and beside the form, so that it never keeps anybody from it. */
export const AlreadyKnown = ({ client, onReturn }: Props) => {
  const say = useSay();
  const [asked] = useDebouncedValue(client, PAUSE_MS);
  const isOn = canBeLookedFor(asked);
  const { data, error } = useQuery({
    ...matchesQuery(asked),
    enabled: isOn,
    placeholderData: keepPreviousData,
  });
  const found = isOn ? data : undefined;
  return (
    <section className="card stack" aria-labelledby="known">
      <h2 id="known">{say('known.title')}</h2>
      <p role="status">
        {!isOn && say('known.notYet')}
        {error && <ProblemWords error={error} />}
        {found && say('known.found', { count: found.length })}
      </p>
      {found && found.length > 0 && (
        <ul className="plain stack">
          {found.map((match, place) => (
            <MatchedClient key={match.client?.id ?? place} match={match} onReturn={onReturn} />
          ))}
        </ul>
      )}
    </section>
  );
};
