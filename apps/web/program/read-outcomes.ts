import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type Outcomes = Schemas['Outcomes'];
export type Outcome = Schemas['Outcome'];

export interface Cohort {
  /** Local dates of the site, both included. */
  readonly from: string;
  readonly to: string;
  readonly track?: string;
}

const DAY_MS = 86_400_000;

/** The cohort of clients who were referred within the last `days` days. @param today local date of the site */
export const cohortOf = (today: string, days: number, track: string | undefined): Cohort => {
  const from = new Date(Date.parse(today) - (days - 1) * DAY_MS).toISOString().slice(0, today.length);
  return { from, to: today, ...(track !== undefined && { track }) };
};

/** How far the clients of a cohort have come, and what became of them. */
export const outcomesQuery = (cohort: Cohort) =>
  queryOptions({
    queryKey: ['outcomes', cohort],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/outcomes/funnel', { params: { query: { ...cohort } }, signal })),
    staleTime: 60_000,
  });

export const capacityQuery = queryOptions({
  queryKey: ['capacity'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/capacity', { signal })),
});
