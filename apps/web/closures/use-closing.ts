import { api, type Schemas } from '../api/client.js';
import { useTellingMany, type TellingMany, type ToldMany } from '../forms/use-telling-many.js';

type Line = Schemas['ClosedLine'];
type Summary = Schemas['ClosedSummary']['summary'];

export type Closed = ToldMany<Line, Summary>;

/** A day, and why. */
export interface Closing {
  readonly date: string;
  readonly reason: string;
}

/** Closes a site for a day, or opens it again: every journey there is told. */
export const useClosing = (
  site: string,
  path: 'closures' | 'closures/lift',
): TellingMany<Closing, Line, Summary> =>
  useTellingMany<Closing, Line, Summary>({
    ask: (body, key) => {
      const init = {
        params: { path: { site }, header: { 'Idempotency-Key': key } },
        ...{ body, parseAs: 'stream' as const },
      };
      return path === 'closures'
        ? api.POST('/v1/sites/{site}/closures', init)
        : api.POST('/v1/sites/{site}/closures/lift', init);
    },
    about: { path },
    keeps: () => false,
    changes: ['calendar', 'sessions', 'tasks'],
  });
