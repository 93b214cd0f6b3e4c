import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { textOrNull } from '../fields/text.js';
import type { ClientValues } from './referral.js';

export type Match = Schemas['ClientMatches']['items'][number];

/** Whether there is enough to look by: a record number with its system, or a name with the birth date or the phone. */
export const canBeLookedFor = ({
  family,
  given,
  birthDate,
  phone,
  recordSystem,
  recordNumber,
}: ClientValues): boolean =>
  (recordNumber !== '' && recordSystem !== '') ||
  (`${family}${given}`.trim().length > 1 && (birthDate !== '' || phone !== ''));

const descriptionOf = ({ recordSystem, recordNumber, ...client }: ClientValues) => {
  const hasNumber = recordNumber !== '' && recordSystem !== '';
  return {
    family: textOrNull(client.family),
    given: textOrNull(client.given),
    birthDate: textOrNull(client.birthDate),
    phone: textOrNull(client.phone),
    ...(hasNumber && { recordSystem, recordNumber }),
  };
};

export const matchesQuery = (client: ClientValues) =>
  queryOptions({
    queryKey: ['matches', descriptionOf(client)],
    queryFn: async ({ signal }) =>
      (await answerOf(api.POST('/v1/clients/matches', { body: descriptionOf(client), signal }))).items,
    // Nothing is kept, because the person looked for may be a stranger.
    gcTime: 0,
  });
