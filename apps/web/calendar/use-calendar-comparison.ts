import { api, type Schemas } from '../api/client.js';
import { useComparing, type Comparing } from '../compare/use-comparing.js';
import type { Body } from './days.js';

type Summary = Schemas['CalendarComparisonSummary']['summary'];

/** What these days of a site would change for whom. */
export const useCalendarComparison = (site: string): Comparing<Body, Summary> =>
  useComparing((body, signal) =>
    api.POST('/v1/sites/{site}/calendar/compare', {
      params: { path: { site } },
      body,
      parseAs: 'stream',
      signal,
    }),
  );
