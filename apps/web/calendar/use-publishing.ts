import { api, type Schemas } from '../api/client.js';
import { useTellingMany, type TellingMany, type ToldMany } from '../forms/use-telling-many.js';
import type { Body } from './days.js';

type Line = Schemas['CalendarLine'];
type Summary = Schemas['CalendarSummary']['summary'];
type Written = Body & { readonly reason: string };

/** Its `lines`: journeys that could not be told, and why. */
export type Publication = ToldMany<Line, Summary>;

/** Publishes the days of a site: every open journey there is told. */
export const usePublishing = (site: string): TellingMany<Written, Line, Summary> =>
  useTellingMany<Written, Line, Summary>({
    ask: (body, key) =>
      api.POST('/v1/sites/{site}/calendar', {
        params: { path: { site }, header: { 'Idempotency-Key': key } },
        ...{ body, parseAs: 'stream' },
      }),
    about: { site },
    keeps: ({ problem }) => problem !== undefined,
    changes: ['calendar', 'journey', 'caseload', 'tasks', 'sessions'],
  });
