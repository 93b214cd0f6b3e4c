import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type Instrument = Schemas['Instrument'];
export type Item = Instrument['items'][number];

/** Every instrument that is scored by its items. They change only with a release of the program. */
export const instrumentsQuery = queryOptions({
  queryKey: ['instruments'],
  queryFn: async ({ signal }) => (await answerOf(api.GET('/v1/instruments', { signal }))).items,
  staleTime: Infinity,
});
