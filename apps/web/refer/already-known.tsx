import type { UseFormReturnType } from '@mantine/form';
import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { fieldFaults } from '../forms/field-faults.js';
import { useFaultsAtFields } from '../forms/use-faults-at-fields.js';
import { ProblemWords } from '../parts/problem-words.js';
import { useSay } from '../words/say.js';
import { canBeLookedFor, matchesQuery, type Match } from './match-clients.js';
import { MatchedClient } from './matched-client.js';
import type { ClientValues, ReferralValues } from './referral.js';

const PAUSE_MS = 400;

interface Props {
  /** What is wrong with a field that is looked by is said there. */
  readonly form: Pick<UseFormReturnType<ReferralValues>, 'setFieldError'>;
  readonly client: ClientValues;
  readonly onReturn: (client: NonNullable<Match['client']>) => void;
}

/** While a form is filled in, shows which known clients may be the same person: five at most, and beside the form, so that it never keeps anybody from it. */
export const AlreadyKnown = ({ form, client, onReturn }: Props) => {
  const say = useSay();
  const [asked] = useDebouncedValue(client, PAUSE_MS);
  const isOn = canBeLookedFor(asked);
  const { data, error } = useQuery({
    ...matchesQuery(asked),
    enabled: isOn,
    placeholderData: keepPreviousData,
  });
  useFaultsAtFields(form, error, 'client');
  const faults = fieldFaults(error).length;
  const found = isOn && faults === 0 ? data : undefined;
  return (
    <section className="card stack" aria-labelledby="known">
      <h2 id="known">{say('known.title')}</h2>
      <p role="status">
        {!isOn && say('known.notYet')}
        {error && (faults > 0 ? say('form.faults', { count: faults }) : <ProblemWords error={error} />)}
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
