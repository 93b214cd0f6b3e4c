import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { clientQuery } from '../api/journey.js';

export type Client = Schemas['Client'];
export type Stay = Schemas['JourneySummary'];

/** Every journey of the client that the person may know of, latest first. */
export const staysQuery = (clientId: string) =>
  queryOptions({
    queryKey: [...clientQuery(clientId).queryKey, 'stays'],
    queryFn: async ({ signal }) =>
      (await answerOf(api.GET('/v1/clients/{clientId}/journeys', { params: { path: { clientId } }, signal })))
        .items,
  });
