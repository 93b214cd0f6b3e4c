import { Away, Refusal } from '../api/answer.js';
import { isWord, useSay } from '../words/say.js';
import { problemWord } from '../words/problem-word.js';
import type { WordId } from '../words/language.js';

/** Words by status, for a problem that has none of its own. */
const BY_STATUS: Readonly<Record<number, WordId>> = {
  400: 'problem.invalid',
  403: 'problem.not-permitted',
  404: 'problem.not-found',
  409: 'problem.refused',
  422: 'problem.invalid',
  429: 'problem.too-many-requests',
  503: 'problem.unavailable',
};

const idOf = (error: unknown): WordId => {
  if (error instanceof Away) return 'problem.away';
  if (!(error instanceof Refusal)) return 'problem.internal';
  const own = problemWord(error.problem);
  return isWord(own) ? own : (BY_STATUS[error.problem.status] ?? 'problem.internal');
};

/** What went wrong, in a sentence. A fault of ours also has the id to tell operations. */
export const ProblemWords = ({ error }: { readonly error: unknown }) => {
  const say = useSay();
  const seconds = (error instanceof Refusal && error.retryAfter) || 0;
  const instance = (error instanceof Refusal && error.problem.instance) || '';
  return (
    <>
      {say(idOf(error), { seconds })}
      {instance !== '' && <> {say('problem.tell', { instance })}</>}
    </>
  );
};
