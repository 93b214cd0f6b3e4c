import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { partsOf } from './parts.js';
import type { FileLine } from './read-file.js';
import { sendPart, type LineAnswer, type Way } from './send-part.js';

interface Sending {
  readonly answers: readonly LineAnswer[];
  readonly isRunning: boolean;
  /** What stopped the sending. What was answered until then stands. */
  readonly error: Error | null;
  /** Sends the lines that are not answered yet. */
  readonly send: (lines: readonly FileLine[], way: Way) => void;
  /** Forgets what was answered, and gives up what is under way. */
  readonly forget: () => void;
}

/** Sends lines part after part, and collects what becomes of each. The sending ends where the page is left. */
export const useSending = (): Sending => {
  const queries = useQueryClient();
  const [answers, setAnswers] = useState<readonly LineAnswer[]>([]);
  const leaving = useRef<AbortController | null>(null);
  useEffect(() => () => leaving.current?.abort(), []);
  const { mutate, isPending, error, reset } = useMutation({
    retry: false,
    mutationFn: async ({ lines, way }: { lines: readonly FileLine[]; way: Way }) => {
      const { signal } = (leaving.current = new AbortController());
      for (const part of partsOf(lines))
        for await (const answer of sendPart(part, way, signal)) setAnswers((before) => [...before, answer]);
    },
    onSettled: (_, __, { way }) => {
      if (!way.dryRun) void queries.invalidateQueries({ queryKey: ['caseload'] });
    },
  });
  return {
    answers,
    isRunning: isPending,
    error,
    send: (lines, way) => {
      const last = answers.at(-1)?.line ?? 0;
      mutate({ lines: lines.filter(({ number }) => number > last), way });
    },
    forget: () => {
      leaving.current?.abort();
      reset();
      setAnswers([]);
    },
  };
};
