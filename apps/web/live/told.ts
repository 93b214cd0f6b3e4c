/** An event of the live stream: ids and codes, and nothing to show. */
export type Told =
  | {
      readonly event: 'journey';
      readonly journeyId: string;
      readonly seq: number | null;
      readonly types: readonly string[];
    }
  | { readonly event: 'track'; readonly trackId: string }
  | { readonly event: 'policy'; readonly version: string }
  /** Two clients were said to be one person, or were made one, or two again. */
  | { readonly event: 'merge'; readonly mergeId: string }
  /** Something may have been recorded that was not told. */
  | { readonly event: 'missed' }
  | { readonly event: 'signedOut' };

/** How the connection to the API stands. One tab of the browser listens for all. */
export type Hearing = 'live' | 'catchingUp' | 'off';

interface Said {
  readonly journeyId?: string;
  readonly trackId?: string;
  readonly version?: string;
  readonly mergeId?: string;
  readonly seq?: number;
  readonly types?: string[];
}

/** Reads what the pages need of an event; null for an event that they do not know. */
export const toldOf = (event: string, data: string): Told | null => {
  if (event === 'missed' || event === 'signedOut') return { event };
  const said = JSON.parse(data) as Said;
  if (event === 'track' && said.trackId !== undefined) return { event, trackId: said.trackId };
  if (event === 'policy' && said.version !== undefined) return { event, version: said.version };
  if (event === 'merge' && said.mergeId !== undefined) return { event, mergeId: said.mergeId };
  if (event !== 'journey' || said.journeyId === undefined) return null;
  return { event, journeyId: said.journeyId, seq: said.seq ?? null, types: said.types ?? [] };
};
