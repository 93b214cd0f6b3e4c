import { useMutation } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { answerOf } from '../api/answer.js';
import type { Schemas } from '../api/client.js';
import { untilSummary } from '../api/until-summary.js';

export type ComparedJourney = Schemas['ComparedJourney'];
type Line = Schemas['ComparedSoFar'] | ComparedJourney;
/** How many journeys would change, also by rule: the part of the summary that every comparison has. */
export type Counts = Omit<Schemas['ComparisonSummary']['summary'], 'from' | 'to'>;

export interface Comparison<Summary> {
  readonly summary: Summary;
  /** The journeys that would change. */
  readonly changed: readonly ComparedJourney[];
}

export interface SoFar {
  readonly compared: number;
  readonly of: number;
}

export interface Comparing<Asked, Summary> {
  readonly compare: (asked: Asked) => void;
  readonly isPending: boolean;
  readonly soFar: SoFar;
  readonly found: Comparison<Summary> | undefined;
  readonly error: Error | null;
}

const NOTHING_YET: SoFar = { compared: 0, of: 0 };

/**
 * Compares, and says how far that has come. The comparison is given up when the page is left or another one is asked for.
 * @param ask sends the request, for a stream of lines
 */
export const useComparing = <Asked, Summary extends Counts>(
  ask: (asked: Asked, signal: AbortSignal) => Parameters<typeof answerOf<unknown>>[0],
): Comparing<Asked, Summary> => {
  const [soFar, setSoFar] = useState(NOTHING_YET);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, isPending, data, error } = useMutation({
    retry: false,
    mutationFn: async (asked: Asked): Promise<Comparison<Summary>> => {
      leaving.current?.abort();
      leaving.current = new AbortController();
      const { signal } = leaving.current;
      setSoFar(NOTHING_YET);
      const body = (await answerOf(ask(asked, signal))) as ReadableStream<Uint8Array>;
      const changed: ComparedJourney[] = [];
      const summary = await untilSummary<Line, { readonly summary: Summary }>(
        body,
        (line) => ('progress' in line ? setSoFar(line.progress) : changed.push(line)),
        signal,
      );
      return { summary, changed };
    },
  });
  return { compare: mutate, isPending, soFar, found: data, error };
};
