import type { Policy } from '#journey/model/policy';

/** The site of a track that names none, and of a journey that has no track yet. */
export const DEFAULT_SITE = 'main';

/** Which site each track belongs to. */
export type Sites = ReadonlyMap<string, string>;

/** The sites of the tracks of all policies. The newest policy wins, and a track that was given up keeps its site. */
export const sitesOf = (policies: readonly Policy[]): Sites =>
  new Map(
    [...policies]
      .reverse()
      .flatMap(({ tracks }) => tracks.map(({ id, site }) => [id, site ?? DEFAULT_SITE] as const)),
  );

export const siteOf = (track: string | null, sites: Sites): string =>
  (track === null ? undefined : sites.get(track)) ?? DEFAULT_SITE;

/** Whether the person works at every site that there is. */
export const worksEverywhere = (theirs: readonly string[], sites: Sites): boolean =>
  theirs.includes(DEFAULT_SITE) && [...sites.values()].every((site) => theirs.includes(site));

/** A track that a policy puts at another site than it is at, and where in the document. */
export interface MovedTrack {
  readonly index: number;
  readonly id: string;
  readonly from: string;
  readonly to: string;
}

export const movedTracks = ({ tracks }: Pick<Policy, 'tracks'>, sites: Sites): MovedTrack[] =>
  tracks.flatMap(({ id, site: to = DEFAULT_SITE }, index) => {
    const from = siteOf(id, sites);
    return from === to ? [] : [{ index, id, from, to }];
  });
