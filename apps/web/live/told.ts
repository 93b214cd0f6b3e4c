/** What the API tells of what is recorded: ids and codes, and nothing to show. */
export type Told =
  | {
      readonly event: 'journey';
      readonly journeyId: string;
      readonly seq: number | null;
      readonly types: readonly string[];
    }
  | { readonly event: 'track'; readonly trackId: string }
  | { readonly event: 'policy'; readonly version: string }
  /** Something may have come that was not told. */
  | { readonly event: 'missed' }
  | { readonly event: 'signedOut' };

/** How the tabs of a browser stand to the API: one of them listens for all. */
export type Hearing = 'live' | 'catchingUp' | 'off';

interface Said {
  readonly journeyId?: string;
  readonly trackId?: string;
  readonly version?: string;
  readonly seq?: number;
  readonly types?: string[];
}

/** What of an event is read; what is none is nothing. */
export const toldOf = (event: string, data: string): Told | null => {
  if (event === 'missed' || event === 'signedOut') return { event };
  const said = JSON.parse(data) as Said;
  if (event === 'track' && said.trackId !== undefined) return { event, trackId: said.trackId };
  if (event === 'policy' && said.version !== undefined) return { event, version: said.version };
  if (event !== 'journey' || said.journeyId === undefined) return null;
  return { event, journeyId: said.journeyId, seq: said.seq ?? null, types: said.types ?? [] };
};
