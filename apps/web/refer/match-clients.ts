import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { textOrNull } from '../fields/text.js';
import type { ClientValues } from './referral.js';

export type Match = Schemas['ClientMatches']['items'][number];

/** Enough to look by: a record number with whose it is, or a name with the birth date or the phone. */
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
    // Of somebody who may be a stranger nothing is kept.
    gcTime: 0,
  });
