import { queryOptions } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Paths, type Schemas } from '../api/client.js';

export type DraftForm = Paths['/v1/journeys/{journeyId}/drafts/{form}']['get']['parameters']['path']['form'];
export type Draft = NonNullable<Schemas['Draft']['draft']>;

const pathOf = (journeyId: string, form: DraftForm) => ({ path: { journeyId, form } });

/** As it is kept now, asked past what the pages know: what is on the page stays. */
export const readDraft = async (
  journeyId: string,
  form: DraftForm,
  signal?: AbortSignal,
): Promise<Draft | null> =>
  (
    await answerOf(
      api.GET('/v1/journeys/{journeyId}/drafts/{form}', {
        params: pathOf(journeyId, form),
        ...(signal && { signal }),
      }),
    )
  ).draft;

/** What whoever is signed in has begun to write in a form, and not sent; null where there is nothing. */
export const draftQuery = (journeyId: string, form: DraftForm) =>
  queryOptions({
    // Not under the journey: what others do with it changes nothing of it.
    queryKey: ['draft', journeyId, form],
    queryFn: ({ signal }) => readDraft(journeyId, form, signal),
    gcTime: 0,
    staleTime: Infinity,
  });

/** @param over version of the one that it is kept over; null where there was none */
export const keepDraft = (
  journeyId: string,
  form: DraftForm,
  values: Draft['values'],
  over: number | null,
  key: string,
) =>
  answerOf(
    api.PUT('/v1/journeys/{journeyId}/drafts/{form}', {
      params: { ...pathOf(journeyId, form), header: { 'Idempotency-Key': key } },
      body: { values, over },
      // Also where the tab is being closed.
      keepalive: true,
    }),
  );

export const dropDraft = (journeyId: string, form: DraftForm) =>
  answerOf(
    api.DELETE('/v1/journeys/{journeyId}/drafts/{form}', {
      params: pathOf(journeyId, form),
      keepalive: true,
    }),
  );
