import { infiniteQueryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type ListedDraft = Schemas['ListedDraft'];

const ROWS = 20;

/** What the person who is signed in has begun and not sent, the draft kept last first. */
export const draftsQuery = infiniteQueryOptions({
  queryKey: ['drafts'],
  queryFn: ({ pageParam, signal }) =>
    answerOf(
      api.GET('/v1/drafts', {
        params: { query: { limit: ROWS, ...(pageParam !== null && { cursor: pageParam }) } },
        signal,
      }),
    ),
  initialPageParam: null as string | null,
  getNextPageParam: ({ nextCursor }) => nextCursor,
});
