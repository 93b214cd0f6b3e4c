import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type SessionOfDay = Schemas['SessionOfDay'];

/** Everything that is held on a local date of the site, as far as the person may see it. */
export const sessionsQuery = (date: string) =>
  queryOptions({
    queryKey: ['sessions', date],
    queryFn: ({ signal }) => answerOf(api.GET('/v1/sessions', { params: { query: { date } }, signal })),
  });
