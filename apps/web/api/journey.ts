import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { api, type Schemas } from './client.js';

export type Journey = Schemas['JourneyInFull'];
export type JourneyView = Schemas['JourneyView'];
type Read = Schemas['JourneyInFull'] | Schemas['JourneyToOperators'];

export const isInFull = (journey: Read): journey is Journey => 'client' in journey;

/** One journey, and whose it is. Everything of one journey is under its key, so that a milestone makes all of it anew. */
export const journeyQuery = (journeyId: string) =>
  queryOptions({
    queryKey: ['journey', journeyId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/journeys/{journeyId}', { params: { path: { journeyId } }, signal })),
  });

/** In a tab of the journey's page, which has asked already, and shows none to whoever sees less. */
export const useJourney = (journeyId: string): Journey =>
  useSuspenseQuery(journeyQuery(journeyId)).data as Journey;

export const clientQuery = (clientId: string) =>
  queryOptions({
    queryKey: ['client', clientId],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/clients/{clientId}', { params: { path: { clientId } }, signal })),
  });
