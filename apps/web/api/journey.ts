import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { api, type Schemas } from './client.js';

export type Journey = Schemas['JourneyInFull'];
export type JourneyView = Schemas['JourneyView'];
type Read = Schemas['JourneyInFull'] | Schemas['JourneyToOperators'];

export const isInFull = (journey: Read): journey is Journey => 'client' in journey;

/** One journey with its client. The keys of everything about a journey begin with this one, so that all of it is read anew after a milestone. */
export const journeyQuery = (journeyId: string) =>
  queryOptions({
    queryKey: ['journey', journeyId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/journeys/{journeyId}', { params: { path: { journeyId } }, signal })),
  });

/** Which of the client's journeys it is, from 1: the last part of its id. */
export const numberOf = (journeyId: string): number => Number(journeyId.split('.').at(-1));

/** The journey, for a tab of its page. The page has asked for it already, and shows no tab to a person who sees less than all of it. */
export const useJourney = (journeyId: string): Journey =>
  useSuspenseQuery(journeyQuery(journeyId)).data as Journey;

export const clientQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/clients/{clientId}', { params: { path: { clientId } }, signal })),
  });
