import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../../api/answer.js';
import { api, type Schemas } from '../../api/client.js';
import { clientQuery } from '../../api/journey.js';

export type RelatedPersons = Schemas['RelatedPersons'];

/** Whom staff may call. They are no clients, and are forgotten as soon as the page is left. */
export const relatedPersonsQuery = (clientId: string) =>
  queryOptions({
    queryKey: [...clientQuery(clientId).queryKey, 'relatedPersons'],
    queryFn: ({ signal }) =>
      answerOf(api.GET('/v1/clients/{clientId}/related-persons', { params: { path: { clientId } }, signal })),
    gcTime: 0,
  });
