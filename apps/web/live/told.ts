/** What the API tells of what is recorded: ids and codes, and nothing to show. */
export type Told =
  | {
      readonly event: 'journey';
      readonly journeyId: string;
      readonly seq: number | null;
      readonly types: readonly string[];
    }
  | { readonly event: 'track'; readonly trackId: string }
  /** Something may have come that was not told. */
  | { readonly event: 'missed' }
  | { readonly event: 'signedOut' };

/** How the tabs of a browser stand to the API: one of them listens for all. */
export type Hearing = 'live' | 'catchingUp' | 'off';

/** What of an event is read; what is none is nothing. */
export const toldOf = (event: string, data: string): Told | null => {
  if (event === 'missed' || event === 'signedOut') return { event };
  const said = JSON.parse(data) as { journeyId?: string; trackId?: string; seq?: number; types?: string[] };
  if (event === 'track' && said.trackId !== undefined) return { event, trackId: said.trackId };
  if (event !== 'journey' || said.journeyId === undefined) return null;
  return { event, journeyId: said.journeyId, seq: said.seq ?? null, types: said.types ?? [] };
};
