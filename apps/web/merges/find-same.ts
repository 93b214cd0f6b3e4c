import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { byWords } from '../clients/by-words.js';

export type Found = Schemas['ClientSummary'];

const MOST = 8;

/** Who is likely the same person as the client, by name and birth date. Nothing of it is kept. */
export const likelyQuery = ({ id, family, given, birthDate }: Found) =>
  queryOptions({
    queryKey: ['matches', 'of', id],
    queryFn: async ({ signal }) => {
      const body = { family, given, birthDate };
      const { items } = await answerOf(api.POST('/v1/clients/matches', { body, signal }));
      return items.flatMap(({ client }) => (client && client.id !== id ? [client] : []));
    },
    gcTime: 0,
  });

/** Clients of that name or record number, without the one that is looked at. */
export const clientsQuery = (words: string, without: string) =>
  queryOptions({
    queryKey: ['clients', words, without],
    queryFn: async ({ signal }) => {
      const body = { ...byWords(words), limit: MOST };
      const { items } = await answerOf(api.POST('/v1/clients/search', { body, signal }));
      return items.filter(({ id }) => id !== without);
    },
    gcTime: 0,
  });
