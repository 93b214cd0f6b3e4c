import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import type { Schemas } from '../api/client.js';

export type CountOfTrack = Schemas['JourneyCounts']['items'][number];

/** How many clients are on the waitlist of each track, those whom a seat is offered, too. Nobody's name is read. */
export const waitingQuery = queryOptions({
  queryKey: ['counts', 'waitlist'],
  queryFn: async ({ signal }): Promise<readonly CountOfTrack[]> => {
    const query = { by: 'track', phase: 'waitlist' } as const;
    return (await answerOf(api.GET('/v1/journeys/counts', { params: { query }, signal }))).items;
  },
});

/** The first of the tracks on whose waitlist somebody is, else the first of them. */
export const firstWaitedFor = <T extends { readonly id: string }>(
  tracks: readonly T[],
  counts: readonly CountOfTrack[],
): T | undefined =>
  tracks.find(({ id }) => counts.some(({ value, count }) => value === id && count > 0)) ?? tracks[0];
