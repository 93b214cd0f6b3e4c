import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';
import { everyOneOf } from '../fields/every-one-of.js';

export type Summary = Schemas['DischargeSummary'];
export type Content = Summary['draft'];
export type SummaryPart = keyof Content['parts'];
/** What the record says for each part. */
export type Facts = { readonly [P in SummaryPart]: Content['parts'][P]['facts'] };

/** In the order in which it is read. */
export const SUMMARY_PARTS = everyOneOf<SummaryPart>()([
  ...(['admission', 'conditions', 'course', 'results', 'relapses', 'risk'] as const),
  ...(['goals', 'medication', 'safetyPlan', 'ending', 'continuingCare', 'recommendations'] as const),
]);

/** The discharge summary: what would be written now, and what was. */
export const summaryQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'discharge-summary'],
    queryFn: ({ signal }) =>
      answerOf(
        api.GET('/v1/journeys/{journeyId}/discharge-summary', { params: { path: { journeyId } }, signal }),
      ),
  });
