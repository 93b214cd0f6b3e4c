import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery } from '../api/journey.js';
import { useKeyOfContent } from '../forms/key-of-content.js';
import type { Sending } from '../forms/sending.js';
import { useDryRun, type Trial } from '../forms/use-dry-run.js';

interface Why {
  readonly reason: string;
}

/** What would be said to the reason that is written: that somebody has opened too many journeys is seen before they go on. It counts towards nothing. */
export const useBreakTrial = (journeyId: string, why: Why): Trial =>
  useDryRun(journeyId, 'break-glass', why.reason.trim() === '' ? null : why);

/** Opens one journey for a limited time. The same content sent again opens it only once, and for no longer. */
export const useBreak = (journeyId: string): Sending<Why, Schemas['BrokenGlass']> => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    // A dry run, of which the same address answers otherwise, is not asked for here.
    mutationFn: async (body: Why) =>
      (await answerOf(
        api.POST('/v1/journeys/{journeyId}/break-glass', {
          params: { path: { journeyId }, header: { 'Idempotency-Key': key.of(body) } },
          body,
        }),
      )) as Schemas['BrokenGlass'],
    onSuccess: () => {
      key.taken();
      // Reads of the journey were refused until now, so they are asked again.
      return queries.resetQueries({ queryKey: journeyQuery(journeyId).queryKey });
    },
  });
  return { send: mutate, isPending, error };
};
