import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api, type Paths, type Schemas } from '../api/client.js';
import { useKeyOfContent } from '../forms/key-of-content.js';

type Sent = Paths['/v1/referrals']['post']['requestBody']['content']['application/json'];

/** Opens a journey; sent again it opens no second one. */
export const useReferral = () => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const { mutate, isPending, error, reset } = useMutation({
    mutationFn: (body: Sent) =>
      answerOf(
        api.POST('/v1/referrals', { params: { header: { 'Idempotency-Key': key.of(body) } }, body }),
      ) as Promise<Schemas['ReferralTaken']>,
    onSuccess: () => {
      key.taken();
      void queries.invalidateQueries({ queryKey: ['caseload'] });
    },
  });
  return { send: mutate, isPending, error, reset };
};
