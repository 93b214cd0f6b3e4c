import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { anybody, api, type Schemas } from './client.js';

export type Me = Schemas['Me'];
export type StaffRole = Me['roles'][number];

/** Whom the page is drawn for: who was signed in when it was loaded. */
export const meQuery = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/me', { signal })),
  staleTime: Infinity,
});

/** Who is signed in now. */
export const whoIsIn = (): Promise<Me> => answerOf(anybody.GET('/v1/me'));

/** Who is signed in, for everything inside the frame, which has asked already. */
export const useMe = (): Me => useSuspenseQuery(meQuery).data;
