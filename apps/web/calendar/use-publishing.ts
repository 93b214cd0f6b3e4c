import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, Away } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { untilSummary } from '../api/until-summary.js';
import { useKeyOfContent } from '../forms/key-of-content.js';
import type { Sending } from '../forms/sending.js';
import type { Body } from './days.js';

type Line = Schemas['CalendarLine'];
type Summary = Schemas['CalendarSummary'];

export interface Publication {
  readonly summary: Summary['summary'];
  /** Journeys that could not be told, and why. */
  readonly notTold: readonly Line[];
}
type Written = Body & { readonly reason: string };

/**
 * Publishes the days of a site: every open journey there is told, and each answer is counted as it comes. A request that was cut off is sent again as a whole
 * with the same key, so that the days are published once and nobody is told twice.
 */
export const usePublishing = (
  site: string,
): Sending<Written, Publication> & { readonly answered: number } => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const [answered, setAnswered] = useState(0);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (body: Written): Promise<Publication> => {
      leaving.current = new AbortController();
      setAnswered(0);
      const stream = (await answerOf<unknown>(
        api.POST('/v1/sites/{site}/calendar', {
          params: { path: { site }, header: { 'Idempotency-Key': key.of({ site, ...body }) } },
          ...{ body, parseAs: 'stream', signal: leaving.current.signal },
        }),
      )) as ReadableStream<Uint8Array>;
      const notTold: Line[] = [];
      const summary = await untilSummary<Line, Summary>(stream, (line) => {
        if (line.problem) notTold.push(line);
        setAnswered((before) => before + 1);
      });
      if (summary.stopped) throw new Away('stopped');
      return { summary, notTold };
    },
    onSuccess: () => key.taken(),
    onSettled: () => {
      for (const what of ['calendar', 'journey', 'caseload', 'tasks', 'sessions'])
        void queries.invalidateQueries({ queryKey: [what] });
    },
  });
  return { send: mutate, isPending, error, answered };
};
