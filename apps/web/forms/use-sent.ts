import { useMutation, useQueryClient, type QueryKey } from '@tanstack/react-query';
import { useKeyOfContent } from './key-of-content.js';
import type { Sending } from './sending.js';

/**
 * Sends what is no milestone. Where nobody answers, it is sent again with the same key. Once it is taken, what is known under `stale` is asked anew.
 * @param post gets the body and its Idempotency-Key
 */
export const useSent = <Body, Answer>(
  post: (body: Body, key: string) => Promise<Answer>,
  stale: readonly QueryKey[],
): Sending<Body, Answer> => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: Body) => post(body, key.of(body)),
    onSuccess: () => {
      key.taken();
      for (const queryKey of stale) void queries.invalidateQueries({ queryKey });
    },
  });
  return { send: mutate, isPending, error };
};
