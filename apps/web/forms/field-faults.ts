import { useCallback } from 'react';
import { Refusal } from '../api/answer.js';
import type { Problem } from '../api/client.js';
import { useSay } from '../words/say.js';
import { faultWord } from './fault-word.js';

type Fault = NonNullable<Problem['errors']>[number];

/** The fields that the API could not take as they are. */
export const fieldFaults = (error: unknown): readonly Fault[] =>
  error instanceof Refusal && (error.problem.status === 400 || error.problem.status === 422)
    ? (error.problem.errors ?? [])
    : [];

/** What is wrong with a field, in the language that is read. What has no words is as the API says it. */
export const useFieldFaultWords = (): ((detail: string) => string) => {
  const say = useSay();
  return useCallback(
    (detail) => {
      const found = faultWord(detail);
      return found ? say(found.word, { n: found.n }) : detail;
    },
    [say],
  );
};
