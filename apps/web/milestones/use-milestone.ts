import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { journeyQuery, isInFull } from '../api/journey.js';
import { withView } from '../api/with-view.js';
import type { BodyOf, MilestonePath } from './bodies.js';
import type { Sending } from '../forms/sending.js';
import { ifMatch } from '../forms/if-match.js';
import { useKeyOfContent } from '../forms/key-of-content.js';

export type After = Schemas['JourneyView'] | Schemas['JourneyMoved'];

// There are many such addresses, and the typed client cannot tell them apart. The body has the type that belongs to the address (bodies.ts).
const post = api.POST as unknown as (
  path: string,
  init: object,
) => Promise<{ data?: After; error?: unknown; response: Response }>;

/**
 * Sends a milestone. Where nobody answers, it is sent again with the same key, after 2, 4 and 8 s. The answered view is shown at once, and every query
 * outside `SET` is asked again.
 * @param read the sequence up to which what the milestone replaces was read: what a colleague has changed since is not overwritten (412)
 */
export const useMilestone = <P extends MilestonePath>(
  journeyId: string,
  path: P,
  read: number | null = null,
): Sending<BodyOf<P>, After> => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: object) =>
      answerOf(
        post(`/v1/journeys/{journeyId}/${path}`, {
          params: {
            path: { journeyId },
            header: { 'Idempotency-Key': key.of({ body, read }), ...ifMatch(read) },
          },
          body,
        }),
      ),
    onSuccess: (after) => {
      key.taken();
      if ('phase' in after)
        queries.setQueryData(journeyQuery(journeyId).queryKey, (before) =>
          before && isInFull(before) ? withView(before, after) : before,
        );
      void queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => !SET.has(String(what)) });
    },
  });
  return { send: mutate, isPending, error };
};

/** Queries whose answers no milestone changes. */
const SET = new Set(['me', 'program', 'staff', 'instruments', 'recipients', 'draft']);
