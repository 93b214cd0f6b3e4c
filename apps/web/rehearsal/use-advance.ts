import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';

export type Advance = Schemas['Advance'];
export type Advanced = Schemas['Advanced'];

interface Advancing {
  readonly advance: (by: Advance) => void;
  readonly isPending: boolean;
  readonly moved: Advanced | undefined;
  readonly error: Error | null;
}

/** Moves a journey's clock on. It is never sent again by itself, because the clock would be moved twice. */
export const useAdvance = (journeyId: string): Advancing => {
  const queries = useQueryClient();
  const { mutate, isPending, data, error } = useMutation({
    retry: false,
    mutationFn: (body: Advance) =>
      answerOf(
        api.POST('/v1/rehearsal/journeys/{journeyId}/advance', { params: { path: { journeyId } }, body }),
      ),
    // The clock may have moved although nobody has answered in time.
    onSettled: () =>
      queries.invalidateQueries({ predicate: ({ queryKey: [what] }) => !SET.has(String(what)) }),
  });
  return { advance: mutate, isPending, moved: data, error };
};

/** Queries whose answers no clock changes. */
const SET = new Set(['me', 'program', 'staff', 'policies', 'policy']);
