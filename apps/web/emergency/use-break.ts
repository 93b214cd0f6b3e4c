import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';
import { useKeyOfContent } from '../forms/key-of-content.js';
import type { Sending } from '../forms/sending.js';

interface Why {
  readonly reason: string;
}

/** Opens one journey for a limited time; sent again it is opened once, and no longer. */
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
      // That it was refused until now is no longer so.
      return queries.resetQueries({ queryKey: journeyQuery(journeyId).queryKey });
    },
  });
  return { send: mutate, isPending, error };
};
