import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api, type Schemas } from '../../api/client.js';
import { journeyQuery } from '../../api/journey.js';

export type Consent = Schemas['Consent'];
export type Disclosure = Schemas['Disclosure'];
export type Directory = Schemas['Recipients'];

const ROWS = 20;

export const consentsKey = (journeyId: string) => [...journeyQuery(journeyId).queryKey, 'consents'] as const;

export const consentsQuery = (journeyId: string) =>
  queryOptions({
    queryKey: consentsKey(journeyId),
    queryFn: async ({ signal }) =>
      (
        await answerOf(
          api.GET('/v1/journeys/{journeyId}/consents', { params: { path: { journeyId } }, signal }),
        )
      ).items,
  });

/** The directory of recipients whom a consent may name, and of what it may say. */
export const recipientsQuery = queryOptions({
  queryKey: ['recipients'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/recipients', { signal })),
  staleTime: 300_000,
});

/** Disclosures of a journey, also those that are on their way, the earliest first. */
export const disclosuresQuery = (journeyId: string) =>
  infiniteQueryOptions({
    queryKey: [...consentsKey(journeyId), 'disclosures'],
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/v1/journeys/{journeyId}/disclosures', {
          params: {
            path: { journeyId },
            query: { limit: ROWS, ...(pageParam !== null && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const accountingKey = (clientId: string) => ['client', clientId, 'disclosures'] as const;

/** What went out about a client, or may have, the earliest first. */
export const accountingQuery = (clientId: string) =>
  infiniteQueryOptions({
    queryKey: accountingKey(clientId),
    queryFn: ({ pageParam, signal }) =>
      answerOf(
        api.GET('/v1/clients/{clientId}/disclosures', {
          params: {
            path: { clientId },
            query: { limit: ROWS, ...(pageParam !== null && { cursor: pageParam }) },
          },
          signal,
        }),
      ),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });
