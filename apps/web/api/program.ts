import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf, Refusal } from './answer.js';
import { api } from './client.js';

export interface Program {
  readonly timeZone: string;
  readonly tracks: readonly { readonly id: string; readonly name: string; readonly site: string }[];
  /** The most intense first. */
  readonly tiers: readonly { readonly id: string; readonly name: string }[];
}

/** To a role that may read no policy, whose pages show no local time of a site. */
const NONE: Program = { timeZone: 'UTC', tracks: [], tiers: [] };

interface Document {
  readonly calendar: { readonly timeZone: string };
  readonly tracks: readonly { readonly id: string; readonly site?: string }[];
  readonly tiers: readonly { readonly id: string }[];
}

const read = async (signal: AbortSignal): Promise<Program> => {
  const { items } = await answerOf(api.GET('/v1/policies', { signal }));
  const current = items.find(({ current }) => current);
  if (!current) return NONE;
  const params = { path: { version: current.version } };
  const { document } = await answerOf(api.GET('/v1/policies/{version}', { params, signal }));
  const { calendar, tracks, tiers } = document as unknown as Document;
  return {
    timeZone: calendar.timeZone,
    tracks: tracks.map(({ id, site = 'main' }) => ({ id, name: id, site })),
    tiers: tiers.map(({ id }) => ({ id, name: id })),
  };
};

/** Where and when the program is: its time zone, tracks and tiers. */
export const programQuery = queryOptions({
  queryKey: ['program'],
  queryFn: ({ signal }) =>
    read(signal).catch((error: unknown) => {
      if (error instanceof Refusal && error.problem.status === 403) return NONE;
      throw error;
    }),
  staleTime: 300_000,
});

/** Behind the frame, which has asked already. */
export const useProgram = (): Program => useSuspenseQuery(programQuery).data;

export const useTrackName = (): ((id: string) => string) => {
  const { tracks } = useProgram();
  return (id) => tracks.find((track) => track.id === id)?.name ?? id;
};
