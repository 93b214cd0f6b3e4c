import { queryOptions } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { api, type Schemas } from './client.js';

export type Incident = Schemas['OpenIncident'];

/** High risks and relapses that nobody has settled, who is told next first. */
export const laddersQuery = queryOptions({
  queryKey: ['ladders'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/ladders', { signal })),
});
