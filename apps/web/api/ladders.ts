import { queryOptions } from '@tanstack/react-query';
import { answerOf } from './answer.js';
import { api, type Schemas } from './client.js';

export type Incident = Schemas['OpenIncident'];

/** High risks and relapses that nobody has settled, in the order of their next rung. */
export const laddersQuery = queryOptions({
  queryKey: ['ladders'],
  queryFn: ({ signal }) => answerOf(api.GET('/v1/ladders', { signal })),
});
