import { useCallback } from 'react';
import { Refusal } from '../api/answer.js';
import type { Problem } from '../api/client.js';
import { useSay } from '../words/say.js';
import type { WordId } from '../words/language.js';

type Fault = NonNullable<Problem['errors']>[number];

/** The fields that the API could not take as they are. */
export const fieldFaults = (error: unknown): readonly Fault[] =>
  error instanceof Refusal && (error.problem.status === 400 || error.problem.status === 422)
    ? (error.problem.errors ?? [])
    : [];

/** What the API says most often of a field, and our words for it. Anything else is shown as the API says it. */
const WORDS: readonly (readonly [RegExp, WordId])[] = [
  [/^must not be empty or blank$/, 'fault.empty'],
  [/expected .*received (undefined|null)$/, 'fault.empty'],
  [/^Invalid option/, 'fault.choose'],
  [/^must not lie in the future$/, 'fault.future'],
  [/^must be (a date|an instant)/, 'fault.date'],
  [/expected number/, 'fault.number'],
];

export const useFieldFaultWords = (): ((detail: string) => string) => {
  const say = useSay();
  return useCallback(
    (detail) => {
      const [, word] = WORDS.find(([like]) => like.test(detail)) ?? [];
      return word ? say(word) : detail;
    },
    [say],
  );
};
