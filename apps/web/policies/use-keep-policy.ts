import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { useKeyOfContent } from '../forms/key-of-content.js';
import type { Sending } from '../forms/sending.js';
import { policiesQuery, policyQuery, type ListedPolicy } from './read-policies.js';

export interface KeptPolicy {
  readonly document: Record<string, unknown>;
  readonly note: string | null;
  readonly draft: boolean;
}

/** Keeps a version, as a draft or published: once, however often it is sent. */
export const useKeepPolicy = (): Sending<KeptPolicy, ListedPolicy> => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: KeptPolicy) =>
      answerOf(api.POST('/v1/policies', { params: { header: { 'Idempotency-Key': key.of(body) } }, body })),
    onSuccess: ({ version }) => {
      key.taken();
      for (const { queryKey } of [policiesQuery, policyQuery(version), { queryKey: ['program'] }])
        void queries.invalidateQueries({ queryKey });
    },
  });
  return { send: mutate, isPending, error };
};
