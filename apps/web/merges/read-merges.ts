import { infiniteQueryOptions, queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type Merge = Schemas['ClientMerge'];
export type MergeStatus = Merge['status'];

/** The keys of all merges begin with it, so that a step of one has them read anew. */
export const MERGES = ['merges'] as const;

const ROWS = 20;

/** Merges at the person's sites, those proposed last first. */
export const mergesQuery = (status: MergeStatus) =>
  infiniteQueryOptions({
    queryKey: [...MERGES, 'all', status],
    queryFn: async ({ pageParam, signal }) => {
      const query = { status, limit: ROWS, ...(pageParam !== null && { cursor: pageParam }) };
      const { items, nextCursor } = await answerOf(
        api.GET('/v1/clients/merges', { params: { query }, signal }),
      );
      return { rows: items, nextCursor };
    },
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextCursor }) => nextCursor,
  });

export const mergeQuery = (mergeId: string) =>
  queryOptions({
    queryKey: [...MERGES, mergeId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/clients/merges/{mergeId}', { params: { path: { mergeId } }, signal })),
  });

/** The merges of one client, latest first. */
export const mergesOfClientQuery = (clientId: string) =>
  queryOptions({
    queryKey: [...MERGES, 'of', clientId],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/clients/{clientId}/merges', { params: { path: { clientId } }, signal })))
        .items,
  });
