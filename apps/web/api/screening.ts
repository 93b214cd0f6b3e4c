import { queryOptions } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { api, type Schemas } from './client.js';
import { journeyQuery } from './journey.js';

export type Screening = Schemas['Screening'];
export type Referral = Schemas['ReferralRead'];

/** What intake and screening have recorded: it is there after a reload, too. */
export const screeningQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'screening'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/journeys/{journeyId}/screening', { params: { path: { journeyId } }, signal })),
  });

/** What the referral said that opened the journey. */
export const referralQuery = (journeyId: string) =>
  queryOptions({
    queryKey: [...journeyQuery(journeyId).queryKey, 'referral'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/journeys/{journeyId}/referral', { params: { path: { journeyId } }, signal })),
    staleTime: 300_000,
  });
