import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type SiteCalendar = Schemas['SiteCalendar'];

/** The days of a site on which nothing is held, from today on. */
export const calendarQuery = (site: string) =>
  queryOptions({
    queryKey: ['calendar', site],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/sites/{site}/calendar', { params: { path: { site } }, signal })),
  });
