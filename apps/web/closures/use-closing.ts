import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, Away } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { untilSummary } from '../api/until-summary.js';
import type { Sending } from '../forms/sending.js';
import { useKeyOfContent } from '../forms/key-of-content.js';

export type Summary = Schemas['ClosedSummary']['summary'];

/** A day, and why. */
export interface Closing {
  readonly date: string;
  readonly reason: string;
}

interface Told extends Sending<Closing, Summary> {
  /** Journeys that have been told so far. */
  readonly told: number;
}

/**
 * Closes a site for a day, or opens it again: every journey there is told, one after the other. A request that was cut off is sent again as a whole with the
 * same key, so that nobody is told twice.
 */
export const useClosing = (site: string, path: 'closures' | 'closures/lift'): Told => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const [told, setTold] = useState(0);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (body: Closing): Promise<Summary> => {
      leaving.current = new AbortController();
      setTold(0);
      const init = {
        params: { path: { site }, header: { 'Idempotency-Key': key.of({ path, ...body }) } },
        ...{ body, parseAs: 'stream' as const, signal: leaving.current.signal },
      };
      const stream = (await answerOf<unknown>(
        path === 'closures'
          ? api.POST('/v1/sites/{site}/closures', init)
          : api.POST('/v1/sites/{site}/closures/lift', init),
      )) as ReadableStream<Uint8Array>;
      const summary = await untilSummary<Schemas['ClosedLine'], Schemas['ClosedSummary']>(stream, () =>
        setTold((before) => before + 1),
      );
      if (summary.stopped) throw new Away('stopped');
      return summary;
    },
    onSuccess: () => key.taken(),
    onSettled: () => {
      for (const what of ['calendar', 'sessions', 'tasks'])
        void queries.invalidateQueries({ queryKey: [what] });
    },
  });
  return { send: mutate, isPending, error, told };
};
