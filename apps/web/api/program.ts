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

/** The program, for what is inside the frame: the frame has loaded it already. */
export const useProgram = (): Program => useSuspenseQuery(programQuery).data;

/** Returns the time zone of a site's clocks; for an unknown site, that of the program. */
export const useZoneOfSite = (): ((site: string) => string) => {
  const { sites, timeZone } = useProgram();
  return (id) => sites.find((site) => site.id === id)?.timeZone ?? timeZone;
};

/** Returns the time zone of the site where a track is; null for no track, and for a track that the program does not name. */
export const useZoneOfTrack = (): ((track: string | null) => string | null) => {
  const { tracks } = useProgram();
  const ofSite = useZoneOfSite();
  return (id) => {
    const track = tracks.find((one) => one.id === id);
    return track ? ofSite(track.site) : null;
  };
};

export const useTrackName = (): ((id: string) => string) => {
  const { tracks } = useProgram();
  return (id) => tracks.find((track) => track.id === id)?.name ?? id;
};

export const useTierName = (): ((id: string) => string) => {
  const { tiers } = useProgram();
  return (id) => tiers.find((tier) => tier.id === id)?.name ?? id;
};
