import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { untilSummary } from '../api/until-summary.js';
import { useKeyOfContent } from '../forms/key-of-content.js';
import type { Sending } from '../forms/sending.js';

export type AdoptedLine = Schemas['AdoptedLine'];

export interface Adoption {
  readonly summary: Schemas['AdoptSummary']['summary'];
  readonly lines: readonly AdoptedLine[];
}
interface Body {
  readonly journeyIds: string[];
  readonly reason: string;
}

/**
 * Has journeys adopt a policy. Each is answered by itself, and its answer is counted as it comes. A request that was cut off is sent again as a whole with the
 * same key: a journey that has adopted the policy before is answered the same.
 */
export const useAdoption = (version: string): Sending<Body, Adoption> & { readonly answered: number } => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const [answered, setAnswered] = useState(0);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (body: Body): Promise<Adoption> => {
      setAnswered(0);
      const params = { path: { version }, header: { 'Idempotency-Key': key.of(body) } };
      const stream = (await answerOf<unknown>(
        api.POST('/v1/policies/{version}/adopt', { params, body, parseAs: 'stream' }),
      )) as ReadableStream<Uint8Array>;
      const lines: AdoptedLine[] = [];
      const summary = await untilSummary<AdoptedLine, Schemas['AdoptSummary']>(stream, (line) =>
        setAnswered(lines.push(line)),
      );
      return { summary, lines };
    },
    onSuccess: () => {
      key.taken();
      for (const what of ['journey', 'caseload', 'tasks'])
        void queries.invalidateQueries({ queryKey: [what] });
    },
  });
  return { send: mutate, isPending, error, answered };
};
