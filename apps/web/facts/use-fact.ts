import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import type { Sending } from '../forms/sending.js';
import { useKeyOfContent } from '../forms/key-of-content.js';
import { journeyQuery } from '../api/journey.js';
import type { FactBody, FactPath } from '../milestones/bodies.js';

type Accepted = Schemas['FactAccepted'];

// The path is one of many, as of a milestone (use-milestone.ts), so the types of the client do not fit.
const post = api.POST as unknown as (
  path: string,
  init: object,
) => Promise<{ data?: Accepted; error?: unknown; response: Response }>;

/** After so many ms, what follows a fact is on record. */
const FOLLOWS_MS = 400;

/** Sends what has happened. It is taken in at once; what follows from it is asked for a moment later. */
export const useFact = <F extends FactPath>(journeyId: string, fact: F): Sending<FactBody<F>, Accepted> => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: object) =>
      answerOf(
        post(`/v1/journeys/{journeyId}/facts/${fact}`, {
          params: { path: { journeyId }, header: { 'Idempotency-Key': key.of(body) } },
          body,
        }),
      ),
    onSuccess: () => {
      key.taken();
      setTimeout(
        () => void queries.invalidateQueries({ queryKey: journeyQuery(journeyId).queryKey }),
        FOLLOWS_MS,
      );
    },
  });
  return { send: mutate, isPending, error };
};
