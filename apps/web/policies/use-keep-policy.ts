import { useMutation, useQueryClient } from '@tanstack/react-query';
import { answerOf } from '../api/answer.js';
import { api } from '../api/client.js';
import { changedIn } from '../forms/changed-meanwhile.js';
import { ifMatch, IF_NEW } from '../forms/if-match.js';
import { useKeyOfContent } from '../forms/key-of-content.js';
import type { Sending } from '../forms/sending.js';
import { policiesQuery, policyQuery, type ListedPolicy } from './read-policies.js';

export interface KeptPolicy {
  readonly document: Record<string, unknown>;
  readonly note: string | null;
  readonly draft: boolean;
}

/** The state of a version that somebody has read; `revision` is null for a version that was not there yet. */
export interface ReadVersion {
  readonly version: string;
  readonly revision: string | null;
}

/** Of a version that was renamed while it was written nobody has read anything: it has to be new. */
const over = ({ document }: KeptPolicy, { version, revision }: ReadVersion) =>
  revision === null || document['version'] !== version ? IF_NEW : ifMatch(revision);

/** Keeps a version, as a draft or published: once, however often it is sent, and only over what was read, so that nothing of a colleague’s is lost (412). */
export const useKeepPolicy = (read: ReadVersion): Sending<KeptPolicy, ListedPolicy> => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const again = (version: string): void => {
    for (const { queryKey } of [policiesQuery, policyQuery(version), { queryKey: ['program'] }])
      void queries.invalidateQueries({ queryKey });
  };
  const { mutate, isPending, error } = useMutation({
    mutationFn: (body: KeptPolicy) =>
      answerOf(
        api.POST('/v1/policies', {
          params: { header: { 'Idempotency-Key': key.of({ body, read }), ...over(body, read) } },
          body,
        }),
      ),
    onSuccess: ({ version }) => {
      key.taken();
      again(version);
    },
    onError: (failed) => {
      if (changedIn(failed)) again(read.version);
    },
  });
  return { send: mutate, isPending, error };
};
