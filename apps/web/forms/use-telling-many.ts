import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { answerOf, Away } from '../api/answer.js';
import { untilSummary } from '../api/until-summary.js';
import { useKeyOfContent } from './key-of-content.js';
import type { Sending } from './sending.js';

interface Asking<Body, Line> {
  /** Sends the request under this idempotency key, for a stream of lines. */
  readonly ask: (body: Body, key: string) => Parameters<typeof answerOf<unknown>>[0];
  /** What the request is about beside its body: the same body to another place has another key. */
  readonly about: object;
  /** Which lines are kept. */
  readonly keeps: (line: Line) => boolean;
  /** First words of the keys of the queries that are out of date afterwards. */
  readonly changes: readonly string[];
}

/** What came of it: the summary, and the lines that were kept. */
export interface ToldMany<Line, Summary> {
  readonly summary: Summary;
  readonly lines: readonly Line[];
}

export interface TellingMany<Body, Line, Summary> extends Sending<Body, ToldMany<Line, Summary>> {
  /** Journeys that have answered so far. */
  readonly answered: number;
}

/**
 * Tells many journeys the same, one after the other; each answer is counted as it comes. It goes on when the page is left. A request that was cut off is sent
 * again as a whole with the same key, so that nobody is told twice.
 */
export const useTellingMany = <
  Body extends object,
  Line extends object,
  Summary extends { stopped: boolean },
>({
  ask,
  about,
  keeps,
  changes,
}: Asking<Body, Line>): TellingMany<Body, Line, Summary> => {
  const queries = useQueryClient();
  const key = useKeyOfContent();
  const [answered, setAnswered] = useState(0);
  const { mutate, isPending, error } = useMutation({
    mutationFn: async (body: Body): Promise<ToldMany<Line, Summary>> => {
      setAnswered(0);
      const stream = (await answerOf(ask(body, key.of({ ...about, ...body })))) as ReadableStream<Uint8Array>;
      const lines: Line[] = [];
      const summary = await untilSummary<Line, { readonly summary: Summary }>(stream, (line) => {
        if (keeps(line)) lines.push(line);
        setAnswered((before) => before + 1);
      });
      if (summary.stopped) throw new Away('stopped');
      return { summary, lines };
    },
    onSuccess: () => key.taken(),
    onSettled: () => {
      for (const what of changes) void queries.invalidateQueries({ queryKey: [what] });
    },
  });
  return { send: mutate, isPending, error, answered };
};
