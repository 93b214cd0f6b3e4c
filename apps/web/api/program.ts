import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { api, type Schemas } from './client.js';

export type Program = Schemas['Program'];

/** Where and when the program is: its time zone, sites, tracks and tiers. */
export const programQuery = queryOptions({
  queryKey: ['program'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/program', { signal })),
  staleTime: 300_000,
});

/** Behind the frame, which has asked already. */
export const useProgram = (): Program => useSuspenseQuery(programQuery).data;

export const useTrackName = (): ((id: string) => string) => {
  const { tracks } = useProgram();
  return (id) => tracks.find((track) => track.id === id)?.name ?? id;
};

export const useTierName = (): ((id: string) => string) => {
  const { tiers } = useProgram();
  return (id) => tiers.find((tier) => tier.id === id)?.name ?? id;
};
