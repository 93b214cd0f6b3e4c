import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf, Away } from '../api/answer.js';
import { api, type Schemas } from '../api/client.js';
import { readLines } from '../api/read-lines.js';

type Line = Schemas['ComparedSoFar'] | Schemas['ComparedJourney'] | Schemas['ComparisonSummary'];
export type ComparedJourney = Schemas['ComparedJourney'];
export type ComparisonSummary = Schemas['ComparisonSummary']['summary'];

export interface Asked {
  readonly from: string;
  readonly to: string;
  readonly openOnly: boolean;
}
export interface Comparison {
  readonly summary: ComparisonSummary;
  /** Those that would change. */
  readonly changed: readonly ComparedJourney[];
}
interface Comparing {
  readonly compare: (asked: Asked) => void;
  readonly isPending: boolean;
  readonly soFar: { readonly compared: number; readonly of: number };
  readonly found: Comparison | undefined;
  readonly error: Error | null;
}

const NOTHING_YET = { compared: 0, of: 0 };

/** What another policy would change for whom, with how far the comparison has come. It is given up where the page is left or another is asked for. */
export const useComparison = (): Comparing => {
  const [soFar, setSoFar] = useState(NOTHING_YET);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, isPending, data, error } = useMutation({
    retry: false,
    mutationFn: async (asked: Asked): Promise<Comparison> => {
      leaving.current?.abort();
      leaving.current = new AbortController();
      const { signal } = leaving.current;
      setSoFar(NOTHING_YET);
      const body = (await answerOf<unknown>(
        api.POST('/v1/policies/compare', { body: { ...asked, journeyIds: null }, parseAs: 'stream', signal }),
      )) as ReadableStream<Uint8Array>;
      const changed: ComparedJourney[] = [];
      try {
        for await (const line of readLines<Line>(body)) {
          if ('summary' in line) return { summary: line.summary, changed };
          if ('progress' in line) setSoFar(line.progress);
          else changed.push(line);
        }
      } catch (cause) {
        // Given up, and nobody's fault.
        if (signal.aborted) throw cause;
        throw new Away('cut off', { cause });
      }
      throw new Away('cut off');
    },
  });
  return { compare: mutate, isPending, soFar, found: data, error };
};
