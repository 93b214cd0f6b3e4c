import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';
import { useKeyOfContent } from '../forms/key-of-content.js';
import type { Sending } from '../forms/sending.js';

interface Why {
  readonly reason: string;
}

/** Opens one journey for a limited time. The same content sent again opens it only once, and for no longer. */
export const useBreak = (journeyId: string): Sending<Why, Schemas['BrokenGlass']> => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: Why) =>
      answerOf(
        api.POST('/v1/journeys/{journeyId}/break-glass', {
          params: { path: { journeyId }, header: { 'Idempotency-Key': key.of(body) } },
          body,
        }),
      ),
    onSuccess: () => {
      key.taken();
      // Reads of the journey were refused until now, so they are asked again.
      return queries.resetQueries({ queryKey: journeyQuery(journeyId).queryKey });
    },
  });
  return { send: mutate, isPending, error };
};
